import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { watchConsole } from '../support/browser/in-page.ts';
import { type Browser, openBrowser, type Page } from '../support/browser.ts';
import { engineNames, skipReason } from '../support/engines.ts';
import { type Answer, serve, type Site } from '../support/serve.ts';

/** A page as another site may have it. */
interface HostPage {
  name: string;
  /** Stands in the head, before the widgets' script if that is not part of it. */
  head?: string;
  body?: string;
  policy?: string;
  /** How the widgets come; `$cdn` is the address of the files. */
  scripts?: string;
  /** What the widgets say on the console, in one line; nothing by default. */
  says?: RegExp;
  /** The browser reports that the policy was broken. */
  breaks?: true;
  /** What the page shows: the widgets by default. */
  shows?: 'floor' | RegExp;
  /** What else must hold, as a value that the page computes. */
  check?: () => unknown;
  gives?: unknown;
}

const embedded = `
  <gezin-goals-list><p>De vloer.</p></gezin-goals-list>
  <gezin-fact-counter value="93.5" unit="percent" label="is een man."><p>De vloer.</p></gezin-fact-counter>`;
const module = '<script type="module" src="$cdn/widgets.js" crossorigin="anonymous"></script>';
const classic = '<script src="$cdn/widgets.classic.js" crossorigin="anonymous"></script>';
const older = module.replace('widgets.js', 'older.js');
const own = JSON.stringify({ language: 'nl', goals: { heading: 'Eigen', items: [{ key: 'a', text: 'Ons eigen doel.' }] } });
const withOwn = `<gezin-goals-list><script type="application/json">${own}</script><p>De vloer.</p></gezin-goals-list>`;

const versionThatWon = () => (customElements.get('gezin-goals-list') as unknown as { version: string }).version;
const policy = "default-src 'self'; script-src 'self' $cdn";

const pages: HostPage[] = [
  { name: 'an empty style sheet and no lang (P22)', check: () => document.querySelector('gezin-goals-list')!.shadowRoot!.querySelector('div')!.lang, gives: 'nl' },
  {
    name: 'a page from right to left (P22)',
    head: '<script>document.documentElement.dir = "rtl"</script>',
    check: () => getComputedStyle(document.querySelector('gezin-goals-list')!.shadowRoot!.querySelector('h2')!).direction,
    gives: 'ltr',
  },
  { name: 'a reset of everything (P01)', head: '<style>* { all: unset !important }</style>' },
  { name: 'a style sheet that hides what it does not know (P01)', head: '<style>:not(:defined), div, p, ol, li, h2, span { display: none }</style>' },
  {
    name: 'a root of 62.5 % (P01)',
    head: '<style>html { font-size: 62.5% } body { font-size: 1.6rem }</style>',
    check: () => getComputedStyle(document.querySelector('gezin-goals-list')!.shadowRoot!.querySelector('p')!).fontSize,
    gives: '16px',
  },
  {
    name: 'the policy of a public site, its own copy of the files (P02)',
    policy: "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    scripts: '<script type="module" src="/widgets.js"></script>',
  },
  {
    name: 'a policy of nonces (P03)',
    policy: "script-src 'nonce-abc' 'strict-dynamic'; base-uri 'none'; object-src 'none'",
    scripts: module.replace('<script', '<script nonce="abc"'),
  },
  {
    name: 'Trusted Types for several of our files (P05)',
    policy: `${policy}; require-trusted-types-for 'script'; trusted-types gezin-widgets 'allow-duplicates'`,
    scripts: module.replace('widgets', 'goals-list') + module.replace('widgets', 'fact-counter'),
  },
  {
    name: 'a Lit of its own, whose policy alone is listed but not required (P06)',
    policy: `${policy}; trusted-types lit-html`,
    scripts: `<script src="/foreign-lit.js"></script>${module}`,
    breaks: true,
  },
  { name: 'no Trusted Types at all, but none required (P06)', policy: `${policy}; trusted-types 'none'`, breaks: true },
  {
    name: 'Trusted Types that do not list ours (P06)',
    policy: `${policy}; require-trusted-types-for 'script'; trusted-types other`,
    shows: 'floor',
    breaks: true,
    says: /add "trusted-types gezin-widgets"/,
  },
  { name: 'the same file twice (P11)', scripts: module + module.replace('.js', '.js?again') },
  { name: 'the module and the classic file (P11)', scripts: module + classic },
  { name: 'the classic file twice (P11)', scripts: classic + classic },
  { name: 'an older copy before ours (P12)', scripts: older + module, says: /version 0\.0\.9 is on this page already/, check: versionThatWon, gives: '0.0.9' },
  { name: 'an older copy after ours (P12)', scripts: module + older, says: /0\.0\.9 is left out/, check: versionThatWon, gives: '$version' },
  { name: 'functions of the platform that somebody wrapped (P15)', head: '<script src="/wrapped.js"></script>' },
  {
    name: 'names that clobber those of the document (P18)',
    head: '<form name="currentScript"><input name="src"></form><img name="getElementById" alt=""><a id="customElements"></a><a id="litNonce"></a>',
  },
  { name: 'a script at the end (P24)', scripts: '', body: embedded + module },
  { name: 'a classic script that the parser waits for (P24)', scripts: classic },
  { name: 'a deferred classic script (P24)', scripts: classic.replace('<script', '<script defer') },
  { name: 'an asynchronous classic script (P24)', scripts: classic.replace('<script', '<script async') },
  { name: 'an asynchronous module (P24)', scripts: module.replace('<script', '<script async') },
  { name: 'a tag that is written while the page loads (P24)', scripts: classic, body: '<script src="/written.js"></script>' },
  { name: 'content inline, read after the parser has been there (P24)', scripts: classic, body: withOwn, shows: /Ons eigen doel\./ },
  { name: 'content inline, there before the script (P24)', scripts: module, body: withOwn, shows: /Ons eigen doel\./ },
  {
    name: 'a frame in a sandbox, with the classic file (P07)',
    scripts: '',
    body: '<script src="/listen.js"></script><iframe sandbox="allow-scripts" src="/framed" title="Frame"></iframe>',
    shows: /.*/,
    check: () => (window as unknown as { told: string }).told.includes('Het terugdringen van recidive'),
    gives: true,
  },
];

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const script = (run: () => void) => `(${String(run)})();`;

const hostFiles: Record<string, Answer> = {
  '/watch.js': script(watchConsole),
  '/foreign-lit.js': 'window.trustedTypes?.createPolicy("lit-html", { createHTML: (text) => text });',
  '/written.js': `document.write(${JSON.stringify(embedded)});`,
  '/listen.js': 'addEventListener("message", ({ data }) => (window.told = data));',
  '/tell.js': 'addEventListener("load", () => parent.postMessage(document.querySelector("gezin-goals-list").shadowRoot.textContent, "*"));',
  '/wrapped.js': `
    const wrap = (owner, name) => {
      const original = owner[name];
      owner[name] = function (...words) { return original.apply(this, words); };
    };
    for (const name of ['fetch', 'setTimeout', 'requestAnimationFrame', 'queueMicrotask']) wrap(window, name);
    wrap(EventTarget.prototype, 'addEventListener');
    wrap(Element.prototype, 'attachShadow');
    window.Promise = class extends Promise {};`,
};

for (const engine of engineNames) {
  describe(`the widgets in ${engine} on a page with`, { skip: skipReason(engine) }, () => {
    let cdn: Site;
    let site: Site;
    let browser: Browser;
    let page: Page;

    const put = (text: string) => text.replaceAll('$cdn', cdn.url);

    before(async () => {
      const files = Object.fromEntries(globSync('dist/cdn/*.js').map((file) => [file.replace('dist/cdn', ''), readFileSync(file, 'utf8')]));
      files['/older.js'] = files['/widgets.js']!.replace(`"${version}"`, '"0.0.9"');
      const headers = { 'access-control-allow-origin': '*' };
      cdn = await serve((path) => (files[path] === undefined ? undefined : { body: files[path], headers }));
      site = await serve((path) => {
        if (path === '/framed') return put(`<!doctype html><html lang="nl"><title>Frame</title>${classic}<script src="${site.url}/tell.js"></script>${embedded}`);
        const asked = pages[Number(path.slice(1))];
        if (!asked) return hostFiles[path] ?? files[path];
        const { policy: own = '', head = '', scripts = module, body = embedded } = asked;
        const watch = `<script src="/watch.js" ${own.includes('nonce-') ? 'nonce="abc"' : ''}></script>`;
        return {
          body: put(`<!doctype html><html><head><meta charset="utf-8"><title>Page</title>${watch}${head}${scripts}</head><body>${body}</body></html>`),
          headers: { 'content-type': 'text/html; charset=utf-8', ...(own && { 'content-security-policy': put(own) }) },
        };
      });
      browser = await openBrowser(engine);
      page = await browser.newPage();
    });

    after(async () => {
      await browser.close();
      await site.close();
      await cdn.close();
    });

    // In WebKit each document begins anew.
    const messages = async (before = 0) => (await page.consoleMessages()).slice(engine === 'webkit' ? 0 : before);

    for (const [i, { name, shows = /Het terugdringen van recidive.* 93,5% is een man\./, says, breaks = false, check, gives }] of pages.entries()) {
      test(name, async () => {
        const before = (await messages()).length;
        await page.goto(`${site.url}/${i}`);
        await page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
        const text = (await page.treeText()).join(' ');
        if (shows === 'floor') {
          assert.equal(text, 'De vloer. De vloer.');
        } else {
          assert.match(text, shows);
          assert.doesNotMatch(text, /De vloer/);
        }
        const said = (await messages(before)).map((message) => message.text);
        const ours = said.filter((line) => line.startsWith('gezin-widgets:'));
        assert.equal(ours.length, says ? 1 : 0, said.join('\n'));
        if (says) assert.match(ours[0]!, says);
        assert.equal(said.length > ours.length, breaks, said.join('\n'));
        if (check) assert.equal(await page.evaluate(check), gives === '$version' ? version : gives);
      });
    }
  });
}
