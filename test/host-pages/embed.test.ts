import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { frameWidth } from '../../embed/pages.ts';
import { heights } from '../../embed/heights.ts';
import { languages, tags } from '../../scripts/build/project.ts';
import { watchConsole } from '../support/browser/in-page.ts';
import { type Browser, openBrowser, type Page, type PageOptions } from '../support/browser.ts';
import { engineNames, skipReason } from '../support/engines.ts';
import { acts, type FaultServer, startFaultServer } from '../support/fault-server.ts';
import { type Answer, serve, type Site } from '../support/serve.ts';

const names = tags.map((tag) => tag.replace('gezin-', ''));
const files = Object.fromEntries(globSync('dist/{cdn,embed}/**/*.*').map((file) => [file.replace('dist', ''), readFileSync(file, 'utf8')]));

describe('the pages for iframes', () => {
  for (const language of languages) {
    for (const name of names) {
      const page = files[`/embed/${language}/${name}.html`]!;
      const answer = JSON.parse(files[`/embed/${language}/${name}.json`]!) as Record<string, string>;

      test(`${language}/${name} lead to their answer of oEmbed, and it to them`, () => {
        assert.match(page, new RegExp(`<link rel="alternate" type="application/json\\+oembed" href="[^"]+/embed/${language}/${name}\\.json"`));
        assert.deepEqual([answer.version, answer.type, answer.width, answer.height], ['1.0', 'rich', frameWidth, heights[`gezin-${name}`]]);
        assert.ok(page.includes(`<title>${answer.title}</title>`));
      });

      test(`${language}/${name} are one iframe, with what WordPress lets through of an unknown provider`, () => {
        const [, attributes] = /^<iframe (.+)><\/iframe>$/.exec(answer.html!)!;
        const given = [...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
        assert.deepEqual(given.map(([key]) => key), ['src', 'width', 'height', 'title']);
        assert.match(given[0]![1]!, new RegExp(`/embed/${language}/${name}\\.html$`));
      });
    }
  }

  test('load nothing from anywhere else, and hold no script of their own', () => {
    for (const [path, text] of Object.entries(files).filter(([each]) => each.startsWith('/embed') && each.endsWith('.html'))) {
      const loaded = [...text.matchAll(/<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]*)"/g)].map(([, address]) => address!);
      assert.deepEqual(loaded.filter((address) => !address.startsWith('../')), [], path);
      assert.doesNotMatch(text, /<script(?![^>]* src=)|\son\w+=|\sstyle=/, path);
    }
  });

  test('have a helper for the page around of less than 1 kB', () => assert.ok(files['/embed/resize.js']!.length < 1000));
});

for (const engine of engineNames) {
  describe(`an iframe in ${engine}`, { skip: skipReason(engine) }, () => {
    let faults: FaultServer;
    let provider: Site;
    let site: Site;
    let browser: Browser;
    let body = '';

    before(async () => {
      faults = await startFaultServer();
      const configuration = JSON.stringify({ endpoint: faults.endpoint, 'privacy-url': 'https://host.example/privacy', 'contact-email': 'a@b.nl', onclick: 'alert(1)', theme: 'dark', other: 5 });
      const headers = { 'access-control-allow-origin': '*', 'content-security-policy': 'frame-ancestors *' };
      // Only a test can see into a frame without an origin: it acts in the page's place.
      const acting = `addEventListener('message', ({ data }) => {
        const { shadowRoot } = document.querySelector('gezin-contact-form');
        for (const [name, text] of Object.entries(data)) {
          const field = shadowRoot.querySelector('[name=' + name + ']');
          field.value = text;
          field.dispatchEvent(new Event('input', { bubbles: true }));
        }
        shadowRoot.querySelector('[part=send]').click();
      });
      document.addEventListener('gezin-message-sent', () => parent.postMessage({ sent: true }, '*'));`;
      const provided: Record<string, Answer> = {
        '/embed/embed.config.json': configuration,
        '/acting.js': acting,
        '/embed/nl/acting.html': files['/embed/nl/contact-form.html']!.replace('</head>', '<script src="/acting.js"></script></head>'),
      };
      provider = await serve((path) => {
        const found = provided[path] ?? files[path];
        return found === undefined ? undefined : { body: found as string, headers };
      });
      site = await serve((path) => {
        if (path === '/watch.js') return `(${String(watchConsole)})();`;
        if (path === '/resize.js') return files['/embed/resize.js'];
        if (path === '/listen.js') return 'window.told = []; addEventListener("message", ({ data }) => told.push(data));';
        if (path !== '/') return undefined;
        return { body: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Page</title><script src="/watch.js"></script><script src="/listen.js"></script>${body}</html>` };
      });
      browser = await openBrowser(engine);
    });

    after(async () => {
      await browser.close();
      await site.close();
      await provider.close();
      await faults.close();
    });

    async function onPage(options: PageOptions, url: string, run: (page: Page) => Promise<void>): Promise<void> {
      const page = await browser.newPage(options);
      try {
        await page.goto(url);
        await run(page);
        assert.deepEqual(await page.consoleMessages(), []);
      } finally {
        await page.close();
      }
    }

    const frame = (path: string, more = 'sandbox="allow-scripts"') => `<iframe src="${provider.url}/embed/${path}" width="${frameWidth}" height="200" title="Frame" ${more}></iframe>`;
    const toldHeights = (page: Page) =>
      page.evaluate(async () => {
        const { told } = window as unknown as { told: { type?: string; message?: string; value?: number; height?: number; secret?: string }[] };
        const hasTold = () => told.some(({ type }) => type === 'gezin-embed-ready') && told.some(({ type }) => type === 'gezin-embed-height');
        // Till nothing is told any more.
        for (let count = -1, end = performance.now() + 10_000; !(hasTold() && count === told.length) && performance.now() < end; ) {
          count = told.length;
          await new Promise((done) => setTimeout(done, 500));
        }
        return told;
      });

    for (const name of names) {
      test(`${name} stands alone, in each language, and is as high as was said`, async () => {
        for (const language of languages) {
          await onPage({ width: frameWidth, height: 400 }, `${provider.url}/embed/${language}/${name}.html`, async (page) => {
            await page.evaluate(async () => {
              const end = performance.now() + 5000;
              while (!document.querySelector('body > div > *')?.shadowRoot?.querySelector('[part=base]') && performance.now() < end) await new Promise((done) => setTimeout(done, 20));
              await new Promise((done) => setTimeout(done, 100));
            });
            const { tag, language: shown, height } = await page.evaluate(async () => {
              const element = document.querySelector<HTMLElement & { level?: string; updateComplete: Promise<unknown> }>('body > div > *')!;
              // Of all its levels this one has most to say.
              element.level = 'active';
              await element.updateComplete;
              await new Promise((done) => setTimeout(done, 300));
              return { tag: element.localName, language: element.shadowRoot?.querySelector<HTMLElement>('[part=base]')?.lang, height: document.documentElement.getBoundingClientRect().height };
            });
            assert.deepEqual([tag, shown], [`gezin-${name}`, language]);
            const promised = heights[tag]!;
            assert.ok(height <= promised && height >= promised - 80, `${name} in ${language} is ${height} px high, not about ${promised}`);
            assert.deepEqual(await page.axe({ rules: { 'page-has-heading-one': { enabled: false }, 'landmark-one-main': { enabled: false }, region: { enabled: false } } }), []);
          });
        }
      });

      test(`${name} in a frame that may only run scripts tells how high it is, and the helper makes it so (P07)`, async () => {
        body = `<script src="/resize.js"></script>${frame(`nl/${name}.html`)}`;
        await onPage({ width: 800 }, site.url, async (page) => {
          const told = await toldHeights(page);
          const { height } = told.findLast(({ type }) => type === 'gezin-embed-height')!;
          assert.ok(height! > 100);
          assert.equal(await page.evaluate(() => document.querySelector('iframe')!.clientHeight), height);
        });
      });
    }

    test('takes from the address what is on its lists, and nothing else', () => {
      const asked = 'theme=dark&heading-level=4&level=active&layout=grid&src=https://evil.example/&endpoint=https://evil.example/&heading=Evil&lang=en&onclick=alert(1)';
      return onPage({}, `${provider.url}/embed/nl/levels-diagram.html?${asked}`, async (page) => {
        const attributes = await page.evaluate(async () => {
          const element = document.querySelector('gezin-levels-diagram')!;
          // The script comes when the configuration has been read.
          while (!element.shadowRoot) await new Promise((done) => setTimeout(done, 20));
          return Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name)]));
        });
        const { endpoint, 'privacy-url': privacy, 'contact-email': email, ...rest } = attributes;
        assert.deepEqual([endpoint, privacy, email], [faults.endpoint, 'https://host.example/privacy', 'a@b.nl']);
        assert.deepEqual(rest, { lang: 'nl', theme: 'dark', 'heading-level': '4', level: 'active', layout: 'grid' });
      });
    });

    test('refuses from the address what is not on its lists', () =>
      onPage({}, `${provider.url}/embed/nl/levels-diagram.html?theme=red;}&heading-level=1&level=${'x'.repeat(50)}&layout=list`, async (page) => {
        const attributes = await page.evaluate(async () => {
          const element = document.querySelector('gezin-levels-diagram')!;
          while (!element.shadowRoot) await new Promise((done) => setTimeout(done, 20));
          return element.getAttributeNames();
        });
        assert.deepEqual(attributes.filter((name) => /theme|level|layout/.test(name)), []);
      }));

    test('tells its height to WordPress by the secret that WordPress gave', async () => {
      body = frame('nl/goals-list.html#?secret=aB3dE5');
      await onPage({}, site.url, async (page) => {
        const told = await toldHeights(page);
        const { height } = told.findLast(({ type }) => type === 'gezin-embed-height')!;
        assert.deepEqual(told.findLast(({ message }) => message === 'height'), { message: 'height', value: height, secret: 'aB3dE5' });
      });
    });

    test('sends from the click, to the endpoint of the configuration (P07)', async () => {
      faults.plan([acts.accept]);
      body = frame('nl/acting.html');
      await onPage({}, site.url, async (page) => {
        const told = await page.evaluate(async () => {
          const { told } = window as unknown as { told: { type?: string; sent?: true }[] };
          const { contentWindow } = document.querySelector('iframe')!;
          while (!told.some(({ type }) => type === 'gezin-embed-ready')) await new Promise((done) => setTimeout(done, 20));
          contentWindow!.postMessage({ email: 'jan@voorbeeld.nl', message: 'Uit een frame' }, '*');
          const end = performance.now() + 5000;
          while (!told.some(({ sent }) => sent) && performance.now() < end) await new Promise((done) => setTimeout(done, 20));
          return told.some(({ sent }) => sent);
        });
        assert.ok(told);
        assert.equal(faults.posted[0]!.headers.origin, 'null');
      });
    });

    test('is not made higher by what is not the frame, or not from where it was loaded', async () => {
      body = `<script src="/resize.js"></script>${frame('nl/none.html')}${frame('nl/none.html', '')}`;
      const page = await browser.newPage({});
      try {
        await page.goto(site.url);
        const left = await page.evaluate(async () => {
          // From the page itself; a message whose frame and origin are right is in the tests above.
          for (const height of [1000, '1000', -1, 'x', 1e9]) window.postMessage({ type: 'gezin-embed-height', height }, '*');
          window.postMessage(null, '*');
          await new Promise((done) => setTimeout(done, 200));
          return [...document.querySelectorAll('iframe')].map(({ height }) => height);
        });
        assert.deepEqual(left, ['200', '200']);
      } finally {
        await page.close();
      }
    });
  });
}
