import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { tags } from '../../publish/project.ts';
import { type Browser, openBrowser, type Page } from '../../tools/browser.ts';
import { skipReason } from '../../tools/engines.ts';
import { FrameworkApp } from '../support/framework-app.ts';
import { type PackedPackage, packPackage } from '../support/packed-package.ts';

/** What each app does: it defines one widget, gives it content of its own, and shows what its event says. */
const apps: [name: string, isTyped: boolean][] = [
  ['react', true],
  ['vue', true],
  ['plain', true],
  ['webpack', false],
];
const own = 'gezin-levels-diagram';

let packed: PackedPackage;

before(() => {
  packed = packPackage();
});

after(() => packed.remove());

/** What there is to see of the widget and of the app around it. */
const shown = (page: Page) =>
  page.evaluate((tag) => {
    const root = document.querySelector(tag)?.shadowRoot;
    const open = [...(root?.querySelectorAll<HTMLElement>('[part=details]') ?? [])].filter(({ hidden }) => !hidden);
    return {
      heading: root?.querySelector('h3')?.textContent.trim() ?? '',
      details: open.map(({ textContent }) => textContent.trim()),
      said: document.querySelector('output')?.textContent ?? '',
    };
  }, own);

async function waitFor(page: Page, expected: Awaited<ReturnType<typeof shown>>): Promise<void> {
  const end = Date.now() + 10_000;
  while (Date.now() < end && JSON.stringify(await shown(page)) !== JSON.stringify(expected))
    await new Promise((done) => setTimeout(done, 50));
  assert.deepEqual(await shown(page), expected);
}

for (const [name, isTyped] of apps) {
  describe(`the app in test/frameworks/${name}`, () => {
    const app = new FrameworkApp(name);

    before(() => {
      app.install(packed);
    });

    // What must be refused stands in the app, with an expectation of an error.
    if (isTyped)
      test('is right in the eyes of its compiler, which refuses what is wrong', () => void app.run('typecheck'));

    test('is bundled with the widget that it defines, and no other', () => {
      app.run('build');
      assert.deepEqual(
        tags.filter((tag) => app.bundle.includes(tag)),
        [own],
      );
    });

    test('has one copy of Lit, which is its own', () => {
      assert.equal(app.bundle.match(/litElementVersions\s*\?\?=/g)?.length, 1);
    });

    describe('in chromium', { skip: skipReason('chromium') }, () => {
      let browser: Browser;

      before(async () => {
        browser = await openBrowser('chromium');
      });

      after(() => browser.close());

      test('shows the content that it gives, hears what the visitor opens, and closes it', async () => {
        const site = await app.serve();
        const page = await browser.newPage();
        try {
          await page.goto(`${site.url}/`);
          // Of the apps one has the style sheet of the fallbacks, which leaves room above a widget.
          assert.equal(
            await page.evaluate((tag) => getComputedStyle(document.querySelector(tag)!).marginBlockStart, own),
            name === 'plain' ? '32px' : '0px',
          );
          const heading = 'Onze niveaus';
          await waitFor(page, { heading, details: [], said: 'none' });
          await page.click(`${own} >>> [part=level]`);
          await waitFor(page, { heading, details: ['Het gezin krijgt hulp aan huis.'], said: 'home' });
          await page.click('body button');
          await waitFor(page, { heading, details: [], said: 'none' });
          assert.deepEqual(await page.consoleMessages(), []);
        } finally {
          await page.close();
          await site.close();
        }
      });
    });
  });
}

describe('templates', () => {
  const app = new FrameworkApp('types');

  before(() => {
    app.install(packed);
  });

  for (const framework of ['preact', 'solid']) {
    test(`of ${framework} take what is right, and refuse what is wrong`, () => void app.run(framework));
  }

  test('of svelte take what is right, and refuse what is wrong', () => {
    const said = (() => {
      try {
        return app.run('svelte');
      } catch (error) {
        return (error as Error).message;
      }
    })();
    // Svelte knows no expectation of an error.
    const refused = [...said.matchAll(/ERROR "(\w+)\.svelte" (\d+):/g)].map(([, file, line]) => `${file!} ${line!}`);
    assert.deepEqual(
      refused,
      ['6', '7', '8', '9', '10'].map((line) => `Refused ${line}`),
      said,
    );
  });
});
