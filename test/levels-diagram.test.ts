import { aTimeout, expect, fixture, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import en from '../src/content/en.json' with { type: 'json' };
import nl from '../src/content/nl.json' with { type: 'json' };
import type { Content, Level } from '../src/content/content.ts';
import { loadLanguage } from '../src/language/language.ts';
import type { LevelChangeEvent, LevelsDiagram } from '../src/index.ts';
import { itInChromium } from './support/it-in-chromium.ts';
import { directions, type TestLanguage, testLanguages } from './support/pseudo-languages.ts';
import { emulate, isNamed, treeOutline } from './support/wtr/commands.ts';
import { waitUntil } from './support/wait-until.ts';

const diagram = (attributes = '') => fixture<LevelsDiagram>(`<gezin-levels-diagram lang="nl" ${attributes}></gezin-levels-diagram>`);

const all = <E extends Element = HTMLElement>(element: Element, selector: string) => [...element.shadowRoot!.querySelectorAll<E>(selector)];
const buttons = (element: Element) => all(element, 'button');
const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const focused = (element: Element) => words(element.shadowRoot!.activeElement!);
const shownDetails = (element: Element) => all(element, '[part=details]').filter((each) => getComputedStyle(each).display !== 'none');

/** Which buttons say that they are open. */
const openNames = (element: Element) =>
  buttons(element)
    .filter((button) => button.ariaExpanded === 'true')
    .map(words);

const model = (labels: string[]): Content => ({
  language: 'nl',
  levels: { items: labels.map((label, i): Level => ({ key: `k ${i} "`, label, aim: `Doel van ${label}.`, examples: [] })).reverse() },
});

async function showing(content: Content, width: string, lang = 'nl', extra = ''): Promise<LevelsDiagram> {
  const box = await fixture<HTMLElement>(`<div><gezin-levels-diagram lang="${lang}" ${extra}></gezin-levels-diagram></div>`);
  box.style.inlineSize = width;
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
    expect(buttons(element).map(words)).to.deep.equal(['Niveau 3 van 3 Intensief', 'Niveau 2 van 3 Actief', 'Niveau 1 van 3 Facilitair']);
    expect(all<HTMLOListElement>(element, 'ol')[0]!.reversed).to.equal(true);
    expect(openNames(element)).to.deep.equal([]);
    expect(shownDetails(element)).to.have.length(0);
  });

  for (const attributes of ['', 'level="active"']) {
    it(`has buttons that are named for assistive technology: ${attributes || 'closed'} (A13)`, async () => {
      await diagram(attributes);
      for (const [i, name] of ['Niveau 3 van 3 Intensief', 'Niveau 2 van 3 Actief', 'Niveau 1 van 3 Facilitair'].entries()) {
        expect(await isNamed(`gezin-levels-diagram >>> li:nth-of-type(${i + 1}) > button`, 'button', name), name).to.equal(true);
      }
    });
  }

  it('has headings that are named for assistive technology when all are open', async () => {
    await diagram('expanded');
    for (const [i, name] of ['Niveau 3 van 3 Intensief', 'Niveau 2 van 3 Actief', 'Niveau 1 van 3 Facilitair'].entries()) {
      expect(await isNamed(`gezin-levels-diagram >>> li:nth-of-type(${i + 1}) > h3`, 'heading', name), name).to.equal(true);
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
      'group "Drie niveaus van kindgericht werken"',
      '  heading "Drie niveaus van kindgericht werken" level=2',
      '    text "Drie niveaus van kindgericht werken"',
      '  paragraph',
      `    text "${nl.levels.intro}"`,
      '  list',
      ...['Niveau 3 van 3 Intensief', 'Niveau 2 van 3 Actief', 'Niveau 1 van 3 Facilitair'].flatMap((name) => [
        '    listitem level=1',
        `      button "${name}" expanded=false`,
        `        text "${name.slice(0, 14)}"`,
        `        text "${name.slice(15)}"`,
      ]),
      '  paragraph',
      '    text "Kies een niveau om er meer over te lezen."',
      '  paragraph',
      '    link "Naar de kennisbank"',
      '      text "Naar de kennisbank"',
    ]);
  });
});

describe('the tree of gezin-levels-diagram', () => {
  // What stands above and below the levels is the same in every state.
  const levelsOf = async () => {
    const tree = (await treeOutline()) as string[];
    const hint = tree.findIndex((line) => line.includes('Kies een niveau'));
    return tree.slice(tree.indexOf('  list') + 1, hint - 1).map((line) => line.slice(4));
  };
  const texts = (texts: string[], depth: string) => texts.map((text) => `${depth}text "${text}"`);

  itInChromium('has the details of the open level after its button (A13; only Chromium shows it)', async () => {
    await diagram('level="intensive"');
    const { aim, mark, examples, reach } = nl.levels.items[2]!;
    expect(await levelsOf()).to.deep.equal([
      'listitem level=1',
      '  button "Niveau 3 van 3 Intensief" expanded=true',
      ...texts(['Niveau 3 van 3', 'Intensief'], '    '),
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
        ...texts([name.slice(0, 14), name.slice(15)], '    '),
      ]),
    ]);
  });

  itInChromium('has a heading for each level when all are open (only Chromium shows it)', async () => {
    await diagram('expanded');
    const tree = ((await treeOutline()) as string[]).filter((line) => /heading|button|term/.test(line)).map((line) => line.trim());
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
    expect(element.getAttribute('level')).to.equal('active');
    expect(openNames(element)).to.deep.equal(['Niveau 2 van 3 Actief']);
    expect(shownDetails(element).map(words).join()).to.contain(nl.levels.items[1]!.aim);
  });

  it('closes it when it is open', async () => {
    const element = await diagram('level="active"');
    setTimeout(() => buttons(element)[1]!.click());
    const event = await oneEvent<LevelChangeEvent>(element, 'gezin-level-change');
    expect(event.level).to.equal(undefined);
    await element.updateComplete;
    expect(element.hasAttribute('level')).to.equal(false);
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
    expect(reached).to.deep.equal(['Niveau 3 van 3 Intensief', 'Niveau 2 van 3 Actief', 'Niveau 1 van 3 Facilitair', 'Naar de kennisbank']);
  });

  for (const [name, key] of [['Enter', 'Enter'], ['Space', ' ']] as const) {
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

  it('moves between the levels with Up and Down, and stops at the ends', async () => {
    const element = await diagram();
    buttons(element)[0]!.focus();
    const reached: string[] = [];
    for (const key of ['ArrowUp', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await sendKeys({ press: key });
      reached.push(focused(element).slice(0, 8));
    }
    expect(reached).to.deep.equal(['Niveau 3', 'Niveau 2', 'Niveau 1', 'Niveau 1', 'Niveau 2']);
    expect(element.level).to.equal(undefined);
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
    it(`is a ring inside the band, of 3:1 at least: ${attributes || 'closed'} (A14)`, async () => {
      const element = await diagram(attributes);
      const [band, ring] = all(element, 'polygon') as [HTMLElement, HTMLElement];
      expect(getComputedStyle(ring).display).to.equal('none');
      await sendKeys({ press: 'Tab' });
      await aTimeout(250);
      const { display, stroke, strokeWidth } = getComputedStyle(ring);
      expect([display, strokeWidth]).to.deep.equal(['inline', '3px']);
      expect(contrast(stroke, getComputedStyle(band).fill)).to.be.at.least(3);
    });
  }

  it('is a ring that keeps clear of the label (A14)', async () => {
    const element = await showing(nl as Content, '640px');
    for (const button of buttons(element)) {
      button.focus();
      await sendKeys({ press: 'ArrowDown' });
      button.focus();
      const band = button.querySelector('svg')!.getBoundingClientRect();
      const corners = button.querySelector('.ring')!.getAttribute('points')!.split(' ').map((each) => each.split(',').map(Number) as [number, number]);
      const [topLeft, , , bottomLeft] = corners as [[number, number], [number, number], [number, number], [number, number]];
      const strokeHalf = 1.5;
      for (const text of button.querySelectorAll('.name > span')) {
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const { left, top, bottom } of range.getClientRects()) {
          const depth = ((top - band.top) / band.height) * 100;
          const ringLeft = topLeft[0] + ((bottomLeft[0] - topLeft[0]) * (depth - topLeft[1])) / (bottomLeft[1] - topLeft[1]);
          expect(left, `${words(button)}: side`).to.be.above(band.left + (ringLeft / 100) * band.width + strokeHalf);
          expect(top, `${words(button)}: top`).to.be.above(band.top + (topLeft[1] / 100) * band.height + strokeHalf);
          expect(bottom, `${words(button)}: foot`).to.be.below(band.top + (bottomLeft[1] / 100) * band.height - strokeHalf);
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

  itInChromium('is thinner than the edge of an open level in forced colours (A15; only Chromium emulates them)', async () => {
    const element = await diagram('level="intensive"');
    await emulate({ forcedColors: 'active' });
    await sendKeys({ press: 'Tab' });
    const [shape, ring] = all(element, 'polygon').map((each) => getComputedStyle(each).strokeWidth);
    expect([shape, ring]).to.deep.equal(['5px', '3px']);
  });

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
    expect(all(element, 'h4').map(words)).to.deep.equal(['Niveau 3 van 3 Intensief', 'Niveau 2 van 3 Actief', 'Niveau 1 van 3 Facilitair']);
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
  const models = [['Intensief', 'Actief'], ['Intensief', longest, 'Facilitair'], ['A', 'B', 'C', 'D'], [longest, 'B', 'C', 'D', longest], ['A', 'B', 'C', 'D', 'E', 'F']];
  for (const labels of models) {
    it(`keeps ${labels.length} labels of up to ${Math.max(...labels.map(({ length }) => length))} characters within their levels`, async () => {
      for (const width of ['200px', '280px', '400px', '640px', '1200px']) {
        const element = await showing(model(labels), width);
        for (const button of buttons(element)) {
          const outer = button.getBoundingClientRect();
          const inner = button.querySelector('.name')!.getBoundingClientRect();
          expect(inner.top >= outer.top && inner.bottom <= outer.bottom, `${width}: ${words(button)} ${inner.bottom} ${outer.bottom}`).to.equal(true);
          expect(button.scrollWidth, `${width}: ${words(button)}`).to.be.at.most(button.clientWidth);
        }
      }
    });
  }

  for (const [language, direction] of Object.entries(directions)) {
    it(`keeps each text that stands inside a band inside its sides, in ${language}`, async () => {
      const element = await fixture<LevelsDiagram>(`<gezin-levels-diagram lang="${language}"></gezin-levels-diagram>`);
      expect(all(element, '[part=base]')[0]!.dir).to.equal(direction);
      for (const button of buttons(element)) {
        if (!button.closest('.inside')) continue;
        const range = document.createRange();
        range.selectNodeContents(button.querySelector('[part=label]')!);
        const text = range.getBoundingClientRect();
        const band = button.querySelector('svg')!.getBoundingClientRect();
        const [topLeft, , , bottomLeft] = button.querySelector('polygon')!.getAttribute('points')!.split(' ').map((each) => each.split(',').map(Number));
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
        const last = Math.max(...all(element, 'button, [part=details] > *').filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect().bottom));
        const room = parseFloat(getComputedStyle(hint!).marginBlockStart) + parseFloat(getComputedStyle(figure!).paddingBlockEnd);
        const height = hint!.getBoundingClientRect().height;
        expect(figure!.getBoundingClientRect().bottom - last - height, level).to.be.closeTo(room, 2);
      }
    });
  }

  it('keeps its bands where they are when a level opens', async () => {
    for (const width of ['280px', '640px', '1100px']) {
      const element = await showing(nl as Content, width);
      const tops = () => buttons(element).map((button) => Math.round(button.getBoundingClientRect().top - element.getBoundingClientRect().top));
      const before = tops();
      for (const { key } of nl.levels.items) {
        element.show(key);
        await element.updateComplete;
        expect(tops(), `${width} ${key}`).to.deep.equal(before);
      }
    }
  });

  itInChromium('keeps its shapes apart in forced colours by their edges (A15; only Chromium emulates them)', async () => {
    const element = await diagram('level="active"');
    await emulate({ forcedColors: 'active' });
    for (const polygon of all(element, 'polygon:first-child')) {
      const { fill, stroke } = getComputedStyle(polygon);
      expect(stroke).not.to.equal(fill);
      expect(stroke).not.to.equal('none');
    }
  });

  itInChromium('shows the details of all levels in print (A30; only Chromium emulates it)', async () => {
    const element = await diagram('level="active"');
    await emulate({ media: 'print' });
    expect(shownDetails(element)).to.have.length(3);
    expect(shownDetails(element).map(words).join(' ')).to.contain(nl.levels.items[0]!.aim).and.to.contain(nl.levels.items[2]!.aim);
  });
});

describe('the movement of gezin-levels-diagram', () => {
  it('is over within a quarter of a second', async () => {
    const element = await diagram();
    buttons(element)[1]!.click();
    await element.updateComplete;
    const running = element.shadowRoot!.getAnimations().map(({ effect }) => effect!.getComputedTiming().endTime as number);
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
  for (const attributes of ['', 'level="active"', 'expanded', 'theme="dark" level="intensive"', 'lang="ar-XB" level="facilitative"']) {
    it(`has nothing that axe complains about: ${attributes || 'closed'}`, async () => {
      await expect(await diagram(attributes)).to.be.accessible();
    });
  }

  it('speaks the language that is asked for', async () => {
    const element = await diagram('level="active"');
    element.lang = 'en' satisfies TestLanguage;
    await waitUntil(() => buttons(element)[0]!.textContent.includes('Level'));
    expect(buttons(element).map(words)).to.deep.equal(['Level 3 of 3 Intensive', 'Level 2 of 3 Active', 'Level 1 of 3 Facilitative']);
    expect(shownDetails(element).map(words).join()).to.contain(en.levels.items[1]!.examples[0]!);
  });
});
