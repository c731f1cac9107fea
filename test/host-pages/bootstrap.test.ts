import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import english from '../../src/content/en.json' with { type: 'json' };
import { type Browser, openBrowser, type Page, type PageOptions } from '../../tools/browser.ts';
import { type ExampleServer, startExample } from '../support/example-server.ts';
import { inEngines } from '../support/in-engines.ts';

let example: ExampleServer;

before(async () => {
  example = await startExample();
});

after(() => example.stop());

inEngines('the page styled by Bootstrap', (engine) => {
  let browser: Browser;

  before(async () => {
    browser = await openBrowser(engine);
  });

  after(() => browser.close());

  async function onPage(options: PageOptions, run: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage(options);
    try {
      await page.goto(example.bootstrap);
      await run(page);
    } finally {
      await page.close();
    }
  }

  test('loads one file of ours, and nothing from anywhere else', () =>
    onPage({}, async (page) => {
      const paths = (await page.requests())
        .filter((url) => !url.startsWith('data:'))
        .map((url) => new URL(url).pathname.replace(/^\/\d+\.\d+\.\d+/, ''));
      assert.deepEqual(
        paths.toSorted(),
        ['/bootstrap.css', '/hanze/', '/icon.svg', '/levels-diagram.en.js']
          .filter((path) => paths.includes(path) || path !== '/icon.svg')
          .toSorted(),
      );
      assert.deepEqual(await page.consoleMessages(), []);
      assert.deepEqual(await page.axe(), []);
    }));

  test('opens a level by keyboard, with its details in English', () =>
    onPage({}, async (page) => {
      await page.click('gezin-levels-diagram >>> button');
      await page.press('Tab');
      await page.press('Enter');
      const text = (await page.treeText()).join(' ');
      assert.ok(text.includes(english.levels.items[1]!.aim), text);
      assert.ok(!text.includes(english.levels.items[0]!.aim), text);
      // Till it has faded in.
      await new Promise((done) => setTimeout(done, 400));
      assert.deepEqual(await page.axe(), []);
    }));

  test('gives the diagram the type of the page', () =>
    onPage({}, async (page) => {
      const fonts = await page.evaluate(() => {
        const label = document.querySelector('gezin-levels-diagram')!.shadowRoot!.querySelector('[part=label]')!;
        return [label, document.body].map((each) => getComputedStyle(each).fontFamily);
      });
      assert.equal(fonts[0], fonts[1]);
    }));

  if (engine === 'chromium') {
    for (const width of [320, 640, 1200]) {
      test(`stays about where it is without a style sheet of ours, ${width} px wide (only Chromium keeps a record of shifts)`, () =>
        onPage({ width }, async (page) => {
          const shifts = await page.layoutShifts();
          assert.ok(shifts.reduce((total, { value }) => total + value, 0) <= 0.1, JSON.stringify(shifts));
        }));
    }
  }
});
