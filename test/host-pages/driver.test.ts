import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Browser, openBrowser, type Page } from '../../tools/browser.ts';
import { inEngines } from '../support/in-engines.ts';
import { serve, type Site } from '../../tools/serve.ts';

const policy =
  "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types 'none'";

const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title>
  <main><h1>Title</h1><p hidden>hidden</p><p aria-hidden="true">decoration</p>
    <noscript>no script</noscript><strict-element>slotted</strict-element><img src="/logo.svg" alt="Logo"></main>
  <script type="module" src="/page.js"></script></html>`;

const script = `
  customElements.define('strict-element', class extends HTMLElement {
    constructor() {
      super();
      const label = document.createElement('label');
      const input = document.createElement('input');
      label.append('Field', input);
      const button = Object.assign(document.createElement('button'), { textContent: 'Press' });
      button.onclick = () => (document.title = 'pressed');
      this.attachShadow({ mode: 'open' }).append(button, document.createElement('slot'), label);
    }
  });`;

inEngines('the driver', (engine) => {
  let site: Site;
  let browser: Browser;
  let shown: Page;

  before(async () => {
    site = await serve({
      '/': page,
      '/strict': { body: page, headers: { 'content-security-policy': policy } },
      '/page.js': script,
      '/logo.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><rect width="40" height="40"/></svg>',
      '/data.json': '{"from":"server"}',
    });
    browser = await openBrowser(engine);
    shown = await browser.newPage();
    await shown.goto(`${site.url}/strict`);
  });

  after(async () => {
    await browser?.close();
    await site.close();
  });

  const media = (query: string, of = shown) => of.evaluate((text) => matchMedia(text).matches, query);
  const answerOf = (path: string) =>
    shown.evaluate(
      (url) =>
        fetch(url).then(
          async (response) => `${response.status} ${await response.text()}`,
          () => 'failed',
        ),
      path,
    );

  test('evaluates with arguments and waits for promises', async () => {
    assert.equal(await shown.evaluate(async (a, b) => Promise.resolve(a + b), 2, 3), 5);
    await assert.rejects(
      shown.evaluate(() => Promise.reject(new Error('of the page'))),
      /of the page/,
    );
  });

  test('clicks, types and presses keys inside a shadow root', async () => {
    await shown.click('strict-element >>> button');
    assert.equal(await shown.evaluate(() => document.title), 'pressed');
    await shown.click(() => document.querySelector('strict-element')?.shadowRoot?.querySelector('input'));
    await shown.type('hello + balloon');
    await shown.press('Shift+Tab');
    const state = await shown.evaluate(() => {
      const root = document.querySelector('strict-element')!.shadowRoot!;
      const input = root.querySelector('input')!;
      const { value } = input;
      input.value = '';
      return [value, root.activeElement?.localName];
    });
    assert.deepEqual(state, ['hello + balloon', 'button']);
    await assert.rejects(shown.click('strict-element >>> select'), /strict-element >>> select/);
  });

  test('reads the accessible texts in order', async () => {
    assert.deepEqual(await shown.treeText(), ['Title', 'Press', 'slotted', 'Field', 'Logo']);
  });

  test('lists the requests', async () => {
    const requests = await shown.requests();
    assert.deepEqual(requests.map((url) => url.replace(site.url, '')).toSorted(), ['/logo.svg', '/page.js', '/strict']);
  });

  test('runs axe under a strict policy, and leaves nothing behind', async () => {
    assert.deepEqual(await shown.axe(), []);
    await shown.evaluate(() => document.querySelector('img')!.removeAttribute('alt'));
    assert.deepEqual(
      (await shown.axe()).map(({ id, targets }) => [id, targets]),
      [['image-alt', ['img']]],
    );
    assert.equal(await shown.evaluate(() => 'axe' in window), false);
    assert.deepEqual(await shown.consoleMessages(), []);
  });

  test('collects messages, errors and breaches of the policy', async () => {
    const noisy = await browser.newPage();
    await noisy.goto(`${site.url}/strict`);
    await noisy.evaluate(async () => {
      console.warn('a warning');
      setTimeout(() => {
        throw new Error('an error');
      });
      void Promise.reject(new Error('a rejection'));
      document.body.setAttribute('style', 'color: red');
      await new Promise((done) => setTimeout(done, 100));
    });
    const texts = (await noisy.consoleMessages()).map(({ type, text }) => `${type} ${text}`).join('\n');
    for (const expected of [/^warn a warning$/m, /^error .*an error/m, /^error .*a rejection/m, /^error .*Policy/im]) {
      assert.match(texts, expected);
    }
    await noisy.close();
  });

  test('takes a picture', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'driver-'));
    await shown.screenshot(join(folder, 'page.png'));
    assert.equal(readFileSync(join(folder, 'page.png')).toString('latin1', 1, 4), 'PNG');
    rmSync(folder, { recursive: true });
  });

  test('resizes', async () => {
    await shown.resize(640, 480);
    assert.deepEqual(await shown.evaluate(() => [innerWidth, innerHeight]), [640, 480]);
    const narrow = shown.resize(320, 480);
    await (engine === 'webkit' ? assert.rejects(narrow, /pixels wide/) : narrow);
  });

  test('opens pages with settings of their own', async () => {
    const dark = await browser.newPage({ colorScheme: 'dark', reducedMotion: true });
    await dark.goto(site.url);
    assert.equal(await media('(prefers-color-scheme: dark)', dark), true);
    assert.equal(await media('(prefers-reduced-motion: reduce)', dark), true);
    assert.equal(await media('(prefers-color-scheme: dark)'), false);
    assert.equal(await media('(prefers-reduced-motion: reduce)'), false);
    await dark.close();
  });

  test('opens pages without JavaScript', async () => {
    const plain = await browser.newPage({ javaScript: false });
    await plain.goto(site.url);
    assert.deepEqual(await plain.treeText(), ['Title', 'no script', 'slotted', 'Logo']);
    await plain.close();
  });

  test('emulates forced colours and print, or refuses', async () => {
    const forced = browser.newPage({ forcedColors: true });
    if (engine === 'webkit') await assert.rejects(forced, /webkit has no/);
    else assert.equal(await media('(forced-colors: active)', await forced), true);
    const print = browser.newPage({ print: true });
    if (engine !== 'chromium') await assert.rejects(print, /has no/);
    else assert.equal(await media('print', await print), true);
  });

  test('goes offline, or refuses', async () => {
    if (engine === 'webkit') return assert.rejects(shown.setOffline(true), /webkit has no/);
    await shown.setOffline(true);
    assert.equal(await answerOf('/data.json'), 'failed');
    await shown.setOffline(false);
    assert.equal(await answerOf('/data.json'), '200 {"from":"server"}');
  });

  test('blocks, answers and delays requests, or refuses', async () => {
    if (engine === 'webkit') return assert.rejects(shown.intercept('/', 'block'), /webkit has no/);
    await shown.intercept('/blocked', 'block');
    await shown.intercept(/own\?\d/, { status: 503, body: 'own' });
    await shown.intercept('/data.json', { delay: 200 });
    assert.equal(await answerOf('/blocked'), 'failed');
    assert.equal(await answerOf('/own?1'), '503 own');
    const start = Date.now();
    assert.equal(await answerOf('/data.json'), '200 {"from":"server"}');
    assert.ok(Date.now() - start >= 200);
  });

  test('measures layout shifts and the largest paint, or refuses', async () => {
    if (engine === 'webkit') return assert.rejects(shown.largestContentfulPaint(), /webkit has no/);
    assert.ok((await shown.largestContentfulPaint())! > 0);
    if (engine === 'firefox') return assert.rejects(shown.layoutShifts(), /firefox has no/);
    const shifting = await browser.newPage();
    await shifting.goto(site.url);
    const before = await shifting.layoutShifts();
    await shifting.evaluate(() => document.body.style.setProperty('padding-top', '200px'));
    assert.equal((await shifting.layoutShifts()).length, before.length + 1);
    await shifting.close();
  });

  test('reads the text of the printed page, or refuses', async () => {
    if (engine === 'webkit') return assert.rejects(shown.pdfText(), /webkit has no/);
    assert.match(await shown.pdfText(), /Title[^]*slotted/);
  });
});
