import assert from 'node:assert/strict';
import { embedded, type HostPage, own } from '../../support/host-pages/host-page.ts';

const hidden = (more: string, inside = embedded) => `<div id="place" ${more}>${inside}</div>`;

/** Where the widgets begin out of sight, and what shows them. */
const places: [name: string, markup: string, show: () => void, isMeasured?: true][] = [
  [
    'display: none',
    hidden('style="display: none"'),
    () => document.querySelector<HTMLElement>('#place')!.style.removeProperty('display'),
  ],
  [
    'a tab panel',
    `<button role="tab" hidden>Lijst</button>${hidden('role="tabpanel" aria-label="Lijst" hidden')}`,
    () => (document.querySelector<HTMLElement>('#place')!.hidden = false),
  ],
  [
    'a closed disclosure',
    `<details><summary>Meer</summary>${hidden('')}</details>`,
    () => (document.querySelector('details')!.open = true),
  ],
  [
    'content-visibility: auto, far down',
    `<div style="block-size: 300vh"></div>${hidden('style="content-visibility: auto; contain-intrinsic-size: 4000px"')}`,
    () => document.querySelector('#place')!.scrollIntoView({ behavior: 'instant' }),
    true,
  ],
  [
    'content-visibility: hidden',
    hidden('style="content-visibility: hidden"'),
    () => document.querySelector<HTMLElement>('#place')!.style.removeProperty('content-visibility'),
    true,
  ],
  [
    'a width of nothing',
    hidden('style="inline-size: 0; block-size: 0; overflow: hidden"'),
    () => document.querySelector<HTMLElement>('#place')!.removeAttribute('style'),
    true,
  ],
];

// The page is out of sight for ten minutes, as far as any script can tell.
const away = `
  let skipped = 0;
  let isAway = false;
  const now = performance.now.bind(performance);
  performance.now = () => now() + skipped;
  const date = Date.now;
  Date.now = () => date() + skipped;
  Object.defineProperty(document, 'hidden', { get: () => isAway });
  Object.defineProperty(document, 'visibilityState', { get: () => (isAway ? 'hidden' : 'visible') });
  const tell = () => document.dispatchEvent(new Event('visibilitychange'));
  window.goAway = () => { isAway = true; tell(); };
  window.comeBack = () => { skipped = 600_000; isAway = false; tell(); };
  window.slides = 0;
  addEventListener('gezin-slide-change', () => window.slides++);`;

/** Pages that do not show the widgets at first, or no longer. */
export const hiding: HostPage[] = [
  ...places.map(([name, widgets, show, isMeasured]): HostPage => ({
    row: 'P21',
    name: `widgets that begin in ${name}`,
    widgets,
    // The page without us does not show them.
    alone: true,
    // Chromium, of what is measured where nothing is rendered.
    writes: /^Rendering was performed in a subtree hidden by content-visibility\.$/,
    async act({ page }) {
      const before = await page.evaluate(drawnNumbers);
      assert.ok(before.length > 1);
      // A box without a size is in view all the same.
      if (!isMeasured)
        assert.deepEqual(
          [...new Set(before.map((number) => number.replace(/\D/g, '').replace(/0/g, '')))],
          [''],
          'the numbers count before they are seen',
        );
      await page.evaluate(show);
    },
    async check({ page }) {
      assert.deepEqual(await page.evaluate(finalNumbers), [], 'numbers that do not count to their end');
      const position = await page.evaluate(() =>
        document
          .querySelector('gezin-partner-carousel')!
          .shadowRoot!.querySelector('[part=position]')!
          .textContent.trim(),
      );
      assert.match(
        position,
        /^1 tot en met [2-9] van 9$/,
        'gezin-partner-carousel has not measured how much is in view',
      );
    },
  })),
  {
    row: 'P30',
    name: 'a tab that is in the background for ten minutes (played: no engine lets a test hide its tab)',
    head: own('$here/away.js'),
    files: { 'away.js': away },
    widgets: embedded.replace('<gezin-partner-carousel', '<gezin-partner-carousel autoplay="2"'),
    async act({ page }) {
      await page.evaluate(async () => {
        const { goAway, comeBack } = window as unknown as Record<string, () => void>;
        const now = () => performance.now();
        const frames = async () => {
          for (let i = 0; i < 3; i++)
            await Promise.race([
              new Promise((done) => requestAnimationFrame(done)),
              new Promise((done) => setTimeout(done, 200)),
            ]);
        };
        const widget = document.querySelector('gezin-fact-counters')!;
        widget.scrollIntoView({ block: 'center', behavior: 'instant' });
        const isCounting = () =>
          [...widget.shadowRoot!.querySelectorAll('.counting > [aria-hidden]')].some(({ textContent }) =>
            /[1-9]/.test(textContent),
          );
        for (const end = now() + 5000; !isCounting() && now() < end;) await frames();
        if (!isCounting()) throw new Error('nothing counts');
        goAway!();
        await frames();
        comeBack!();
        await frames();
        // It was the test that went there.
        scrollTo({ top: 0, behavior: 'instant' });
      });
    },
    async check({ page }) {
      assert.deepEqual(await page.evaluate(finalNumbers), []);
      const { index, slides } = await page.evaluate(() => ({
        index: document.querySelector('gezin-partner-carousel')!.index,
        slides: (window as unknown as { slides: number }).slides,
      }));
      assert.ok(index <= 4 && slides <= 1, `${slides} slides, to ${index}`);
    },
  },
];

/* What follows runs in the page. */

/** The numbers as they are painted over the ones that are read. */
async function drawnNumbers(): Promise<string[]> {
  const counters = [...document.querySelectorAll('gezin-fact-counters, gezin-fact-counter')] as (HTMLElement & {
    updateComplete: Promise<unknown>;
  })[];
  await Promise.all(counters.map(({ updateComplete }) => updateComplete));
  for (let i = 0; i < 3; i++)
    await Promise.race([
      new Promise((done) => requestAnimationFrame(done)),
      new Promise((done) => setTimeout(done, 200)),
    ]);
  return counters.flatMap(({ shadowRoot }) =>
    [...shadowRoot!.querySelectorAll('[part=number] > [aria-hidden]')].map(({ textContent }) => textContent),
  );
}

/** Brings each number into view; gives those that do not come to their end. */
async function finalNumbers(): Promise<string[]> {
  const numbers = [...document.querySelectorAll('gezin-fact-counters, gezin-fact-counter')].flatMap(
    ({ shadowRoot }) => [...shadowRoot!.querySelectorAll('[part=number]')],
  );
  const rest = () => numbers.filter(({ className }) => className === 'counting');
  // A busy engine may not have looked before the next one comes, so each is shown again until it has counted.
  for (const end = performance.now() + 15_000; rest().length && performance.now() < end;)
    for (const number of rest()) {
      number.scrollIntoView({ block: 'center', behavior: 'instant' });
      await new Promise((done) => setTimeout(done, 100));
    }
  return rest().map(({ textContent }) => textContent);
}
