import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Browser, openBrowser } from '../../tools/browser.ts';
import { type ExampleServer, startExample } from '../support/example-server.ts';
import { inEngines } from '../support/in-engines.ts';

let example: ExampleServer;

before(async () => {
  example = await startExample();
});

after(() => example.stop());

inEngines('no example page scrolls sideways', (engine) => {
  let browser: Browser;

  before(async () => {
    browser = await openBrowser(engine);
  });

  after(() => browser.close());

  // WebKit's window cannot be narrower.
  for (const width of [engine === 'webkit' ? 480 : 320, 640, 1200]) {
    test(`${width} px wide (A27)`, async () => {
      const page = await browser.newPage({});
      await page.resize(width, 768);
      for (const url of [example.dutch, example.english, example.bootstrap]) {
        await page.goto(url);
        const [shown, whole] = await page.evaluate(async () => {
          await new Promise((done) => setTimeout(done, 200));
          const { clientWidth, scrollWidth } = document.documentElement;
          return [clientWidth, scrollWidth];
        });
        assert.ok(whole <= shown, `${url}: ${whole} of ${shown}`);
      }
      await page.close();
    });
  }
});
