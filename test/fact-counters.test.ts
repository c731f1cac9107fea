import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Content, Fact } from '../src/content/content.ts';
import { loadLanguage } from '../src/language/language.ts';
import type { FactCounters } from '../src/widgets.ts';
import { boxes, drawn, paintedNumbers, statements, stopClock } from './support/counting.ts';
import { itInChromium } from './support/it-in-chromium.ts';
import { testLanguages } from './support/test-languages.ts';
import { emulate, treeOutline, treeText } from './support/wtr/commands.ts';
import { waitUntil } from './support/wait-until.ts';

const final = ['25.000', '93,5%', '50% tot 60%', '800.000'];
const zero = ['0', '0,0%', '0% tot 0%', '0'];

const factCounters = (attributes = 'lang="nl"') =>
  fixture<FactCounters>(`<gezin-fact-counters ${attributes}></gezin-fact-counters>`);

const factsOf = (items: Partial<Fact>[]): Content => ({
  language: 'nl',
  facts: {
    heading: 'Feiten',
    items: items.map((fact) => ({ key: 'a', unit: 'count', text: 'een feit.', ...fact }) as Fact),
  },
});

async function showing(content: Content, { width = 640, lang = 'nl' } = {}): Promise<FactCounters> {
  const page = await fixture(
    html`<div>
      <gezin-fact-counters lang=${lang} .content=${content}></gezin-fact-counters>
      <p>after</p>
    </div>`,
  );
  (page as HTMLElement).style.inlineSize = `${width}px`;
  return page.querySelector('gezin-fact-counters')!;
}

beforeEach(() => scrollTo(0, 0));

before(async () => {
  await import('../src/widgets/fact-counters/define.ts');
  await Promise.all(testLanguages.map(loadLanguage));
});

describe('gezin-fact-counters', () => {
  it('begins each sentence with its number, in one paragraph (A12)', async () => {
    expect(statements(await factCounters())).to.deep.equal([
      '25.000 kinderen met een ouder in detentie in Nederland.',
      '93,5% van de gedetineerden is een man.',
      '50% tot 60% van alle mannen in detentie is een vader.',
      '800.000 kinderen met een ouder in detentie in de Europese Unie.',
    ]);
  });

  itInChromium('is read as a list of four (only Chromium shows its tree)', async () => {
    await factCounters();
    expect(await treeOutline()).to.deep.equal([
      'heading "Kinderen met een ouder in detentie" level=2',
      '  text "Kinderen met een ouder in detentie"',
      'paragraph',
      '  text "Een aantal feiten op een rijtje."',
      'list',
      '  listitem level=1',
      '    text "25.000"',
      '    text " "',
      '    text "kinderen met een ouder in detentie in Nederland."',
      '    paragraph',
      '      text "Naar schatting"',
      '  listitem level=1',
      '    text "93,5%"',
      '    text " "',
      '    text "van de gedetineerden is een man."',
      '  listitem level=1',
      '    text "50% tot 60%"',
      '    text " "',
      '    text "van alle mannen in detentie is een vader."',
      '  listitem level=1',
      '    text "800.000"',
      '    text " "',
      '    text "kinderen met een ouder in detentie in de Europese Unie."',
      '    paragraph',
      '      text "Naar schatting"',
      '    group',
      '      DisclosureTriangle "Bron" expanded=false',
      '        text "Bron"',
    ]);
  });

  it('opens where a fact comes from, by keyboard too', async () => {
    const { shadowRoot } = await factCounters();
    const source = shadowRoot!.querySelector('details')!;
    expect(shadowRoot!.querySelectorAll('details, [part=source]')).to.have.length(1);
    expect(source.open).to.equal(false);
    await sendKeys({ press: 'Tab' });
    expect(shadowRoot!.activeElement).to.equal(source.querySelector('summary'));
    await sendKeys({ press: 'Enter' });
    expect(source.open).to.equal(true);
    expect(source.querySelector('p')!.textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Children of Prisoners Europe / Eurochips, 2010',
    );
  });

  it('links to where a fact comes from when it is on the web', async () => {
    const sources = [
      { title: 'Met', url: 'https://bron.example/a' },
      { title: 'Zonder' },
      { title: 'Kwaad', url: 'javascript:alert(1)' },
    ];
    const { shadowRoot } = await showing(factsOf(sources.map((source) => ({ value: 1, source }))));
    expect(
      [...shadowRoot!.querySelectorAll('details a')].map((link) => [
        link.textContent,
        (link as HTMLAnchorElement).href,
      ]),
    ).to.deep.equal([['Met', 'https://bron.example/a']]);
    expect([...shadowRoot!.querySelectorAll('details p')].map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Met',
      'Zonder',
      'Kwaad',
    ]);
  });

  it('says which numbers are estimates', async () => {
    const { shadowRoot } = await factCounters('lang="en"');
    const estimates = [...shadowRoot!.querySelectorAll('li')].map(
      (fact) => fact.querySelector('[part=estimate]')?.textContent,
    );
    expect(estimates).to.deep.equal(['Estimate', undefined, undefined, 'Estimate']);
  });

  it('has no list without facts', async () => {
    expect(paintedNumbers(await showing(factsOf([])))).to.deep.equal([]);
    await expect(await showing(factsOf([]))).to.be.accessible();
  });

  it('has nothing that axe complains about, at any moment of the count', async () => {
    const clock = stopClock();
    const element = await factCounters();
    for (const part of [0, 0.5, 1]) {
      await clock.at(part);
      await expect(element).to.be.accessible();
    }
  });
});

describe('the bar of a percentage', () => {
  const shares: [name: string, fact: Partial<Fact>, start: number, end: number][] = [
    ['93,5%', { value: 93.5 }, 0, 0.935],
    ['0%', { value: 0 }, 0, 0],
    ['100%', { value: 100 }, 0, 1],
    ['50% tot 60%', { from: 50, to: 60 }, 0.5, 0.6],
    ['0% tot 10%', { from: 0, to: 10 }, 0, 0.1],
  ];

  for (const [name, fact, start, end] of shares) {
    for (const [lang, dir] of [
      ['nl', 'ltr'],
      ['ar-XB', 'rtl'],
    ] as const) {
      if (!testLanguages.includes(lang)) continue;
      it(`is filled from ${start * 100} to ${end * 100} for ${name}, written ${dir}`, async () => {
        const element = await showing(factsOf([{ unit: 'percent', ...fact }]), { lang });
        const [whole, part] = [...element.shadowRoot!.querySelectorAll('rect')].map((rect) =>
          rect.getBoundingClientRect(),
        );
        const column = element.shadowRoot!.querySelector('[part=fact]')!.getBoundingClientRect();
        const from = dir === 'rtl' ? whole!.right - part!.right : part!.left - whole!.left;
        expect(whole!.width).to.be.closeTo(column.width, 1);
        expect(from / whole!.width).to.be.closeTo(start, 0.005);
        expect(part!.width / whole!.width).to.be.closeTo(end - start, 0.005);
      });
    }
  }

  it('stands with percentages only, and is not read', async () => {
    const { shadowRoot } = await factCounters();
    expect(
      [...shadowRoot!.querySelectorAll('li')].map((fact) => fact.querySelectorAll('svg[aria-hidden=true]').length),
    ).to.deep.equal([0, 1, 1, 0]);
  });

  itInChromium(
    'is outlined, and filled in another colour, with forced colours (only Chromium emulates them) (A15)',
    async () => {
      await emulate({ forcedColors: 'active' });
      const { shadowRoot } = await factCounters();
      const bar = shadowRoot!.querySelector('svg')!;
      const [whole, part] = bar.querySelectorAll('rect');
      expect(getComputedStyle(bar).borderTopStyle).to.equal('solid');
      expect(getComputedStyle(whole!).fill).to.not.equal(getComputedStyle(part!).fill);
    },
  );
});

describe('the numbers count up', () => {
  it('from zero to the end, over some time, and stay there', async () => {
    const element = await factCounters();
    const seen: number[] = [];
    const start = performance.now();
    while (paintedNumbers(element)[3] !== final[3]) {
      seen.push(Number(paintedNumbers(element)[3]!.replaceAll('.', '')));
      await nextFrame();
    }
    // How long at most, `test/pure/count-up.test.ts` says.
    expect(performance.now() - start).to.be.at.least(500);
    expect(seen[0]).to.equal(0);
    expect(seen).to.deep.equal(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).to.be.above(5);
    await aTimeout(100);
    expect(paintedNumbers(element)).to.deep.equal(final);
  });

  it('with the same decimals all along', async () => {
    const clock = stopClock();
    const element = await factCounters();
    await clock.at(0);
    expect(paintedNumbers(element)).to.deep.equal(zero);
    await clock.at(0.25);
    expect(paintedNumbers(element)).to.deep.equal(['14.453', '54,1%', '29% tot 35%', '462.500']);
    await clock.at(1);
    expect(paintedNumbers(element)).to.deep.equal(final);
  });

  it('in nobody\u2019s ear: what is read is the end from the first moment (A10)', async () => {
    const clock = stopClock();
    const element = await factCounters();
    const atFirst = await treeText();
    expect(atFirst.filter((text) => final.includes(text))).to.deep.equal(final);
    for (const part of [0, 0.5, 1, 1.5]) {
      await clock.at(part);
      expect(await treeText()).to.deep.equal(atFirst);
    }
    expect(
      element.shadowRoot!.querySelectorAll('[aria-live], [role=status], [role=alert], [role=timer], output'),
    ).to.have.length(0);
  });

  it('when they come into sight, and only then', async () => {
    const clock = stopClock();
    const page = await fixture(
      html`<div>
        <p style="block-size: 300vh"></p>
        <gezin-fact-counters lang="nl"></gezin-fact-counters>
      </div>`,
    );
    const element = page.querySelector('gezin-fact-counters')!;
    await clock.at(2);
    expect(paintedNumbers(element)).to.deep.equal(zero);
    element.scrollIntoView({ block: 'end' });
    await clock.at(2);
    await clock.at(2.5);
    expect(paintedNumbers(element)).to.deep.equal(['21.875', '81,8%', '44% tot 53%', '700.000']);
    await clock.at(3);
    expect(paintedNumbers(element)).to.deep.equal(final);
  });

  it('each for itself', async () => {
    const clock = stopClock();
    const far = { value: 5, text: 'far' };
    const element = await showing(factsOf([{ value: 1000 }, far]));
    element.shadowRoot!.querySelectorAll('li')[1]!.style.marginBlockStart = '300vh';
    element.shadowRoot!.querySelector('ul')!.style.display = 'block';
    scrollTo(0, 0);
    await clock.at(0);
    await clock.at(1);
    expect(paintedNumbers(element)).to.deep.equal(['1.000', '0']);
  });

  it('once', async () => {
    const clock = stopClock();
    const element = await factCounters();
    await clock.at(0);
    await clock.at(1);
    element.style.display = 'none';
    await drawn();
    element.style.display = '';
    await clock.at(1.2);
    expect(paintedNumbers(element)).to.deep.equal(final);
    element.parentElement!.append(element);
    await clock.at(1.2);
    expect(paintedNumbers(element)).to.deep.equal(final);
  });

  it('and go on in another language when it changes meanwhile', async () => {
    const clock = stopClock();
    const element = await factCounters();
    await clock.at(0);
    element.lang = 'en';
    await clock.at(0.5);
    expect(paintedNumbers(element)).to.deep.equal(['21,875', '81.8%', '44% to 53%', '700,000']);
    await clock.at(1);
    element.lang = 'nl';
    await clock.at(1.1);
    expect(paintedNumbers(element)).to.deep.equal(final);
  });

  it('and end when the element is removed', async () => {
    const clock = stopClock();
    const element = await factCounters();
    const page = element.parentElement!;
    await clock.at(0);
    await clock.at(0.5);
    element.remove();
    await drawn();
    page.append(element);
    await clock.at(0.6);
    expect(paintedNumbers(element)).to.deep.equal(final);
  });

  it('thirty by one request for a frame at a time, and none afterwards', async () => {
    const { requestAnimationFrame } = window;
    const clock = stopClock();
    const widget = '<gezin-fact-counters lang="nl" style="position: absolute; inset: 0"></gezin-fact-counters>';
    const page = await fixture(`<div>${widget.repeat(30)}</div>`);
    let requests = 0;
    window.requestAnimationFrame = (callback) => {
      requests++;
      return requestAnimationFrame.call(window, callback);
    };
    const requestsOfFrame = async () => {
      requests = 0;
      await new Promise((done) => requestAnimationFrame.call(window, done));
      return requests;
    };
    try {
      await drawn();
      const counts: number[] = [];
      for (let i = 0; i < 10; i++) counts.push(await requestsOfFrame());
      expect(Math.max(...counts)).to.equal(1);
      await clock.at(1);
      await drawn();
      requests = 0;
      await aTimeout(100);
      expect(requests).to.equal(0);
      const painted = [...page.querySelectorAll('gezin-fact-counters')].filter(
        (element) => paintedNumbers(element).join() === final.join(),
      );
      expect(painted).to.have.length(30);
    } finally {
      window.requestAnimationFrame = requestAnimationFrame;
    }
  });
});

describe('a widget that goes while another one comes', () => {
  it('leaves one request for a frame at a time', async () => {
    const { requestAnimationFrame } = window;
    const frame = () => new Promise((done) => requestAnimationFrame.call(window, done));
    const page = await fixture<HTMLElement>('<div><gezin-fact-counters lang="nl"></gezin-fact-counters></div>');
    let requests = 0;
    window.requestAnimationFrame = (callback) => {
      requests++;
      return requestAnimationFrame.call(window, callback);
    };
    try {
      await waitUntil(() => requests > 1);
      const second = document.createElement('gezin-fact-counters');
      second.lang = 'nl';
      page.prepend(second);
      await second.updateComplete;
      // After the first one's frame, and before the second one is seen.
      await frame();
      page.lastElementChild!.remove();
      await frame();
      await frame();
      requests = 0;
      for (let i = 0; i < 10; i++) await frame();
      expect(requests).to.be.within(1, 10);
    } finally {
      window.requestAnimationFrame = requestAnimationFrame;
    }
  });
});

describe('numbers that start out of sight count when they are shown (P21)', () => {
  type Place = [name: string, markup: string, show: (page: HTMLElement) => void];
  const widget = '<gezin-fact-counters lang="nl"></gezin-fact-counters>';
  const places: Place[] = [
    ['display: none', `<div style="display: none">${widget}</div>`, (page) => (page.style.display = 'block')],
    [
      'a closed disclosure',
      `<details><summary>More</summary>${widget}</details>`,
      (page) => ((page as HTMLDetailsElement).open = true),
    ],
    ['a tab panel', `<div role="tabpanel" hidden>${widget}</div>`, (page) => (page.hidden = false)],
    [
      'a box without height',
      `<div style="block-size: 0; overflow: hidden">${widget}</div>`,
      (page) => (page.style.blockSize = 'auto'),
    ],
    [
      'content-visibility: auto, further down',
      `<div style="padding-block: 300vh"><div style="content-visibility: auto; contain-intrinsic-size: 500px">${widget}</div></div>`,
      (page) => page.firstElementChild!.scrollIntoView(),
    ],
  ];

  for (const [name, markup, show] of places) {
    it(name, async () => {
      const clock = stopClock();
      const page = await fixture<HTMLElement>(markup);
      const element = page.querySelector('gezin-fact-counters')!;
      await clock.at(5);
      show(page);
      await drawn();
      await clock.at(5);
      await clock.at(5.5);
      expect(paintedNumbers(element)[0]).to.equal('21.875');
      await clock.at(6);
      expect(paintedNumbers(element)).to.deep.equal(final);
    });
  }
});

describe('nothing moves (A11)', () => {
  async function neverMoves(): Promise<void> {
    const clock = stopClock();
    const element = await factCounters();
    for (const part of [0, 0.1, 0.5]) {
      await clock.at(part);
      expect(paintedNumbers(element)).to.deep.equal(final);
    }
  }

  async function stopsMoving(stop: () => unknown, goOn: () => unknown): Promise<void> {
    const clock = stopClock();
    const element = await factCounters();
    await clock.at(0);
    await clock.at(0.1);
    expect(paintedNumbers(element)).to.not.deep.equal(final);
    await stop();
    await clock.at(0.2);
    expect(paintedNumbers(element)).to.deep.equal(final);
    await goOn();
    await clock.at(0.3);
    expect(paintedNumbers(element)).to.deep.equal(final);
  }

  itInChromium(
    'when less motion is asked for (only Chromium emulates it here; all engines with the example page)',
    async () => {
      await emulate({ reducedMotion: 'reduce' });
      await neverMoves();
    },
  );

  itInChromium('as soon as less motion is asked for (only Chromium emulates it)', () =>
    stopsMoving(
      () => emulate({ reducedMotion: 'reduce' }),
      () => emulate({}),
    ),
  );

  itInChromium('in print (only Chromium emulates it)', async () => {
    await emulate({ media: 'print' });
    await neverMoves();
  });

  itInChromium(
    'in print, when the number is being counted or was not yet seen (only Chromium emulates it)',
    async () => {
      const clock = stopClock();
      const page = await fixture(
        html`<div>
          <gezin-fact-counters lang="nl"></gezin-fact-counters>
          <p style="block-size: 300vh"></p>
          <gezin-fact-counters lang="nl"></gezin-fact-counters>
        </div>`,
      );
      await clock.at(0);
      await clock.at(0.1);
      const widgets = [...page.querySelectorAll('gezin-fact-counters')];
      expect(widgets.map(paintedNumbers)).to.not.deep.include(final);
      await emulate({ media: 'print' });
      expect(widgets.map(paintedNumbers)).to.deep.equal([final, final]);
    },
  );

  itInChromium('in print: and where a fact comes from is printed (only Chromium emulates it) (A30)', async () => {
    const { shadowRoot } = await factCounters();
    await emulate({ media: 'print' });
    expect(shadowRoot!.querySelector('details p')!.getBoundingClientRect().height).to.be.above(10);
  });

  it('when the page is hidden', async () => {
    const hide = (hidden: boolean) => Object.defineProperty(document, 'hidden', { value: hidden, configurable: true });
    await stopsMoving(
      () => hide(true),
      () => Reflect.deleteProperty(document, 'hidden'),
    );
  });

  it('without IntersectionObserver', async () => {
    const { IntersectionObserver } = window;
    Reflect.deleteProperty(window, 'IntersectionObserver');
    try {
      await neverMoves();
    } finally {
      window.IntersectionObserver = IntersectionObserver;
    }
  });
});

describe('nothing around the numbers moves while they count (A12)', () => {
  const values: Partial<Fact>[] = [
    ...[0, 7, 42, 999, 1000, 25000, 999_999_999, 0.5, 9.75].map((value) => ({ value })),
    ...[0, 9.9, 93.5, 100].map((value) => ({ value, unit: 'percent' as const })),
    { from: 50, to: 60, unit: 'percent' },
    { from: 1000, to: 1_000_000 },
  ];

  for (const width of [200, 320, 1000]) {
    it(`in a column of ${width} px, with any number of digits`, async () => {
      const clock = stopClock();
      const element = await showing(factsOf(values), { width });
      const before = [...boxes(element), ...boxesAfter(element)];
      for (const part of [0, 0.01, 0.1, 0.5, 0.9, 1]) {
        await clock.at(part);
        expect([...boxes(element), ...boxesAfter(element)], `at ${part}`).to.deep.equal(before);
      }
    });
  }

  itInChromium('by Chromium\u2019s own record of layout shifts (no other engine keeps one)', async () => {
    const shifts: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
    const element = await showing(factsOf(values));
    await drawn();
    observer.observe({ type: 'layout-shift', buffered: false });
    await waitUntil(() => paintedNumbers(element)[0] === '0' && paintedNumbers(element)[5] === '25.000', 'counted', {
      timeout: 3000,
    });
    await aTimeout(100);
    observer.disconnect();
    expect(shifts).to.deep.equal([]);
  });
});

function boxesAfter(element: Element): string[] {
  const { x, y } = element.nextElementSibling!.getBoundingClientRect();
  return [`${x} ${y}`];
}
