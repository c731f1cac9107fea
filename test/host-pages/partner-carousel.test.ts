import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { type Browser, openBrowser, type Page, type PageOptions } from '../../tools/browser.ts';
import { inEngines } from '../support/in-engines.ts';
import { serve, type Site } from '../../tools/serve.ts';

const partners = Array.from({ length: 9 }, (_, i) => ({
  key: `p${i}`,
  name: `Partner ${i}`,
  href: `https://partner.example/${i}`,
  logo: { src: `/logo-${i}.svg`, width: 120 + 40 * i, height: 60 },
}));
const mission = {
  heading: 'Missie',
  paragraphs: ['Tekst.'],
  contact: { text: 'Contact', href: '/' },
  collaborators: partners.slice(0, 2),
};
const content = JSON.stringify({ language: 'nl', partners: { heading: 'Partners', items: partners }, mission });
const page = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Partners</title><script type="module" src="/widgets.js"></script>
<body><gezin-partner-carousel><script type="application/json">${content}</script></gezin-partner-carousel>
<gezin-mission-statement><script type="application/json">${content}</script></gezin-mission-statement><p>Daarna.</p></body>`;
const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="60"><rect width="300" height="60" fill="teal"/></svg>';

const row = 'gezin-partner-carousel >>> [part=row]';

inEngines('the row of partners', (engine) => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    site = await serve((path) => {
      if (path === '/') return page;
      if (path === '/widgets.js') return readFileSync('dist/cdn/widgets.js');
      return path.startsWith('/logo-') ? logo : undefined;
    });
    browser = await openBrowser(engine);
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  async function onPage(options: PageOptions, run: (page: Page) => Promise<void>): Promise<void> {
    const opened = await browser.newPage(options);
    try {
      await run(opened);
    } finally {
      await opened.close();
    }
  }

  const moves: [by: string, move: (page: Page) => Promise<void>][] = [
    ['the wheel', (opened) => opened.wheel(row, 300)],
    ...(engine === 'chromium'
      ? [['a finger', (opened: Page) => opened.swipe(row, -300)] satisfies [string, (page: Page) => Promise<void>]]
      : []),
  ];
  for (const [by, move] of moves) {
    test(`moves by ${by}, and its words follow (A08)`, () =>
      onPage({}, async (opened) => {
        await opened.goto(`${site.url}/`);
        await opened.evaluate(noteEvents);
        await move(opened);
        const { scrolled, words, events } = await opened.evaluate(restedRow);
        assert.ok(scrolled > 0);
        assert.match(words, /^[2-9] tot en met [2-9] van 9$/);
        assert.equal(events.at(-1), `${Number(words[0]) - 1} scroll`);
      }));
  }

  if (engine !== 'chromium') return;

  for (const width of [320, 640, 1200]) {
    test(`stays where it is while its logos come late, ${width} px wide (F28; only Chromium keeps a record of shifts)`, () =>
      onPage({ width }, async (opened) => {
        await opened.intercept(/logo-\d/, { delay: 1000 });
        // What waits for the logos is the load event.
        await opened.goto(`${site.url}/`);
        const heights = await opened.evaluate(logosCame);
        assert.ok(heights.length > 0);
        // When the widgets come something may move, but not when the logos do.
        const came = await opened.evaluate(() =>
          Math.min(
            ...performance
              .getEntriesByType('resource')
              .filter(({ name }) => /logo-\d/.test(name))
              .map((entry) => (entry as PerformanceResourceTiming).responseEnd),
          ),
        );
        assert.ok(Number.isFinite(came));
        const shifts = (await opened.layoutShifts()).filter(({ startTime }) => startTime > came - 100);
        assert.deepEqual(shifts, []);
        assert.deepEqual([...new Set(heights)], [48]);
      }));
  }
});

/* What follows runs in the page. */

function noteEvents(): void {
  const seen: string[] = [];
  document.addEventListener('gezin-slide-change', ({ index, reason }) => seen.push(`${index} ${reason}`));
  Object.assign(window, { seen });
}

async function restedRow(): Promise<{ scrolled: number; words: string; events: string[] }> {
  const root = document.querySelector('gezin-partner-carousel')!.shadowRoot!;
  const row = root.querySelector('[part=row]')!;
  const { seen } = window as unknown as { seen: string[] };
  for (
    let last = -1, end = performance.now() + 10_000;
    !(seen.length && last === row.scrollLeft) && performance.now() < end;
  ) {
    last = row.scrollLeft;
    await new Promise((done) => setTimeout(done, 500));
  }
  return { scrolled: row.scrollLeft, words: root.querySelector('[part=position]')!.textContent.trim(), events: seen };
}

/** The heights of the logos that are there. */
async function logosCame(): Promise<number[]> {
  const logos = () =>
    ['gezin-partner-carousel', 'gezin-mission-statement']
      .flatMap((tag) => [...document.querySelector(tag)!.shadowRoot!.querySelectorAll<HTMLImageElement>('[part=logo]')])
      .filter(({ complete, naturalWidth }) => complete && naturalWidth);
  for (let i = 0; i < 30 && logos().length < 3; i++) await new Promise((done) => setTimeout(done, 100));
  return logos().map((logo) => logo.getBoundingClientRect().height);
}
