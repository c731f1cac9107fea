import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { exampleMarkup } from '../../publish/example.ts';
import { tags } from '../../publish/project.ts';
import { type Browser, openBrowser, type Page } from '../../tools/browser.ts';
import { cdnFiles } from '../support/host-pages/cdn-files.ts';
import { inEngines } from '../support/in-engines.ts';
import { serve, type Site } from '../../tools/serve.ts';

// As plugins that make a table of contents write: an id in each heading, also those of pasted blocks.
const blocks = await Promise.all(
  tags.map(async (tag) =>
    (await exampleMarkup(tag, 'nl')).replace(/<h2>|<p>/, (start) => `${start.slice(0, -1)} id="to-${tag}">`),
  ),
);

const markup = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Pagina</title>
  <link rel="stylesheet" href="/fallback.css"><script src="/widgets.classic.js" defer></script></head><body>
  <nav><ul>${tags.map((tag) => `<li><a href="#to-${tag}">${tag}</a></li>`).join('')}</ul></nav>
  ${blocks.map((block) => `<div style="block-size: 1200px"></div><div>${block}</div><p><a href="/elsewhere">Verder</a></p>`).join('')}<div style="block-size: 1200px"></div></body></html>`;

let site: Site;

before(async () => {
  site = await serve((path) => (path === '/' ? markup : cdnFiles[path]));
});

after(() => site.close());

inEngines('a link to a heading inside an element leads to the widget', (engine) => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser(engine);
    page = await browser.newPage({});
  });

  after(() => browser.close());

  /** Sees to it that the widget begins in view, and that the next stop is in it or after it. */
  async function isAt(tag: string, way: string): Promise<void> {
    const { top, height } = await page.evaluate(untilStill, tag);
    assert.ok(Math.abs(top) <= 40, `${way}: ${tag} begins at ${top} of ${height} px`);
    await page.press('Tab');
    assert.equal(await page.evaluate(whereIsFocus, tag), 'where it goes first', `${way}: ${tag}`);
  }

  for (const tag of tags) {
    test(`${tag}: by click, by key, by an address with it, and back and forward`, async () => {
      await page.goto(site.url);
      await page.evaluate(isReady);
      await page.click(`a[href="#to-${tag}"]`);
      await isAt(tag, 'click');
      const place = (await page.evaluate(untilStill, tag)).top;
      await page.evaluate(() => history.back());
      assert.equal((await page.evaluate(untilStill, undefined)).top, 0);
      await page.evaluate(() => history.forward());
      // The engine may bring back the place in several steps.
      const top = await page.evaluate(untilAt, tag, place);
      assert.ok(Math.abs(top - place) <= 40, `forward: ${tag} begins at ${top}, and was left at ${place}`);

      await page.goto(`${site.url}/?again`);
      await page.evaluate(isReady);
      await page.evaluate((selector) => document.querySelector<HTMLElement>(selector)!.focus(), `a[href="#to-${tag}"]`);
      await page.press('Enter');
      await isAt(tag, 'key');

      await page.goto(`${site.url}/?direct#to-${tag}`);
      await page.evaluate(isReady);
      await isAt(tag, 'address');
    });
  }
});

/* What follows runs in the page. */

async function isReady(): Promise<void> {
  const widgets = [...document.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>('*')];
  await Promise.all(widgets.map(({ updateComplete = Promise.resolve() }) => updateComplete));
}

/** Where a widget begins, or how far the page is scrolled, when nothing moves any more. */
async function untilStill(tag: string | undefined): Promise<{ top: number; height: number }> {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const place = () => (tag ? document.querySelector(tag)!.getBoundingClientRect().top : scrollY);
  // A click, or going back, may not have begun yet.
  for (let still = 0; still < 10;) {
    const before = place();
    await frame();
    still = place() === before ? still + 1 : 0;
  }
  return { top: Math.round(place()), height: innerHeight };
}

/** Where a widget begins, when it is at a place or ten seconds have gone by. */
async function untilAt(tag: string, wanted: number): Promise<number> {
  const place = () => document.querySelector(tag)!.getBoundingClientRect().top;
  for (const end = Date.now() + 10_000; Math.abs(place() - wanted) > 40 && Date.now() < end;) {
    await new Promise((done) => setTimeout(done, 50));
  }
  return Math.round(place());
}

/** The first stop is in the widget, or where it has none, in the link after it. */
function whereIsFocus(tag: string): string {
  const { activeElement } = document;
  const widget = document.querySelector(tag)!;
  const stops = widget.shadowRoot!.querySelectorAll('a[href], button, input, textarea, summary');
  const after = widget.closest('body > div')!.nextElementSibling!;
  return activeElement === widget || (!stops.length && after.contains(activeElement))
    ? 'where it goes first'
    : `in ${activeElement?.outerHTML.slice(0, 80)}`;
}
