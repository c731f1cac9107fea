import assert from 'node:assert/strict';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, test } from 'node:test';
import { nameOf } from '../../publish/names.ts';
import { aboutOf } from '../../publish/about.ts';
import { frameWidth } from '../../publish/frame.ts';
import { languages, tags } from '../../publish/project.ts';
import { watchConsole } from '../../tools/browser/in-page.ts';
import { type Browser, openBrowser, type Page, type PageOptions } from '../../tools/browser.ts';
import { fonts } from '../support/fonts.ts';
import { acts, type FaultServer, startFaultServer } from '../support/fault-server.ts';
import { inEngines } from '../support/in-engines.ts';
import { type Answer, serve, type Site } from '../../tools/serve.ts';

const heights = Object.fromEntries(
  await Promise.all(tags.map(async (tag) => [tag, (await aboutOf(tag)).facts.height] as const)),
);
const names = tags.map(nameOf);
const files = Object.fromEntries(
  globSync('dist/{cdn,embed}/**/*.*').map((file) => [file.replace('dist', ''), readFileSync(file, 'utf8')]),
);

describe('the pages for iframes', () => {
  for (const language of languages) {
    for (const name of names) {
      const page = files[`/embed/${language}/${name}.html`]!;
      const answer = JSON.parse(files[`/embed/${language}/${name}.json`]!) as Record<string, string>;

      test(`${language}/${name} lead to their answer of oEmbed, and it to them`, () => {
        assert.match(
          page,
          new RegExp(
            `<link rel="alternate" type="application/json\\+oembed" href="[^"]+/embed/${language}/${name}\\.json"`,
          ),
        );
        assert.deepEqual(
          [answer.version, answer.type, answer.width, answer.height],
          ['1.0', 'rich', frameWidth, heights[`gezin-${name}`]],
        );
        assert.ok(page.includes(`<title>${answer.title}</title>`));
      });

      test(`${language}/${name} are one iframe, with what WordPress lets through of an unknown provider`, () => {
        const [, attributes] = /^<iframe (.+)><\/iframe>$/.exec(answer.html!)!;
        const given = [...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value]);
        assert.deepEqual(
          given.map(([key]) => key),
          ['src', 'width', 'height', 'title'],
        );
        assert.match(given[0]![1]!, new RegExp(`/embed/${language}/${name}\\.html$`));
      });
    }
  }

  test('load nothing from anywhere else, and hold no script of their own', () => {
    for (const [path, text] of Object.entries(files).filter(
      ([each]) => each.startsWith('/embed') && each.endsWith('.html'),
    )) {
      const loaded = [...text.matchAll(/<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]*)"/g)].map(
        ([, address]) => address!,
      );
      assert.deepEqual(
        loaded.filter((address) => !address.startsWith('../')),
        [],
        path,
      );
      assert.doesNotMatch(text, /<script(?![^>]* src=)|\son\w+=|\sstyle=/, path);
    }
  });

  test('have a helper for the page around of about 1 kB', () => assert.ok(files['/embed/resize.js']!.length < 1200));
});

inEngines('an iframe', (engine) => {
  let faults: FaultServer;
  let provider: Site;
  let site: Site;
  let browser: Browser;
  let body = '';
  let css = '';
  let policy: string | undefined;

  before(async () => {
    faults = await startFaultServer();
    const configuration = JSON.stringify({
      endpoint: faults.endpoint,
      'privacy-url': 'https://host.example/privacy',
      'contact-email': 'a@b.nl',
      onclick: 'alert(1)',
      theme: 'dark',
      other: 5,
    });
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
      // With the letters of the tests.
      '/embed/page.css': `${files['/embed/page.css']!} ${readFileSync('test/support/fonts.css', 'utf8')}`,
      '/acting.js': acting,
      '/unset/embed.config.json': '{}',
      '/unset/nl/contact-form.html': files['/embed/nl/contact-form.html']!,
      '/unset/page.css': files['/embed/page.css']!,
      '/unset/frame.js': files['/embed/frame.js']!,
      '/embed/nl/acting.html': files['/embed/nl/contact-form.html']!.replace(
        '</head>',
        '<script src="/acting.js"></script></head>',
      ),
    };
    provider = await serve((path) => {
      const found =
        provided[path] ??
        files[path] ??
        (/^\/node_modules\/[@\w/.-]+\.(woff2|ttf)$/.test(path) ? readFileSync(`.${path}`) : undefined);
      return found === undefined ? undefined : { body: found as string | Uint8Array, headers };
    });
    site = await serve((path) => {
      if (path === '/watch.js') return `(${String(watchConsole)})();`;
      if (path === '/resize.js') return files['/embed/resize.js'];
      if (path.startsWith('/liar'))
        return {
          body: `<!doctype html><title>Liar</title><script>for (const height of [${decodeURIComponent(path.split('/')[2] ?? '')}]) parent.postMessage({ type: 'gezin-embed-height', height }, '*'); parent.postMessage('end', '*');</script>`,
          headers: { 'content-type': 'text/html' },
        };
      if (path === '/listen.js') return 'window.told = []; addEventListener("message", ({ data }) => told.push(data));';
      if (path === '/site.css') return { body: css, headers: { 'content-type': 'text/css' } };
      if (path !== '/') return undefined;
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        ...(policy && { 'content-security-policy': policy }),
      };
      return {
        body: `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Page</title><link rel="stylesheet" href="/site.css"><script src="/watch.js"></script><script src="/listen.js"></script></head><body>${body}</body></html>`,
        headers,
      };
    });
    browser = await openBrowser(engine);
  });

  after(async () => {
    await browser.close();
    await site.close();
    await provider.close();
    await faults.close();
  });

  afterEach(() => {
    css = '';
    policy = undefined;
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

  const frame = (path: string, more = 'sandbox="allow-scripts"') =>
    `<iframe src="${provider.url}/embed/${path}" width="${frameWidth}" height="200" title="Frame" ${more}></iframe>`;
  const toldHeights = (page: Page) =>
    page.evaluate(async () => {
      const { told } = window as unknown as {
        told: { type?: string; message?: string; value?: number; height?: number; secret?: string }[];
      };
      const hasTold = () =>
        told.some(({ type }) => type === 'gezin-embed-ready') && told.some(({ type }) => type === 'gezin-embed-height');
      // Till nothing is told any more.
      for (
        let count = -1, end = performance.now() + 10_000;
        !(hasTold() && count === told.length) && performance.now() < end;
      ) {
        count = told.length;
        await new Promise((done) => setTimeout(done, 150));
      }
      return told;
    });

  for (const name of names) {
    test(`${name} stands alone, in each language, and is as high as was said`, async () => {
      for (const language of languages) {
        await onPage(
          { width: frameWidth, height: 400 },
          `${provider.url}/embed/${language}/${name}.html`,
          async (page) => {
            await page.evaluate(async () => {
              const end = performance.now() + 5000;
              while (
                !document.querySelector('body > div > *')?.shadowRoot?.querySelector('[part=base]') &&
                performance.now() < end
              )
                await new Promise((done) => setTimeout(done, 20));
              await new Promise((done) => setTimeout(done, 100));
            });
            for (const font of fonts) {
              const {
                tag,
                language: shown,
                height,
              } = await page.evaluate(async (family) => {
                const element = document.querySelector<
                  HTMLElement & { level?: string; updateComplete: Promise<unknown> }
                >('body > div > *')!;
                document.documentElement.style.fontFamily = family;
                // Of all its levels this one has most to say.
                element.level = 'active';
                await element.updateComplete;
                await document.fonts.ready;
                const measured = () => document.documentElement.getBoundingClientRect().height;
                for (let still = 0; still < 10;) {
                  const before = measured();
                  await new Promise((done) => requestAnimationFrame(done));
                  still = measured() === before ? still + 1 : 0;
                }
                return {
                  tag: element.localName,
                  language: element.shadowRoot?.querySelector<HTMLElement>('[part=base]')?.lang,
                  height: measured(),
                };
              }, font);
              assert.deepEqual([tag, shown], [`gezin-${name}`, language]);
              const promised = heights[tag]!;
              // Narrow letters leave more room.
              assert.ok(
                height <= promised && (font === 'Narrow' || height >= promised - 120),
                `${name} in ${language}, ${font}, is ${height} px high, not about ${promised}`,
              );
            }
            assert.deepEqual(
              await page.axe({
                rules: {
                  'page-has-heading-one': { enabled: false },
                  'landmark-one-main': { enabled: false },
                  region: { enabled: false },
                },
              }),
              [],
            );
          },
        );
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

  describe('finds the helper', () => {
    /** Waits till every frame is as high as it said last, and gives their heights. */
    const fittedHeights = (page: Page) =>
      page.evaluate(async () => {
        const { told } = window as unknown as { told: { type?: string; height?: number }[] };
        const frames = () =>
          [...document.querySelectorAll('iframe')].map((each) => parseFloat(getComputedStyle(each).height));
        const heights = () => told.filter(({ type }) => type === 'gezin-embed-height').map(({ height }) => height);
        const isReady = () => told.filter(({ type }) => type === 'gezin-embed-ready').length >= frames().length;
        for (
          const end = performance.now() + 10_000;
          performance.now() < end;
          await new Promise((done) => setTimeout(done, 20))
        ) {
          if (isReady() && frames().every((height) => heights().includes(height))) break;
        }
        return { frames: frames(), isTold: frames().map((height) => heights().includes(height)) };
      });

    const addHelper = (page: Page) =>
      page.evaluate(async () => {
        const helper = document.createElement('script');
        helper.src = '/resize.js';
        document.body.append(helper);
        await new Promise((done) => helper.addEventListener('load', done));
      });

    const ways: [name: string, more: string][] = [
      ['that may only run scripts', 'sandbox="allow-scripts"'],
      ['with an origin of its own in a sandbox', 'sandbox="allow-scripts allow-same-origin"'],
      ['of another origin', ''],
    ];
    for (const [name, more] of ways) {
      test(`that comes long after a frame ${name} told its height (P45)`, async () => {
        body = frame('nl/goals-list.html', more);
        await onPage({ width: 800 }, site.url, async (page) => {
          const told = await toldHeights(page);
          assert.equal(await page.evaluate(() => document.querySelector('iframe')!.clientHeight), 200);
          await addHelper(page);
          const { frames, isTold } = await fittedHeights(page);
          assert.deepEqual(isTold, [true]);
          assert.equal(frames[0], told.findLast(({ type }) => type === 'gezin-embed-height')!.height);
        });
      });
    }

    test('that comes long after several frames, and comes twice (P45)', async () => {
      body = `${frame('nl/goals-list.html')}${frame('en/innovation-lab.html')}${frame('nl/mission-statement.html', '')}`;
      await onPage({ width: 800 }, site.url, async (page) => {
        await toldHeights(page);
        await addHelper(page);
        await addHelper(page);
        const { frames, isTold } = await fittedHeights(page);
        assert.deepEqual(isTold, [true, true, true]);
        assert.equal(new Set(frames).size, 3);
      });
    });

    test('that was there before a frame: one that loads late, and one that is added (P45)', async () => {
      body = `<script src="/resize.js"></script><div id="far"></div>${frame('nl/goals-list.html', 'sandbox="allow-scripts" loading="lazy"')}`;
      css = '#far { height: 9000px; }';
      await onPage({ width: 800 }, site.url, async (page) => {
        await page.evaluate((markup) => {
          document.body.insertAdjacentHTML('beforeend', markup);
          document.querySelector('iframe')!.scrollIntoView();
        }, frame('nl/mission-statement.html'));
        assert.deepEqual((await fittedHeights(page)).isTold, [true, true]);
      });
    });

    const rules: [name: string, css: string][] = [
      ['aspect-ratio', 'iframe { height: auto; aspect-ratio: 16 / 9; }'],
      ['!important', 'iframe { height: 300px !important; }'],
      ['max-height', 'iframe { max-height: 300px; }'],
      ['min-height', 'iframe { min-height: 900px !important; }'],
      ['a border within its height', 'iframe { box-sizing: border-box; border: 5px solid; padding: 3px 0; }'],
    ];
    for (const [name, rule] of rules) {
      test(`whose height outweighs the page's own: ${name} (P45)`, async () => {
        body = `<script src="/resize.js"></script>${frame('nl/goals-list.html')}`;
        css = rule;
        // A policy that knows no inline styles.
        policy = "default-src 'self'; frame-src *; style-src 'self'";
        await onPage({ width: 800 }, site.url, async (page) => {
          const told = await toldHeights(page);
          const inner = await page.evaluate(() => {
            const each = document.querySelector('iframe')!;
            const { paddingTop, paddingBottom } = getComputedStyle(each);
            return each.clientHeight - parseFloat(paddingTop) - parseFloat(paddingBottom);
          });
          assert.equal(inner, told.findLast(({ type }) => type === 'gezin-embed-height')!.height);
        });
      });
    }
  });

  describe('on a page with colours of its own', () => {
    let folder: string;
    before(() => void (folder = mkdtempSync(join(tmpdir(), 'frame-'))));
    after(() => rmSync(folder, { recursive: true }));

    type Colour = [red: number, green: number, blue: number];

    /** The colours right within the frame, at its corners and the middles of its sides, and that of the page. */
    async function coloursOf(page: Page): Promise<{ corners: Colour[]; sides: Colour[]; page: Colour }> {
      const path = join(folder, 'page.png');
      await page.screenshot(path);
      return page.evaluate(
        async (png) => {
          const image = new Image();
          image.src = `data:image/png;base64,${png}`;
          await image.decode();
          const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
          const context = canvas.getContext('2d', { willReadFrequently: true })!;
          context.drawImage(image, 0, 0);
          const scale = image.width / innerWidth;
          const at = (x: number, y: number) =>
            [...context.getImageData(Math.round(x * scale), Math.round(y * scale), 1, 1).data].slice(0, 3) as [
              number,
              number,
              number,
            ];
          const { left, right, top, bottom } = document.querySelector('iframe')!.getBoundingClientRect();
          const [near, far, high, low] = [left + 1, right - 2, top + 1, bottom - 2] as const;
          return {
            corners: [at(near, high), at(far, high), at(near, low), at(far, low)],
            sides: [
              at(near, (high + low) / 2),
              at(far, (high + low) / 2),
              at((near + far) / 2, high),
              at((near + far) / 2, low),
            ],
            page: at(left - 5, top - 5),
          };
        },
        readFileSync(path, 'base64'),
      );
    }

    const sites: Record<string, string> = {
      light: 'body { background: #fdf3e1; }',
      dark: ':root { color-scheme: dark; } body { background: #2b1a33; }',
      either: ':root { color-scheme: light dark; } body { background: light-dark(#fdf3e1, #2b1a33); }',
    };
    const surface = { light: [255, 255, 255], dark: [11, 27, 30] };
    const cases: [
      page: string,
      visitor: 'light' | 'dark',
      theme: string,
      expected: 'page' | 'light' | 'dark',
      more?: { helper?: true; skip?: string },
    ][] = [
      ['light', 'light', 'auto', 'page'],
      ['dark', 'dark', 'auto', 'page'],
      ['either', 'light', 'auto', 'page'],
      ['either', 'dark', 'auto', 'page'],
      // By itself a frame cannot know this.
      ['dark', 'light', 'auto', 'page', { helper: true }],
      ['dark', 'light', 'dark', 'dark'],
      ['dark', 'dark', 'dark', 'dark'],
      ['light', 'light', 'dark', 'dark'],
      ['light', 'light', 'light', 'light'],
      ['dark', 'light', 'light', 'light'],
      ['dark', 'dark', 'light', 'light'],
    ];
    for (const [name, visitor, theme, expected, { helper } = {}] of cases) {
      test(`of the ${theme} theme has no edge of another colour on a page that is ${name}, for a visitor of the ${visitor} scheme${helper ? ', with the helper' : ''} (P45)`, async () => {
        const query = theme === 'auto' ? '' : `?theme=${theme}`;
        body = `${helper ? '<script src="/resize.js"></script>' : ''}<iframe src="${provider.url}/embed/nl/goals-list.html${query}" width="500" height="300" title="Frame" frameborder="0" sandbox="allow-scripts" scrolling="no"></iframe>`;
        css = `body { margin: 30px; } iframe { display: block; } ${sites[name]!}`;
        await onPage({ width: 600, height: 700, colorScheme: visitor }, site.url, async (page) => {
          await toldHeights(page);
          const { corners, sides, page: around } = await coloursOf(page);
          if (expected === 'page') assert.deepEqual([...corners, ...sides], Array<Colour>(8).fill(around));
          else {
            assert.deepEqual(sides, Array<number[]>(4).fill(surface[expected]));
            // The widget's own surface is round there: behind it is the page, or what the browser paints for the scheme.
            const isBehind = (colour: Colour) =>
              colour.every((value, i) => Math.abs(value - around[i]!) < 10) ||
              (expected === 'dark' ? Math.max(...colour) < 60 : Math.min(...colour) > 250);
            assert.deepEqual(
              corners.filter((colour) => !isBehind(colour)),
              [],
            );
          }
        });
      });
    }

    test('follows a page that changes its scheme', async () => {
      body = `<script src="/resize.js" defer></script><iframe src="${provider.url}/embed/nl/goals-list.html" width="500" height="300" title="Frame" frameborder="0" sandbox="allow-scripts"></iframe>`;
      css =
        ':root { color-scheme: light; } :root.dark { color-scheme: dark; } body { margin: 30px; background: #fff; } .dark body { background: #2b1a33; } iframe { display: block; }';
      await onPage({ width: 600, height: 400, colorScheme: 'light' }, site.url, async (page) => {
        await toldHeights(page);
        await page.evaluate(async () => {
          const { told } = window as unknown as { told: { type?: string }[] };
          const count = () => told.filter(({ type }) => type === 'gezin-embed-height').length;
          const before = count();
          document.documentElement.classList.add('dark');
          for (const end = performance.now() + 10_000; count() === before && performance.now() < end;)
            await new Promise((done) => setTimeout(done, 20));
        });
        for (const end = Date.now() + 10_000; ;) {
          const { corners } = await coloursOf(page);
          if (corners.every((colour) => Math.max(...colour) < 160)) break;
          assert.ok(Date.now() < end, `the frame stays ${corners.join(' ')}`);
        }
      });
    });

    test('has no white bar to scroll by on a dark page', async () => {
      body = `<iframe src="${provider.url}/embed/nl/levels-diagram.html?theme=dark" width="500" height="300" title="Frame" frameborder="0" sandbox="allow-scripts"></iframe>`;
      css = ':root { color-scheme: dark; } body { margin: 30px; background: #2b1a33; } iframe { display: block; }';
      await onPage({ width: 600, height: 400, colorScheme: 'dark' }, site.url, async (page) => {
        await toldHeights(page);
        const { corners, sides } = await coloursOf(page);
        for (const colour of [...corners, ...sides]) assert.ok(Math.max(...colour) < 160, colour.join());
      });
    });
  });

  test('of a form that is not set up shows the other ways of contact at their height, and says why on the console', async () => {
    body = `<script src="/resize.js"></script><iframe src="${provider.url}/unset/nl/contact-form.html" width="${frameWidth}" height="880" title="Frame" sandbox="allow-scripts"></iframe>`;
    const page = await browser.newPage({ width: 800 });
    await page.goto(site.url);
    await toldHeights(page);
    const height = await page.evaluate(() => document.querySelector('iframe')!.clientHeight);
    assert.ok(height > 100 && height < 400, `${height} px`);
    await page.goto(`${provider.url}/unset/nl/contact-form.html`);
    const { text, high } = await page.evaluate(async () => {
      const element = document.querySelector('gezin-contact-form')!;
      while (!element.shadowRoot?.querySelector('[part=contact-options]'))
        await new Promise((done) => setTimeout(done, 20));
      return {
        text: element.shadowRoot.querySelector('[part=base]')!.textContent.replaceAll(/\s+/g, ' '),
        high: document.documentElement.getBoundingClientRect().height,
      };
    });
    assert.match(text, /Naar /);
    assert.doesNotMatch(text, /beheerder|endpoint|privacy-url/);
    assert.ok(high < 400, `${high} px`);
    if (engine !== 'webkit')
      assert.match(
        (await page.consoleMessages()).map(({ text: words }) => words).join('\n'),
        /shows no form: privacy-url/,
      );
    await page.close();
  });

  test('hides its heading by an empty one in its address', async () => {
    await onPage({}, `${provider.url}/embed/nl/goals-list.html?heading=`, async (page) => {
      const seen = await page.evaluate(async () => {
        const element = document.querySelector('gezin-goals-list')!;
        const before = element.querySelectorAll('h2').length;
        while (!element.shadowRoot?.querySelector('[part=base]')) await new Promise((done) => setTimeout(done, 20));
        return [before, element.getAttribute('heading'), element.shadowRoot.querySelectorAll('h2').length];
      });
      assert.deepEqual(seen, [0, '', 0]);
    });
  });

  test('takes from the address what is on its lists, and nothing else', () => {
    const asked =
      'theme=dark&heading-level=4&level=active&layout=grid&src=https://evil.example/&endpoint=https://evil.example/&heading=Evil&lang=en&onclick=alert(1)';
    return onPage({}, `${provider.url}/embed/nl/levels-diagram.html?${asked}`, async (page) => {
      const attributes = await page.evaluate(async () => {
        const element = document.querySelector('gezin-levels-diagram')!;
        // The script comes when the configuration has been read.
        while (!element.shadowRoot) await new Promise((done) => setTimeout(done, 20));
        return Object.fromEntries(element.getAttributeNames().map((name) => [name, element.getAttribute(name)]));
      });
      const { endpoint, 'privacy-url': privacy, 'contact-email': email, ...rest } = attributes;
      assert.deepEqual([endpoint, privacy, email], [faults.endpoint, 'https://host.example/privacy', 'a@b.nl']);
      assert.deepEqual(rest, { lang: 'nl', theme: 'dark', 'heading-level': '4', level: 'active' });
    });
  });

  test('takes from the address what is of its own widget alone', () =>
    onPage(
      {},
      `${provider.url}/embed/nl/partner-carousel.html?layout=grid&level=active&link-target=_blank`,
      async (page) => {
        const names = await page.evaluate(async () => {
          const element = document.querySelector('gezin-partner-carousel')!;
          while (!element.shadowRoot) await new Promise((done) => setTimeout(done, 20));
          return ['layout', 'level', 'link-target'].filter((name) => element.hasAttribute(name));
        });
        assert.deepEqual(names, ['layout']);
      },
    ));

  test('refuses from the address what is not on its lists', () =>
    onPage(
      {},
      `${provider.url}/embed/nl/levels-diagram.html?theme=red;}&heading-level=1&level=${'x'.repeat(50)}&layout=list`,
      async (page) => {
        const attributes = await page.evaluate(async () => {
          const element = document.querySelector('gezin-levels-diagram')!;
          while (!element.shadowRoot) await new Promise((done) => setTimeout(done, 20));
          return element.getAttributeNames();
        });
        assert.deepEqual(
          attributes.filter((name) => /theme|level|layout/.test(name)),
          [],
        );
      },
    ));

  test('tells its height to WordPress by the secret that WordPress gave', async () => {
    body = frame('nl/goals-list.html#?secret=aB3dE5');
    await onPage({}, site.url, async (page) => {
      const told = await toldHeights(page);
      const { height } = told.findLast(({ type }) => type === 'gezin-embed-height')!;
      assert.deepEqual(
        told.findLast(({ message }) => message === 'height'),
        { message: 'height', value: height, secret: 'aB3dE5' },
      );
    });
  });

  test('sends from the click, to the endpoint of the configuration (P07)', async () => {
    faults.plan([acts.accept]);
    body = frame('nl/acting.html');
    await onPage({}, site.url, async (page) => {
      const told = await page.evaluate(async () => {
        const { told } = window as unknown as { told: { type?: string; sent?: true }[] };
        const { contentWindow } = document.querySelector('iframe')!;
        while (!told.some(({ type }) => type === 'gezin-embed-ready'))
          await new Promise((done) => setTimeout(done, 20));
        contentWindow!.postMessage({ email: 'jan@voorbeeld.nl', message: 'Uit een frame' }, '*');
        const end = performance.now() + 5000;
        while (!told.some(({ sent }) => sent) && performance.now() < end)
          await new Promise((done) => setTimeout(done, 20));
        return told.some(({ sent }) => sent);
      });
      assert.ok(told);
      assert.equal(faults.posted[0]!.headers.origin, 'null');
    });
  });

  test('is made no higher by what is no height, and by a frame without an address', async () => {
    const lies = encodeURIComponent(`'1000', NaN, Infinity, -1, 0, 10000, 1e9, null, [900], { valueOf: 1 }`);
    const honest = `<script>parent.postMessage({ type: 'gezin-embed-height', height: 900 }, '*'); parent.postMessage('end', '*');</script>`;
    body = `<script src="/resize.js"></script><iframe src="/liar/${lies}" height="200" title="Frame"></iframe><iframe srcdoc="${honest}" height="200" title="Frame"></iframe>`;
    await onPage({}, site.url, async (page) => {
      const heights = await page.evaluate(async () => {
        const { told } = window as unknown as { told: unknown[] };
        const end = performance.now() + 5000;
        while (told.filter((each) => each === 'end').length < 2 && performance.now() < end)
          await new Promise((done) => setTimeout(done, 20));
        return [told.length, ...[...document.querySelectorAll('iframe')].map(({ clientHeight }) => clientHeight)];
      });
      assert.deepEqual(heights, [13, 200, 200]);
    });
  });

  test('is not made higher by what is not the frame, or not from where it was loaded', async () => {
    body = `<script src="/resize.js"></script>${frame('nl/none.html')}${frame('nl/none.html', '')}`;
    const page = await browser.newPage({});
    try {
      await page.goto(site.url);
      const left = await page.evaluate(async () => {
        // From the page itself; a message whose frame and origin are right is in the tests above.
        for (const height of [1000, '1000', -1, 'x', 1e9])
          window.postMessage({ type: 'gezin-embed-height', height }, '*');
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
