import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { nameOf } from '../../../publish/names.ts';
import { tags } from '../../../publish/project.ts';
import { type HostPage, module, own, sheet, snippet } from '../../support/host-pages/host-page.ts';

const policy =
  "default-src 'self'; script-src 'self' $cdn; style-src 'self' $cdn; connect-src $endpoint; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
const separate = sheet + tags.map((tag) => module(`${nameOf(tag)}.js`)).join('');

// A host that renders with a Lit of its own.
const foreign = {
  'lit.js': readFileSync('node_modules/lit-html/lit-html.js', 'utf8').replace(/\/\/# sourceMappingURL.*/, ''),
  'render.js':
    'import { html, render } from "./lit.js"; render(html`<p>Van de ${"partner"}</p>`, document.querySelector("footer"));',
};

/** Pages with a Content-Security-Policy. */
export const policies: HostPage[] = [
  {
    row: 'P02',
    name: 'the policy of a public site, which has the files itself and names the endpoint only',
    policy: "default-src 'self'; connect-src $endpoint; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    lines: '<link rel="stylesheet" href="/fallback.css"><script type="module" src="/widgets.js"></script>',
    message: 'sent',
  },
  { row: 'P02', name: 'the policy of a public site, which takes the files from us', policy, message: 'sent' },
  {
    row: 'P03',
    name: 'a policy of nonces',
    policy: "script-src 'nonce-abc' 'strict-dynamic'; base-uri 'none'; object-src 'none'",
    async check({ page, put }) {
      const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
      assert.deepEqual(loaded.filter((name) => name.startsWith(put('$cdn'))).toSorted(), [
        put('$cdn/fallback.css'),
        put('$cdn/widgets.js'),
      ]);
    },
  },
  {
    row: 'P04',
    name: 'a policy of hashes, which asks for integrity and lets nothing be sent',
    policy: "default-src 'none'; script-src $hashes; style-src $cdn; img-src 'self'; base-uri 'none'",
    headers: { 'integrity-policy': 'blocked-destinations=(script)' },
    message: 'failed',
    // WebKit reports scripts too, when it looks ahead, and runs them.
    writes: /connect-src|because it violates the document's Content Security Policy|script-src-elem blocks/,
  },
  {
    row: 'P05',
    name: 'Trusted Types for our file',
    policy: `${policy}; require-trusted-types-for 'script'; trusted-types gezin-widgets`,
    message: 'sent',
  },
  {
    row: 'P05',
    name: 'Trusted Types for several of our files',
    policy: `${policy}; require-trusted-types-for 'script'; trusted-types gezin-widgets 'allow-duplicates'`,
    lines: separate,
  },
  {
    row: 'P06',
    name: 'a Lit of its own, whose Trusted Types alone are listed but not required',
    policy: `${policy}; trusted-types lit-html`,
    files: foreign,
    head: own('$here/render.js', 'type="module"'),
    breaks: true,
    async check({ page }) {
      assert.equal(
        await page.evaluate(() => document.querySelector('footer')!.textContent),
        'Tot ziens.Van de partner',
      );
    },
  },
  {
    row: 'P06',
    name: 'no Trusted Types at all, but none required',
    policy: `${policy}; trusted-types 'none'`,
    breaks: true,
  },
  {
    row: 'P06',
    name: 'Trusted Types that do not list ours',
    policy: `${policy}; require-trusted-types-for 'script'; trusted-types other`,
    shows: 'fallback',
    breaks: true,
    says: /add "trusted-types gezin-widgets"/,
  },
  {
    row: 'P06',
    name: 'a Lit of its own, and no policy',
    files: foreign,
    head: own('$here/render.js', 'type="module"'),
    lines: snippet,
  },
];
