import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { exampleMarkup } from '../../publish/example.ts';
import { tags } from '../../publish/project.ts';
import { escapeMarkup } from '../../publish/escape.ts';
import { type Browser, openBrowser, type Page } from '../../tools/browser.ts';
import { cdnFiles } from '../support/host-pages/cdn-files.ts';
import { examples } from '../support/host-pages/host-page.ts';
import { inEngines } from '../support/in-engines.ts';
import { serve, type Site } from '../../tools/serve.ts';

/** Parents that are no wider than what stands in them asks for; `$` is a widget. */
const parents: Record<string, string> = {
  'a flex row of two': '<div style="display: flex">$$</div>',
  'a flex row with text beside it': '<div style="display: flex"><p style="flex: 1">De tekst van de partner.</p>$</div>',
  'a flex row, centred': '<div style="display: flex; justify-content: center; align-items: center">$</div>',
  'a flex column, centred': '<div style="display: flex; flex-direction: column; align-items: center">$</div>',
  'an inline flex row': '<div style="display: inline-flex">$</div>',
  'a float': '<div style="display: flow-root"><div style="float: left">$</div></div>',
  'an inline block': '<div style="display: inline-block">$</div>',
  'what is positioned absolutely':
    '<div style="position: relative; block-size: 900px"><div style="position: absolute">$</div></div>',
  'a width that fits its content': '<div style="width: fit-content">$</div>',
  'a table cell': '<table><tr><td>$</td><td>$</td></tr></table>',
  'a grid column of auto': '<div style="display: grid; grid-template-columns: auto auto">$$</div>',
  'a grid of 1fr and auto':
    '<div style="display: grid; grid-template-columns: 1fr auto"><p>De tekst van de partner.</p>$</div>',
  'a grid column of min-content':
    '<div style="display: grid; grid-template-columns: min-content 1fr">$<p>De tekst van de partner.</p></div>',
  'a table cell beside a long one': `<table><tr><td>$</td><td>${'De tekst van de partner, die lang is en door blijft gaan. '.repeat(12)}</td></tr></table>`,
  'a flex row of two beside a paragraph': `<div style="display: flex">$$<p>${'De tekst van de partner, die lang is en door blijft gaan. '.repeat(12)}</p></div>`,
  'a grid that is centred': '<div style="display: grid; place-items: center">$</div>',
  'a dialog': '<dialog open style="position: static">$</dialog>',
  'a popover': '<div popover style="position: static; display: block">$</div>',
};

const attributesOf: Record<string, string> = {
  'gezin-contact-form': 'endpoint="https://contact.example/" privacy-url="/privacy"',
};

const bare = (tag: string) =>
  `<div><${tag} lang="nl" heading="" ${attributesOf[tag] ?? ''} ${Object.entries(examples[tag]!)
    .map(([name, value]) => `${name}="${escapeMarkup(value)}"`)
    .join(' ')}></${tag}></div>`;

const withText = Object.fromEntries(
  await Promise.all(tags.map(async (tag) => [tag, `<div>${await exampleMarkup(tag, 'nl')}</div>`] as const)),
);

const markup = (
  hasScript: boolean,
  hasText: boolean,
  hasSheet: boolean,
) => `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Pagina</title>
  ${hasSheet ? '<link rel="stylesheet" href="/fallback.css">' : ''}${hasScript ? '<script src="/widgets.classic.js" defer></script>' : ''}</head><body>
  ${tags.flatMap((tag) => Object.values(parents).map((parent) => `<section>${parent.replaceAll('$', hasText ? withText[tag]! : bare(tag))}</section>`)).join('')}</body></html>`;

let site: Site;

before(async () => {
  site = await serve((path, query) =>
    path === '/' ? markup(query.has('script'), query.has('text'), !query.has('bare')) : cdnFiles[path],
  );
});

after(() => site.close());

inEngines('in a parent that shrinks to fit', (engine) => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await openBrowser(engine);
    page = await browser.newPage({});
  });

  after(() => browser.close());

  for (const [width, more, sheet] of [
    [1200, '', 'with'],
    [480, '', 'with'],
    [1200, '&bare', 'without'],
    [480, '&bare', 'without'],
  ] as const) {
    test(`each widget is at least as wide as the text inside it, on a page of ${width} px ${sheet} our style sheet`, async () => {
      await page.resize(width, 768);
      const without = await measure(page, `${site.url}/?text${more}`);
      const shown = await measure(page, `${site.url}/?text&script${more}`);
      const places = Object.keys(parents);
      const narrower = shown.widths.flatMap(([tag, ...widths], i) => {
        const before = without.widths[i]!.slice(1) as number[];
        return (widths as number[]).some((each, k) => each < before[k]! - 1)
          ? [`${tag} in ${places[i % places.length]}: ${widths.join()} of ${before.join()} px`]
          : [];
      });
      assert.deepEqual(narrower, []);
      assert.deepEqual(
        shown.page.filter((each) => !without.page.includes(each)),
        [],
        'stick out of the page, as they do not without script',
      );
    });
  }

  for (const width of [1200, 480]) {
    test(`each widget without a text inside it has room, on a page of ${width} px`, async () => {
      await page.resize(width, 768);
      const { widths, page: whole } = await measure(page, `${site.url}/?script`);
      const places = Object.keys(parents);
      const narrow = widths.flatMap(([tag, ...each], i) =>
        (each as number[]).some(
          (one) => one < (/min-content|beside a/.test(places[i % places.length]!) ? 100 : Math.min(300, width / 3)),
        )
          ? [`${tag} in ${places[i % places.length]}: ${each.join()} px`]
          : [],
      );
      assert.deepEqual(narrow, []);
      assert.deepEqual(whole, [], 'stick out of the page');
    });
  }
});

async function measure(page: Page, url: string): Promise<{ widths: (string | number)[][]; page: string[] }> {
  await page.goto(url);
  return page.evaluate(async () => {
    const sections = [...document.querySelectorAll('section')];
    const widgetsOf = (section: Element) =>
      [...section.querySelectorAll<HTMLElement & { updateComplete?: Promise<unknown> }>('*')].filter(({ localName }) =>
        localName.startsWith('gezin-'),
      );
    await Promise.all(sections.flatMap(widgetsOf).map(({ updateComplete = Promise.resolve() }) => updateComplete));
    for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
    return {
      widths: sections.map((section) => [
        widgetsOf(section)[0]!.localName,
        ...widgetsOf(section).map((widget) => Math.round(widget.getBoundingClientRect().width)),
      ]),
      // Which of them are wider than the page.
      page: sections.flatMap((section, i) =>
        section.scrollWidth > section.clientWidth + 1 ? [`${widgetsOf(section)[0]!.localName} ${i}`] : [],
      ),
    };
  });
}
