import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { ESLint } from 'eslint';

const houseRules = ['no-restricted-syntax', 'no-restricted-imports', 'house/message-while-rendering'];

const eslint = new ESLint({
  // None of these rules asks for types, which take seconds a file.
  overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions: { project: null } } },
  ruleFilter: ({ ruleId }) => houseRules.includes(ruleId),
});

/** What lint says of a file of the project with some lines more. */
async function messagesOf(file: string, lines = ''): Promise<string[]> {
  const text = `${readFileSync(file, 'utf8')}\n${lines}\n`;
  const [result] = await eslint.lintText(text, { filePath: file });
  return result!.messages.map(({ message }) => message);
}

const widget = 'src/widgets/goals-list/goals-list.ts';
const define = 'src/widgets/goals-list/define.ts';
const shared = 'src/shared/link.ts';
const fact = 'src/shared/fact/fact.ts';
const network = 'src/network/fetch-content.ts';
const browserTest = 'test/goals-list.test.ts';

const rendering = (expression: string) => `export const plantedTemplate = () => ${expression};`;

const planted: [what: string, file: string, lines: string, says: RegExp][] = [
  ['registration of a tag', define, "customElements.define('x-y', class extends HTMLElement {});", /define-element/],
  ['registration by another name', widget, 'export const planted = window.customElements;', /define-element/],
  [
    'registration by a decorator',
    widget,
    "export { customElement } from 'lit/decorators.js';",
    /defined in define\.ts/,
  ],
  ['registration', network, "customElements.define('x-y', class extends HTMLElement {});", /define-element/],
  ['a request', widget, "void fetch('/');", /network/],
  ['a request', define, "void globalThis.fetch('/');", /network/],
  ['a request', shared, 'export const planted = new XMLHttpRequest();', /network/],
  ['a request', 'src/shared/define-element.ts', "navigator.sendBeacon('/');", /network/],
  ['a socket', fact, "export const planted = new WebSocket('wss://host.example');", /network/],
  ['styleMap', widget, "export { styleMap } from 'lit/directives/style-map.js';", /static styles/],
  ['unsafeHTML', shared, "export { unsafeHTML } from 'lit/directives/unsafe-html.js';", /as text/],
  ['unsafeSVG', fact, "export { unsafeSVG } from 'lit/directives/unsafe-svg.js';", /as text/],
  ['unsafeStatic', network, "export { unsafeStatic } from 'lit/static-html.js';", /as text/],
  [
    'a function that libraries replace',
    widget,
    'export const planted = Array.from({ length: 3 }, (_, i) => i);',
    /MooTools/,
  ],
  [
    'a function that libraries replace',
    shared,
    'export const planted = (row: Element) => row.scrollTo({ left: 3 });',
    /MooTools/,
  ],
  [
    'a class that libraries replace',
    widget,
    "export class Planted extends Event { constructor() { super('planted'); } }",
    /PlatformEvent/,
  ],
  ['a style attribute', shared, rendering('html`<p style="color: red"></p>`'), /inline styles/],
  ['a style attribute with a value', widget, rendering('html`<p style=${"color: red"}></p>`'), /inline styles/],
  ['a style element', fact, rendering('html`<style>p { color: red }</style>`'), /inline styles/],
  ['another widget', widget, "import '../fact-counters/fact-counters.ts';", /No widget imports another/],
  ['another widget', define, "import '../fact-counters/define.ts';", /No widget imports another/],
  ['another widget', widget, "import '../../widgets/fact-counters/fact-counters.ts';", /No widget imports another/],
  ['all widgets', widget, "export { FactCounters } from '../../widgets.ts';", /No widget imports another/],
  ['all widgets', shared, "import '../widgets.ts';", /know no widget/],
  ['what defines all widgets', shared, "import '../define.ts';", /know no widget/],
  ['code that is loaded later', widget, "void import('lit/directives/unsafe-html.js');", /locales\.ts/],
  ['code that is loaded later', shared, "void import('../widgets/goals-list/goals-list.ts');", /locales\.ts/],
  ['a widget', shared, "import '../widgets/goals-list/goals-list.ts';", /know no widget/],
  ['a widget', network, "import '../widgets/goals-list/goals-list.ts';", /know no widget/],
  ['what stands above it', 'src/language/locales.ts', "import '../shared/link.ts';", /below .*src\/shared/],
  ['what stands above it', network, "import '../shared/link.ts';", /below .*src\/shared/],
  ['what stands beside it', network, "import '../language/language.ts';", /or beside/],
  ['what stands beside it', 'src/content/content.ts', "import '../language/language.ts';", /or beside/],
  ['what stands above it', 'src/platform/browser.ts', "import '../network/post.ts';", /below .*src\/network/],
  [
    'what stands above it',
    'contract/normalise.ts',
    "import '../src/shared/link.ts';",
    /contract imports only from itself/,
  ],
  ['a request', 'contract/normalise.ts', "void fetch('/');", /network/],
  ['what stands above it', shared, "import '../../publish/names.ts';", /src imports only from/],
  ['what stands above it', shared, "import '../../tools/browser.ts';", /src imports only from/],
  ['what stands above it', 'publish/example.ts', "import '../site/page.ts';", /publish imports only from/],
  ['what stands beside it', 'embed/pages.ts', "import '../site/builder/frames.ts';", /embed imports only from/],
  ['what stands beside it', 'site/site-data.ts', "import '../stories/support/content.ts';", /site imports only from/],
  [
    'what stands above it',
    'stories/support/content.ts',
    "import '../../test/support/seed.ts';",
    /stories imports only from/,
  ],
  ['anything', 'tools/serve.ts', "import '../publish/names.ts';", /tools imports only from/],
  ['what stands above it', 'scripts/build.ts', "import '../test/support/seed.ts';", /scripts imports only from/],
  ['the widgets', 'receiver/src/index.ts', "import '../../src/index.ts';", /receiver\/src imports only from/],
  ['a message without an id', fact, rendering("msg('text')"), /an id/],
  ['a message with a made-up id', fact, rendering("msg('text', { id: `a.${nothing}` })"), /an id/],
  ['a message that is a template', fact, rendering("msg(html`<b>text</b>`, { id: 'a.b' })"), /plain text/],
  ['a message outside rendering', fact, "export const planted = msg('text', { id: 'a.b' });", /renders/],
  ['a message in a handler', fact, "export function onClick() { return msg('text', { id: 'a.b' }); }", /renders/],
  [
    'a check by axe that nobody waits for',
    browserTest,
    "it('x', () => { expect(document.body).to.be.accessible(); });",
    /await/,
  ],
  [
    'a check by axe that is waved away',
    browserTest,
    "it('x', () => { void expect(document.body).to.be.accessible(); });",
    /await/,
  ],
];

describe('lint', () => {
  for (const file of new Set(planted.map(([, each]) => each))) {
    test(`has nothing to say of ${file} as it is`, async () => assert.deepEqual(await messagesOf(file), []));
  }

  for (const [what, file, lines, says] of planted) {
    test(`refuses ${what} in ${file}: ${lines}`, async () => {
      const messages = await messagesOf(file, lines);
      assert.ok(messages.length, 'nothing is said');
      for (const message of messages) assert.match(message, says);
    });
  }

  test('lets a message pass in a function that renders', async () => {
    assert.deepEqual(await messagesOf(fact, rendering("msg('text', { id: 'a.b' })")), []);
  });

  test('lets axe pass that is waited for', async () => {
    assert.deepEqual(
      await messagesOf(browserTest, "it('x', async () => { await expect(document.body).to.be.accessible(); });"),
      [],
    );
  });
});
