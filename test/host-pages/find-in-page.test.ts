import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { exampleMarkup } from '../../publish/example.ts';
import { openBrowser } from '../../tools/browser.ts';
import { type Desktop, desktopSkipReason, startDesktop } from '../../tools/desktop.ts';
import { skipReason } from '../../tools/engines.ts';
import { cdnFiles } from '../support/host-pages/cdn-files.ts';
import { serve, type Site } from '../../tools/serve.ts';

// A word that only the details of the lowest level have.
const word = 'speelgoed';

const markup = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Pagina</title><link rel="stylesheet" href="/fallback.css">
  <script src="/widgets.classic.js" defer></script><script src="/hear.js"></script></head>
  <body><div style="block-size: 3000px"></div>${await exampleMarkup('gezin-levels-diagram', 'nl')}<div style="block-size: 3000px"></div></body></html>`;

let site: Site;

before(async () => {
  site = await serve((path) => {
    if (path === '/') return markup;
    return path === '/hear.js'
      ? `window.heard = []; addEventListener('gezin-level-change', ({ level }) => window.heard.push(level)); ${String(found)}`
      : cdnFiles[path];
  });
});

after(() => site.close());

const expected = { level: 'facilitative', heard: 'facilitative', isInView: true };

// WebKit searches once, while the text inside the element is still there, and opens no `<details>` of it.
for (const engine of ['chromium', 'firefox'] as const) {
  test(`a text in the address opens the level that says it, in ${engine}`, { skip: skipReason(engine) }, async () => {
    const browser = await openBrowser(engine);
    try {
      const page = await browser.newPage({});
      await page.goto(`${site.url}/#:~:text=${word}`);
      assert.deepEqual(await page.evaluate(found), expected);
    } finally {
      await browser.close();
    }
  });
}

describe(
  'searching the page by the keys of the browser opens the level that says it',
  { skip: desktopSkipReason() },
  () => {
    let desktop: Desktop;

    before(async () => {
      desktop = await startDesktop();
    });

    after(() => desktop.stop());

    for (const engine of ['chromium', 'firefox'] as const) {
      test(`in ${engine}`, { skip: skipReason(engine) }, async () => {
        const browser = await desktop.openBrowser(engine);
        const [page] = await browser.pages();
        await page!.goto(site.url);
        await page!.bringToFront();
        await page!.evaluate('document.querySelector("gezin-levels-diagram").updateComplete');
        await desktop.press('ctrl+f');
        await desktop.type(word);
        await desktop.press('Return');
        assert.deepEqual(await page!.evaluate(`(${String(found)})()`), expected);
        await browser.close();
      });
    }
  },
);

/** Runs in the page: what became of the search, when something did. */
async function found(): Promise<unknown> {
  const { heard } = window as unknown as { heard: unknown[] };
  for (const end = performance.now() + 10_000; !heard.length && performance.now() < end;)
    await new Promise((done) => setTimeout(done, 20));
  const widget = document.querySelector('gezin-levels-diagram')!;
  await widget.updateComplete;
  const details = () =>
    [...widget.shadowRoot!.querySelectorAll('[part=details]')]
      .find(({ textContent }) => textContent.includes('speelgoed'))!
      .getBoundingClientRect();
  const isInView = () => details().height > 20 && details().top < innerHeight && details().bottom > 0;
  for (const end = performance.now() + 5000; !isInView() && performance.now() < end;)
    await new Promise((done) => setTimeout(done, 20));
  // Firefox searches with each letter.
  return { level: widget.level, heard: heard.at(-1), isInView: isInView() };
}
