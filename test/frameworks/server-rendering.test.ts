import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { exampleOf } from '../../publish/example.ts';
import { attributesMarkup, fallbackMarkup } from '../../publish/fallback-markup.ts';
import { languages, tags } from '../../publish/project.ts';
import { watchConsole } from '../../tools/browser/in-page.ts';
import { type Browser, openBrowser, type Page } from '../../tools/browser.ts';
import { inEngines } from '../support/in-engines.ts';
import { type PackedPackage, packPackage } from '../support/packed-package.ts';
import { serve, type Site } from '../../tools/serve.ts';
import { hydratingScripts, installServer, renderOnServer } from '../support/server-rendered.ts';

/** What its page has to fill in. */
const ofThePage: Record<string, Record<string, string>> = {
  'gezin-contact-form': { endpoint: '/v1/forms/site/messages', 'privacy-url': '/privacy' },
};
/** The widget measures how many pages there are, which a server cannot know. */
const measured: Record<string, RegExp> = { 'gezin-partner-carousel': /^(mark|li)$/ };

let packed: PackedPackage;
let markup: string;
let site: Site;

before(async () => {
  packed = packPackage();
  installServer(packed);
  const elements = languages.flatMap((language) => tags.map((tag) => elementIn(tag, language)));
  markup = pageWith(renderOnServer(packed, (await Promise.all(elements)).join('\n')));
  const watched = markup.replace('<head>', '<head><script src="/watch.js"></script>');
  site = await serve({
    '/': watched,
    '/watch.js': `(${String(watchConsole)})();`,
    ...(await hydratingScripts(packed)),
  });
});

after(async () => {
  await site.close();
  packed.remove();
});

/** An element with its fallback, which stays beside what the server renders. */
async function elementIn(tag: string, language: string): Promise<string> {
  const example = await exampleOf(tag, language);
  const attributes = { lang: language, ...example.attributes, ...ofThePage[tag] };
  return `<${tag}${attributesMarkup(attributes)}>${fallbackMarkup(example.fallback)}</${tag}>`;
}

// Before the page is hydrated it notes what there is.
function pageWith(body: string): string {
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<title>Rendered on a server</title>
<script type="module" src="/hydration.js"></script>
<script type="module" src="/widgets.js"></script>
</head>
<body>
<h1>Rendered on a server</h1>
${body}
<script>
window.rendered = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot)
  .map((element) => ({ element, text: element.shadowRoot.textContent, nodes: [...element.shadowRoot.querySelectorAll('*')] }));
</script>
</body>
</html>
`;
}

describe('what a server renders', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:standard', 'html-validate:a11y'],
    // No button submits the form, which a frame without `allow-forms` would not allow: docs/decisions/contact-form.md.
    rules: { 'wcag/h32': 'off' },
    elements: [
      'html5',
      Object.fromEntries(tags.map((tag) => [tag, { flow: true, permittedContent: ['@flow', 'template'] }])),
    ],
  });
  // Lit ends some templates with `<?>`, which a parser reads as this comment.
  const parsed = (html: string) => html.replaceAll('<?>', '<!--?-->');
  const faultsOf = async (html: string) =>
    (await validator.validateString(parsed(html))).results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line }) => `${line} ${ruleId}: ${message}`),
    );

  test('is valid HTML', async () => assert.deepEqual(await faultsOf(markup), []));

  test('would not be with a fault inside a widget', async () => {
    const [first = ''] = await faultsOf(markup.replace('<li part="goal">', '<li part="goal" class="a" class="b">'));
    assert.match(first, /no-dup-attr/);
  });

  test('is every widget in every language, with its fallback', () => {
    const roots = markup.match(/<template shadowroot="open" shadowrootmode="open">/g) ?? [];
    assert.equal(roots.length, tags.length * languages.length);
    for (const language of languages)
      assert.equal(markup.split(`part="base" lang="${language}"`).length - 1, tags.length, language);
  });
});

interface Rendered {
  element: Element & { hasUpdated?: boolean };
  text: string;
  nodes: Element[];
}

inEngines('a page that a server rendered', (engine) => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser(engine);
    page = await browser.newPage();
    await page.goto(`${site.url}/`);
  });

  after(() => browser.close());

  const isHydrated = () =>
    page.evaluate(() =>
      (window as unknown as { rendered: Rendered[] }).rendered.every(({ element }) => element.hasUpdated),
    );

  test('comes to life without a warning', async () => {
    for (const end = Date.now() + 10_000; Date.now() < end && !(await isHydrated());)
      await new Promise((done) => setTimeout(done, 50));
    assert.ok(await isHydrated());
    const said = (await page.consoleMessages()).filter(({ text }) => !text.startsWith('Lit is in dev mode'));
    assert.deepEqual(said, []);
  });

  test('keeps its nodes, and shows nothing twice', async () => {
    const found = await page.evaluate(() =>
      (window as unknown as { rendered: Rendered[] }).rendered.map(({ element, nodes }) => {
        const root = element.shadowRoot!;
        return {
          tag: element.localName,
          count: root.querySelectorAll('[part=base]').length,
          kept: nodes.filter((node) => node.getRootNode() === root).length,
          lost: nodes
            .filter((node) => node.getRootNode() !== root)
            .map((node) => node.getAttribute('part') ?? node.localName),
        };
      }),
    );
    assert.equal(found.length, tags.length * languages.length);
    for (const { tag, count, kept, lost } of found) {
      assert.equal(count, 1, tag);
      assert.ok(kept > 2, `${tag} keeps ${kept}`);
      assert.deepEqual(
        lost.filter((name) => !measured[tag]?.test(name)),
        [],
        tag,
      );
    }
  });

  test('works: a level opens in either language, and says so', async () => {
    const opened: (string | undefined)[] = [];
    for (const language of languages) {
      await page.evaluate((lang) => {
        const diagram = document.querySelector<HTMLElement>(`gezin-levels-diagram[lang=${lang}]`)!;
        diagram.addEventListener('gezin-level-change', ({ level }) =>
          diagram.setAttribute('data-heard', String(level)),
        );
      }, language);
      await page.click(`gezin-levels-diagram[lang=${language}] >>> [part=level]`);
      opened.push(
        await page.evaluate((lang) => {
          const diagram = document.querySelector<HTMLElement>(`gezin-levels-diagram[lang=${lang}]`)!;
          const { shadowRoot: root, dataset } = diagram;
          return root!.querySelectorAll('[part=details]:not([hidden])').length === 1 ? dataset.heard : undefined;
        }, language),
      );
    }
    assert.equal(opened.length, languages.length);
    assert.ok(
      opened.every((key) => key && key === opened[0]),
      opened.join(),
    );
  });

  test('takes on another language afterwards', async () => {
    const heading = await page.evaluate(async () => {
      const list = document.querySelector<HTMLElement & { updateComplete: Promise<boolean> }>(
        'gezin-goals-list[lang=nl]',
      )!;
      const before = list.shadowRoot!.querySelector('h2')!.textContent;
      list.lang = 'en';
      await new Promise((done) => setTimeout(done));
      await list.updateComplete;
      return [
        before,
        list.shadowRoot!.querySelector('h2')!.textContent,
        list.shadowRoot!.querySelector<HTMLElement>('[part=base]')!.lang,
      ];
    });
    assert.notEqual(heading[0], heading[1]);
    assert.equal(heading[2], 'en');
  });
});
