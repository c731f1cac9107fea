import { aTimeout, expect, fixture, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import en from '../src/content/en.json' with { type: 'json' };
import nl from '../src/content/nl.json' with { type: 'json' };
import type { Content, Level } from '../src/content/content.ts';
import { loadLanguage } from '../src/language/language.ts';
import type { LevelChangeEvent, LevelsDiagram } from '../src/index.ts';
import { itInChromium } from './support/it-in-chromium.ts';
import { directions, type TestLanguage, testLanguages } from './support/test-languages.ts';
import { fonts } from './support/fonts.ts';
import { emulate, isNamed, treeOutline } from './support/wtr/commands.ts';
import { waitUntil } from './support/wait-until.ts';

const diagram = (attributes = '') =>
  fixture<LevelsDiagram>(`<gezin-levels-diagram lang="nl" ${attributes}></gezin-levels-diagram>`);

const all = <E extends Element = HTMLElement>(element: Element, selector: string) => [
  ...element.shadowRoot!.querySelectorAll<E>(selector),
];
const buttons = (element: Element) => all(element, 'button');
const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const focused = (element: Element) => words(element.shadowRoot!.activeElement!);
const shownDetails = (element: Element) =>
  all(element, '[part=details]').filter((each) => each.firstElementChild!.checkVisibility());

/** Which buttons say that they are open. */
const openNames = (element: Element) =>
  buttons(element)
    .filter((button) => button.ariaExpanded === 'true')
    .map(words);

const model = (labels: string[]): Content => ({
  language: 'nl',
  levels: {
    items: labels
      .map((label, i): Level => ({ key: `k ${i} "`, label, aim: `Doel van ${label}.`, examples: [] }))
      .reverse(),
  },
});

async function showing(content: Content, width: string, lang = 'nl', extra = ''): Promise<LevelsDiagram> {
  const box = await fixture<HTMLElement>(
    `<div style="inline-size: ${width}"><gezin-levels-diagram lang="${lang}" ${extra}></gezin-levels-diagram></div>`,
  );
  const element = box.querySelector<LevelsDiagram>('gezin-levels-diagram')!;
  element.content = content;
  await element.updateComplete;
  return element;
}

before(async () => {
  await import('../src/widgets/levels-diagram/define.ts');
  await Promise.all(testLanguages.map(loadLanguage));
});

describe('gezin-levels-diagram, closed', () => {
  it('has a button for each level, from the top to the base (A13)', async () => {
    const element = await diagram();
    expect(buttons(element).map(words)).to.deep.equal([
      'Niveau 3 van 3 Intensief',
      'Niveau 2 van 3 Actief',
      'Niveau 1 van 3 Facilitair',
    ]);
    expect(all<HTMLOListElement>(element, 'ol')[0]!.reversed).to.equal(true);
    expect(openNames(element)).to.deep.equal([]);
    expect(shownDetails(element)).to.have.length(0);
  });

  for (const attributes of ['', 'level="active"']) {
    it(`has buttons that are named for assistive technology: ${attributes || 'closed'} (A13)`, async () => {
      await diagram(attributes);
      for (const [i, name] of [
        'Niveau 3 van 3 Intensief',
        'Niveau 2 van 3 Actief',
        'Niveau 1 van 3 Facilitair',
      ].entries()) {
        expect(
          await isNamed(`gezin-levels-diagram >>> li:nth-of-type(${i + 1}) > button`, 'button', name),
          name,
        ).to.equal(true);
      }
    });
  }

  it('has headings that are named for assistive technology when all are open', async () => {
    await diagram('expanded');
    for (const [i, name] of [
      'Niveau 3 van 3 Intensief',
      'Niveau 2 van 3 Actief',
      'Niveau 1 van 3 Facilitair',
    ].entries()) {
      expect(await isNamed(`gezin-levels-diagram >>> li:nth-of-type(${i + 1}) > h3`, 'heading', name), name).to.equal(
        true,
      );
    }
  });

  it('names for each button what it opens, in the same root (A13)', async () => {
    const element = await diagram();
    for (const button of buttons(element)) {
      const details = element.shadowRoot!.getElementById(button.getAttribute('aria-controls')!)!;
      expect(details.parentElement).to.equal(button.parentElement);
    }
  });

  it('says what to do', async () => {
    expect(all(await diagram(), '[part=hint]').map(words)).to.deep.equal(['Kies een niveau om er meer over te lezen.']);
  });

  it('links to the knowledge base', async () => {
    const link = all<HTMLAnchorElement>(await diagram(), '[part=link]')[0]!;
    expect([words(link), link.href]).to.deep.equal(['Naar de kennisbank', nl.levels.link.href]);
  });

  itInChromium('is read as a list of three buttons (only Chromium shows its tree)', async () => {
    await diagram();
    expect(await treeOutline()).to.deep.equal([
      'heading "Drie niveaus van kindgericht werken" level=2',
      '  text "Drie niveaus van kindgericht werken"',
      'paragraph',
      `  text "${nl.levels.intro}"`,
      'list',
      ...['Niveau 3 van 3 Intensief', 'Niveau 2 van 3 Actief', 'Niveau 1 van 3 Facilitair'].flatMap((name) => [
        '  listitem level=1',
        `    button "${name}" expanded=false`,
        `      text "${name.slice(0, 14)}"`,
        '      text " "',
        `      text "${name.slice(15)}"`,
      ]),
      'paragraph',
      '  text "Kies een niveau om er meer over te lezen."',
      'paragraph',
      '  link "Naar de kennisbank"',
      '    text "Naar de kennisbank"',
    ]);
  });
});

describe('the tree of gezin-levels-diagram', () => {
  // What stands above and below the levels is the same in every state.
  const levelsOf = async () => {
    const tree = (await treeOutline()) as string[];
    const hint = tree.findIndex((line) => line.includes('Kies een niveau'));
    return tree.slice(tree.indexOf('list') + 1, hint - 1).map((line) => line.slice(2));
  };
  const texts = (texts: string[], depth: string) => texts.map((text) => `${depth}text "${text}"`);

  itInChromium('has the details of the open level after its button (A13; only Chromium shows it)', async () => {
    await diagram('level="intensive"');
    const { aim, mark, examples, reach } = nl.levels.items[2]!;
    expect(await levelsOf()).to.deep.equal([
      'listitem level=1',
      '  button "Niveau 3 van 3 Intensief" expanded=true',
      ...texts(['Niveau 3 van 3', ' ', 'Intensief'], '    '),
      '  paragraph',
      ...texts([aim], '    '),
      '  DescriptionList',
      '    term "Kenmerk"',
      ...texts(['Kenmerk'], '      '),
      '    definition',
      ...texts([mark!], '      '),
      '    term "Voorbeelden"',
      ...texts(['Voorbeelden'], '      '),
      '    definition',
      '      list',
      ...examples.flatMap((example) => ['        listitem level=2', `          text "${example}"`]),
      '    term "Voor wie"',
      ...texts(['Voor wie'], '      '),
      '    definition',
      ...texts([reach!], '      '),
      ...['Niveau 2 van 3 Actief', 'Niveau 1 van 3 Facilitair'].flatMap((name) => [
        'listitem level=1',
        `  button "${name}" expanded=false`,
        ...texts([name.slice(0, 14), ' ', name.slice(15)], '    '),
      ]),
    ]);
  });

  itInChromium('has a heading for each level when all are open (only Chromium shows it)', async () => {
    await diagram('expanded');
    const tree = ((await treeOutline()) as string[])
      .filter((line) => /heading|button|term/.test(line))
      .map((line) => line.trim());
    expect(tree).to.deep.equal([
      'heading "Drie niveaus van kindgericht werken" level=2',
      'heading "Niveau 3 van 3 Intensief" level=3',
      ...['Kenmerk', 'Voorbeelden', 'Voor wie'].map((term) => `term "${term}"`),
      'heading "Niveau 2 van 3 Actief" level=3',
      ...['Kenmerk', 'Voorbeelden'].map((term) => `term "${term}"`),
      'heading "Niveau 1 van 3 Facilitair" level=3',
      ...['Voorbeelden', 'Voor wie'].map((term) => `term "${term}"`),
    ]);
  });
});

describe('a click on a level of gezin-levels-diagram', () => {
  it('opens it, and tells the host which one', async () => {
    const element = await diagram();
    setTimeout(() => buttons(element)[1]!.click());
    const event = await oneEvent<LevelChangeEvent>(element, 'gezin-level-change');
    expect([event.level, event.bubbles, event.composed, event.cancelable]).to.deep.equal(['active', true, true, false]);
    await element.updateComplete;
    expect([element.level, element.hasAttribute('level')]).to.deep.equal(['active', false]);
    expect(openNames(element)).to.deep.equal(['Niveau 2 van 3 Actief']);
    expect(shownDetails(element).map(words).join()).to.contain(nl.levels.items[1]!.aim);
  });

  it('closes it when it is open', async () => {
    const element = await diagram('level="active"');
    setTimeout(() => buttons(element)[1]!.click());
    const event = await oneEvent<LevelChangeEvent>(element, 'gezin-level-change');
    expect(event.level).to.equal(undefined);
    await element.updateComplete;
    expect([element.level, element.getAttribute('level')]).to.deep.equal([undefined, 'active']);
    expect(openNames(element)).to.deep.equal([]);
  });

  it('holds when the page gives its attributes anew, till one of them is another', async () => {
    const element = await diagram('level="active"');
    buttons(element)[0]!.click();
    element.setAttribute('level', 'active');
    await element.updateComplete;
    expect(openNames(element)).to.deep.equal(['Niveau 3 van 3 Intensief']);
    element.setAttribute('level', 'facilitative');
    await element.updateComplete;
    expect(openNames(element)).to.deep.equal(['Niveau 1 van 3 Facilitair']);
    element.removeAttribute('level');
    await element.updateComplete;
    expect(openNames(element)).to.deep.equal([]);
  });

  it('closes the other one', async () => {
    const element = await diagram('level="active"');
    buttons(element)[0]!.click();
    await element.updateComplete;
    expect(openNames(element)).to.deep.equal(['Niveau 3 van 3 Intensief']);
  });

  it('may come again before the last change is drawn', async () => {
    const element = await diagram();
    for (const button of [...buttons(element), ...buttons(element), buttons(element)[0]!]) button.click();
    await element.updateComplete;
    await aTimeout(400);
    expect(openNames(element)).to.deep.equal(['Niveau 3 van 3 Intensief']);
    expect(shownDetails(element)).to.have.length(1);
  });
});

describe('the keyboard in gezin-levels-diagram', () => {
  it('reaches each level with Tab, in the order of the page', async () => {
    const element = await diagram();
    const reached: string[] = [];
    for (let i = 0; i < 4; i++) {
      await sendKeys({ press: 'Tab' });
      reached.push(focused(element));
    }
    expect(reached).to.deep.equal([
      'Niveau 3 van 3 Intensief',
      'Niveau 2 van 3 Actief',
      'Niveau 1 van 3 Facilitair',
      'Naar de kennisbank',
    ]);
  });

  for (const [name, key] of [
    ['Enter', 'Enter'],
    ['Space', ' '],
  ] as const) {
    it(`toggles a level with ${name}, and keeps the focus`, async () => {
      const element = await diagram();
      buttons(element)[2]!.focus();
      await sendKeys({ press: key });
      await element.updateComplete;
      expect(element.level).to.equal('facilitative');
      await sendKeys({ press: key });
      await element.updateComplete;
      expect(element.level).to.equal(undefined);
      expect(focused(element)).to.equal('Niveau 1 van 3 Facilitair');
    });
  }

  it('leaves Up and Down to the page, which they scroll', async () => {
    const element = await diagram('level="active"');
    element.style.marginBlockEnd = '300vh';
    buttons(element)[0]!.focus();
    scrollTo(0, 0);
    for (let i = 0; i < 5; i++) await sendKeys({ press: 'ArrowDown' });
    await waitUntil(() => scrollY > 0, 'the page scrolls');
    expect(focused(element)).to.match(/^Niveau 3/);
  });
});

describe('the focus in gezin-levels-diagram', () => {
  const luminance = (color: string) => {
    const [red, green, blue] = color.match(/[\d.]+/g)!.map((value) => {
      const part = Number(value) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string) => {
    const [high, low] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };

  for (const attributes of ['', 'level="intensive"', 'theme="dark"', 'theme="dark" level="intensive"']) {
    it(`is a ring inside the band, with 3:1 at least on both sides: ${attributes || 'closed'} (A14)`, async () => {
      const element = await diagram(attributes);
      const [halo, ring] = [all(element, '.halo')[0]!, all(element, '.ring')[0]!];
      expect(getComputedStyle(ring).display).to.equal('none');
      await sendKeys({ press: 'Tab' });
      await aTimeout(250);
      const { display, stroke, strokeWidth } = getComputedStyle(ring);
      expect([display, strokeWidth]).to.deep.equal(['inline', '3px']);
      // The ring is drawn over its halo, which shows on both sides of it.
      expect(getComputedStyle(halo).strokeWidth).to.equal('7px');
      expect(halo.getAttribute('points')).to.equal(ring.getAttribute('points'));
      expect(contrast(stroke, getComputedStyle(halo).stroke)).to.be.at.least(3);
    });
  }

  it('is a ring that keeps clear of the label (A14)', async () => {
    const element = await showing(nl as Content, '640px');
    for (const button of buttons(element)) {
      button.focus();
      await sendKeys({ press: 'Shift' });
      button.focus();
      const band = button.querySelector('svg')!.getBoundingClientRect();
      const corners = button
        .querySelector('.ring')!
        .getAttribute('points')!
        .split(' ')
        .map((each) => each.split(',').map(Number) as [number, number]);
      const [topLeft, , , bottomLeft] = corners as [
        [number, number],
        [number, number],
        [number, number],
        [number, number],
      ];
      const strokeHalf = 1.5;
      for (const text of button.querySelectorAll('.name > span')) {
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const { left, top, bottom } of range.getClientRects()) {
          const depth = ((top - band.top) / band.height) * 100;
          const ringLeft =
            topLeft[0] + ((bottomLeft[0] - topLeft[0]) * (depth - topLeft[1])) / (bottomLeft[1] - topLeft[1]);
          expect(left, `${words(button)}: side`).to.be.above(band.left + (ringLeft / 100) * band.width + strokeHalf);
          expect(top, `${words(button)}: top`).to.be.above(band.top + (topLeft[1] / 100) * band.height + strokeHalf);
          expect(bottom, `${words(button)}: foot`).to.be.below(
            band.top + (bottomLeft[1] / 100) * band.height - strokeHalf,
          );
        }
      }
    }
  });

  it('is not painted over by the next level where it is an outline', async () => {
    const element = await showing(nl as Content, '280px');
    await sendKeys({ press: 'Tab' });
    const [first, second] = buttons(element).map((button) => Number(getComputedStyle(button).zIndex) || 0);
    expect(first!).to.be.above(second!);
  });

  itInChromium(
    'is thinner than the edge of an open level in forced colours (A15; only Chromium emulates them)',
    async () => {
      const element = await diagram('level="intensive"');
      await emulate({ forcedColors: 'active' });
      await sendKeys({ press: 'Tab' });
      const [shape, ring] = [all(element, '.shape')[0]!, all(element, '.ring')[0]!].map(
        (each) => getComputedStyle(each).strokeWidth,
      );
      expect([shape, ring]).to.deep.equal(['5px', '3px']);
    },
  );

  for (const change of ['expanded', 'fewer levels'] as const) {
    it(`stays in the figure when its button goes: ${change}`, async () => {
      const element = await diagram();
      buttons(element)[2]!.focus();
      if (change === 'expanded') element.expanded = true;
      else element.content = model(['A', 'B']);
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement?.matches('[part=figure]')).to.equal(true);
    });
  }

  it('is an outline around the level where its label stands beside the band (A14)', async () => {
    const element = await showing(nl as Content, '280px');
    await sendKeys({ press: 'Tab' });
    const { outlineStyle, outlineWidth } = getComputedStyle(buttons(element)[0]!);
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '3px']);
  });
});

describe('the host of gezin-levels-diagram', () => {
  it('opens and closes without an event', async () => {
    const element = await diagram();
    let events = 0;
    element.addEventListener('gezin-level-change', () => events++);
    element.show('intensive');
    await element.updateComplete;
    expect(openNames(element)).to.deep.equal(['Niveau 3 van 3 Intensief']);
    element.hide();
    await element.updateComplete;
    expect(openNames(element)).to.deep.equal([]);
    element.level = 'facilitative';
    await element.updateComplete;
    expect(openNames(element)).to.deep.equal(['Niveau 1 van 3 Facilitair']);
    expect(events).to.equal(0);
  });

  it('opens none with a key that no level has', async () => {
    const element = await diagram('level="constructor"');
    expect(openNames(element)).to.deep.equal([]);
    expect(all(element, '[part=hint]')).to.have.length(1);
  });

  it('opens one of two levels that have the same key (H18)', async () => {
    const content = model(['A', 'B', 'C']);
    for (const level of content.levels!.items) level.key = 'same';
    const element = await showing(content, '640px', 'nl', 'level="same"');
    expect(openNames(element)).to.deep.equal(['Niveau 3 van 3 A']);
    expect(shownDetails(element)).to.have.length(1);
  });

  it('has no empty list for a level without more', async () => {
    const element = await showing(model(['A', 'B']), '640px', 'nl', 'expanded');
    expect(all(element, 'dl')).to.have.length(0);
    expect(shownDetails(element).map(words)).to.deep.equal(['Doel van A.', 'Doel van B.']);
  });

  it('shows all of them as headings, one level deeper than its own', async () => {
    const element = await diagram('expanded level="active" heading-level="3"');
    expect(buttons(element)).to.have.length(0);
    expect(all(element, 'h4').map(words)).to.deep.equal([
      'Niveau 3 van 3 Intensief',
      'Niveau 2 van 3 Actief',
      'Niveau 1 van 3 Facilitair',
    ]);
    expect(shownDetails(element)).to.have.length(3);
    expect(all(element, '[part=hint]')).to.have.length(0);
  });

  it('has its inner headings at level 6 at the most (A25)', async () => {
    expect(all(await diagram('expanded heading-level="6"'), 'h6')).to.have.length(4);
  });
});

describe('the shape of gezin-levels-diagram', () => {
  for (const width of ['280px', '640px', '1200px']) {
    it(`has levels of at least 24 × 24 pixels, also at the tip, in ${width} (A14)`, async () => {
      for (const button of buttons(await showing(model(['A', 'B', 'C', 'D', 'E', 'F']), width))) {
        const { width: across, height: down } = button.getBoundingClientRect();
        expect(Math.min(across, down)).to.be.at.least(24);
      }
    });
  }

  const longest = 'Gezinsbegeleidingsprogramma voor wie het wil';
  const models = [
    ['Intensief', 'Actief'],
    ['Intensief', longest, 'Facilitair'],
    ['A', 'B', 'C', 'D'],
    [longest, 'B', 'C', 'D', longest],
    ['A', 'B', 'C', 'D', 'E', 'F'],
  ];
  for (const labels of models) {
    it(`keeps ${labels.length} labels of up to ${Math.max(...labels.map(({ length }) => length))} characters within their levels`, async () => {
      for (const font of fonts) {
        for (const width of ['200px', '280px', '400px', '640px', '1200px']) {
          const element = await showing(model(labels), `${width}; font-family: ${font}`);
          for (const button of buttons(element)) {
            const outer = button.getBoundingClientRect();
            const inner = button.querySelector('.name')!.getBoundingClientRect();
            expect(
              inner.top >= outer.top - 0.5 && inner.bottom <= outer.bottom + 0.5,
              `${font} ${width}: ${words(button)} ${inner.bottom} ${outer.bottom}`,
            ).to.equal(true);
            expect(button.scrollWidth, `${font} ${width}: ${words(button)}`).to.be.at.most(button.clientWidth);
          }
        }
      }
    });
  }

  for (const font of fonts) {
    it(`has each label inside its band where it fits and beside the pyramid where one does not, in letters that are ${font.toLowerCase()}`, async () => {
      const isInside = async (labels: string[], width: string) => {
        const element = await showing(model(labels), `${width}; font-family: ${font}`);
        for (let i = 0; i < 3; i++) await nextFrame();
        return !!all(element, '.inside')[0];
      };
      expect(await isInside(['Top', 'Actief', 'Facilitair'], '640px')).to.equal(true);
      expect(await isInside(['Gezinsbegeleidingsprogramma', 'Actief', 'Facilitair'], '640px')).to.equal(false);
    });
  }

  it('looks for room anew when its width, its words or its letters change', async () => {
    const element = await showing(model(['Top', 'Actief', 'Facilitair']), '200px');
    const isInside = () => !!all(element, '.inside')[0];
    expect(isInside()).to.equal(false);
    element.parentElement!.style.inlineSize = '640px';
    await waitUntil(isInside);
    element.content = model(['Gezinsbegeleidingsprogramma', 'Actief', 'Facilitair']);
    await waitUntil(() => !isInside());
    element.content = model(['Top', 'Actief', 'Facilitair']);
    await waitUntil(isInside);
    // Till they have come, others are shown.
    const sheet = document.head.appendChild(document.createElement('style'));
    sheet.textContent =
      '@font-face { font-family: Later; size-adjust: 300%; src: url(/node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf?later) }';
    element.parentElement!.style.fontFamily = 'Later, Narrow';
    await waitUntil(() => !isInside());
    sheet.remove();
  });

  for (const language of testLanguages) {
    it(`keeps each text that stands inside a band inside its sides, in ${language}`, async () => {
      const element = await fixture<LevelsDiagram>(`<gezin-levels-diagram lang="${language}"></gezin-levels-diagram>`);
      expect(all(element, '[part=base]')[0]!.dir).to.equal(directions[language]);
      for (const button of buttons(element)) {
        if (!button.closest('.inside')) continue;
        const range = document.createRange();
        range.selectNodeContents(button.querySelector('[part=label]')!);
        const text = range.getBoundingClientRect();
        const band = button.querySelector('svg')!.getBoundingClientRect();
        const [topLeft, , , bottomLeft] = button
          .querySelector('polygon')!
          .getAttribute('points')!
          .split(' ')
          .map((each) => each.split(',').map(Number));
        const depth = (text.top - band.top) / band.height;
        const left = band.left + ((topLeft![0]! + (bottomLeft![0]! - topLeft![0]!) * depth) / 100) * band.width;
        expect(text.left, words(button)).to.be.at.least(left - 1);
      }
    });
  }

  it('has its details beside the pyramid when wide, and below it when narrow', async () => {
    const wide = await showing(nl as Content, '1100px', 'nl', 'level="active"');
    const pyramid = (element: Element) => buttons(element).map((button) => button.getBoundingClientRect());
    const details = (element: Element) => shownDetails(element)[0]!.getBoundingClientRect();
    expect(details(wide).left).to.be.above(pyramid(wide)[2]!.right);
    expect(details(wide).top).to.be.closeTo(pyramid(wide)[0]!.top, 12);
    const narrow = await showing(nl as Content, '280px', 'nl', 'level="active"');
    expect(details(narrow).top).to.be.at.least(pyramid(narrow)[2]!.bottom);
  });

  for (const width of ['760px', '860px', '1100px']) {
    it(`has no more room at its foot than at its sides, whichever level is open, in ${width}`, async () => {
      for (const level of ['', ...nl.levels.items.map(({ key }) => key)]) {
        const element = await showing(nl as Content, width, 'nl', `level="${level}"`);
        // Till it has moved in.
        await aTimeout(300);
        const [figure, hint] = ['figure', 'hint'].map((part) => all(element, `[part=${part}]`)[0]!);
        const last = Math.max(
          ...all(element, 'button, [part=details] > *')
            .filter((each) => each.checkVisibility())
            .map((each) => each.getBoundingClientRect().bottom),
        );
        const room =
          parseFloat(getComputedStyle(hint!).marginBlockStart) + parseFloat(getComputedStyle(figure!).paddingBlockEnd);
        const height = hint!.getBoundingClientRect().height;
        expect(figure!.getBoundingClientRect().bottom - last - height, level).to.be.closeTo(room, 2);
      }
    });
  }

  for (const width of ['280px', '400px', '1100px']) {
    it(`has nothing over the details of the open level, in ${width}`, async () => {
      for (const { key } of nl.levels.items) {
        const element = await showing(nl as Content, width, 'nl', `level="${key}"`);
        element.scrollIntoView();
        const details = shownDetails(element)[0]!;
        for (const each of details.querySelectorAll('p, dt, li')) {
          each.scrollIntoView({ block: 'center' });
          const { left, top, width: across, height } = each.getBoundingClientRect();
          const hit = element.shadowRoot!.elementFromPoint(left + across / 2, top + height / 2);
          expect(details.contains(hit), `${key}: ${words(each)}`).to.equal(true);
        }
      }
    });
  }

  it('keeps closed what a search opens and the host closes again', async () => {
    const element = await diagram();
    element.addEventListener('gezin-level-change', () => (element.level = undefined));
    const details = all(element, '[part=details]')[0]!;
    details.dispatchEvent(new Event('beforematch', { bubbles: true }));
    // As the browser does after that.
    details.removeAttribute('hidden');
    await element.updateComplete;
    await nextFrame();
    expect([openNames(element), details.getAttribute('hidden')]).to.deep.equal([[], 'until-found']);
  });

  for (const [attributes, expected] of [
    ['', 'facilitative'],
    ['level="intensive"', 'intensive'],
    ['expanded', undefined],
  ] as const) {
    it(`has open what was opened in the text inside, unless the page asks for something else: ${attributes || 'nothing'}`, async () => {
      const fallback = `<ol>${['open', '', ''].map((open) => `<li><details ${open}><summary>x</summary>y</details></li>`).join('')}</ol>`;
      const element = await fixture<LevelsDiagram>(
        `<gezin-levels-diagram lang="nl" ${attributes}>${fallback}</gezin-levels-diagram>`,
      );
      await element.updateComplete;
      expect(element.level).to.equal(expected);
    });
  }

  it('keeps its bands where they are when a level opens', async () => {
    for (const width of ['280px', '640px', '1100px']) {
      const element = await showing(nl as Content, width);
      const tops = () =>
        buttons(element).map((button) =>
          Math.round(button.getBoundingClientRect().top - element.getBoundingClientRect().top),
        );
      const before = tops();
      for (const { key } of nl.levels.items) {
        element.show(key);
        await element.updateComplete;
        expect(tops(), `${width} ${key}`).to.deep.equal(before);
      }
    }
  });

  itInChromium(
    'keeps its shapes apart in forced colours by their edges (A15; only Chromium emulates them)',
    async () => {
      const element = await diagram('level="active"');
      await emulate({ forcedColors: 'active' });
      for (const polygon of all(element, 'polygon:first-child')) {
        const { fill, stroke } = getComputedStyle(polygon);
        expect(stroke).not.to.equal(fill);
        expect(stroke).not.to.equal('none');
      }
    },
  );

  itInChromium('shows the details of all levels in print (A30; only Chromium emulates it)', async () => {
    const element = await diagram('level="active"');
    await emulate({ media: 'print' });
    expect(shownDetails(element)).to.have.length(3);
    expect(shownDetails(element).map(words).join(' '))
      .to.contain(nl.levels.items[0]!.aim)
      .and.to.contain(nl.levels.items[2]!.aim);
  });
});

describe('the movement of gezin-levels-diagram', () => {
  it('is over within a quarter of a second', async () => {
    const element = await diagram();
    buttons(element)[1]!.click();
    await element.updateComplete;
    const running = element
      .shadowRoot!.getAnimations()
      .map(({ effect }) => effect!.getComputedTiming().endTime as number);
    for (const time of running) expect(time).to.be.within(150, 250);
    await Promise.all(element.shadowRoot!.getAnimations().map(({ finished }) => finished));
    expect(shownDetails(element)).to.have.length(1);
  });

  itInChromium('is not there under reduced motion (only Chromium emulates it)', async () => {
    const element = await diagram();
    await emulate({ reducedMotion: 'reduce' });
    buttons(element)[1]!.click();
    await element.updateComplete;
    expect(element.shadowRoot!.getAnimations()).to.have.length(0);
    buttons(element)[1]!.click();
    await element.updateComplete;
    expect(shownDetails(element)).to.have.length(0);
  });
});

describe('every state of gezin-levels-diagram', () => {
  for (const attributes of [
    '',
    'level="active"',
    'expanded',
    'theme="dark" level="intensive"',
    'lang="ar-XB" level="facilitative"',
  ]) {
    it(`has nothing that axe complains about: ${attributes || 'closed'}`, async () => {
      await expect(await diagram(attributes)).to.be.accessible();
    });
  }

  it('speaks the language that is asked for', async () => {
    const element = await diagram('level="active"');
    element.lang = 'en' satisfies TestLanguage;
    await waitUntil(() => buttons(element)[0]!.textContent.includes('Level'));
    expect(buttons(element).map(words)).to.deep.equal([
      'Level 3 of 3 Intensive',
      'Level 2 of 3 Active',
      'Level 1 of 3 Facilitative',
    ]);
    expect(shownDetails(element).map(words).join()).to.contain(en.levels.items[1]!.examples[0]!);
  });
});
