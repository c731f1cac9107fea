import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { classic, embedded, type HostPage, own, script, sheet, snippet } from '../../support/host-pages/host-page.ts';

const npm = (file: string) => readFileSync(`node_modules/${file}`, 'utf8').replace(/\/\/# sourceMappingURL.*/, '');
const place = '<div id="place"></div>';

declare const htmx: { ajax: (method: string, path: string, target: string) => Promise<void> };
declare const Turbo: { visit: (path: string) => void };
declare const require: ((files: string[], run: () => void) => void) & { s: { contexts: { _: { defined: object } } } };

interface Query {
  html: (text: string) => Query;
  append: (other: unknown) => Query;
  detach: () => Query;
  clone: () => Query;
  remove: () => Query;
  children: () => Query;
  last: () => Query;
}

/** Runs in the page. */
function useJquery(text: string): void {
  const { $ } = window as unknown as {
    $: ((what: string | (() => void)) => Query) & { parseHTML: (text: string) => Element[] };
  };
  $(() => {
    const all = $.parseHTML(text);
    const half = Math.ceil(all.length / 2);
    $('#place').html(
      all
        .slice(0, half)
        .map((each) => each.outerHTML ?? '')
        .join(''),
    );
    $('#place').append(all.slice(half));
    const moved = $('#place').children().detach();
    $('#place').append(moved);
    $('#place').append($('#place').children().last().clone());
    $('#place').children().last().remove();
  });
}

/** Runs in the page. */
async function swap(part: string): Promise<number> {
  const count = () => document.querySelectorAll('#place gezin-goals-list').length;
  for (const end = performance.now() + 15_000; !count() && performance.now() < end;)
    await new Promise((done) => setTimeout(done, 20));
  const bring = async (file: string) => {
    const settled = new Promise((done) => addEventListener('htmx:afterSettle', done, { once: true }));
    await htmx.ajax('GET', `${part}${file}`, '#place');
    await settled;
  };
  await bring('empty.html');
  const left = count();
  await bring('part.html');
  return left;
}

const loaded = (text: string) =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>De volgende</title>${own('$here/turbo.js')}${snippet}</head><body><main><h1>De volgende</h1>${text}</main></body></html>`;

/** Runs in the page: goes to another without loading it whole, or back. */
async function travel(where: string): Promise<void> {
  const there = new Promise((done) => addEventListener('turbo:load', done, { once: true }));
  if (where === 'back') history.back();
  else Turbo.visit(where);
  await there;
}

/** Pages that are driven by a library. */
export const libraries: HostPage[] = [
  {
    row: 'P24',
    name: 'jQuery, which puts them in, takes them out and copies them',
    head: own('$here/jquery.js') + own('$here/use.js'),
    files: { 'jquery.js': npm('jquery/dist/jquery.js'), 'use.js': script(useJquery, embedded) },
    widgets: place,
    message: 'sent',
  },
  ...(
    [
      ['RequireJS, and our classic file in a tag of its own', classic()],
      ['RequireJS, and our classic file in a tag of its own, asynchronously', classic('async')],
      ['RequireJS, which loads our classic file', own('$here/use.js')],
    ] as const
  ).map(([name, lines]): HostPage => ({
    row: 'P24',
    name,
    head: own('$here/require.js'),
    lines: sheet + lines,
    files: { 'require.js': npm('requirejs/require.js'), 'use.js': 'require(["$cdn/widgets.classic.js"], () => {});' },
    async check({ page }) {
      const modules = await page.evaluate(() =>
        Object.entries(require.s.contexts._.defined)
          .filter(([, value]) => value !== undefined)
          .map(([name]) => name),
      );
      assert.deepEqual(modules, []);
    },
  })),
  {
    row: 'P24',
    name: 'htmx, which brings them in, takes them away and brings them again',
    head: own('$here/htmx.js'),
    files: { 'htmx.js': npm('htmx.org/dist/htmx.js'), 'part.html': embedded, 'empty.html': '<p>Niets.</p>' },
    widgets: '<div id="place" hx-get="$here/part.html" hx-trigger="load"></div>',
    message: 'sent',
    async act({ page, url }) {
      assert.equal(await page.evaluate(swap, url), 0);
    },
  },
  {
    row: 'P19',
    name: 'Turbo, which goes to another page with them and back again',
    head: own('$here/turbo.js'),
    files: { 'turbo.js': npm('@hotwired/turbo/dist/turbo.es2017-umd.js'), 'next.html': loaded(embedded) },
    // It hears itself going back.
    alone: true,
    message: 'sent',
    async act({ page, url, seeWidgets }) {
      await page.evaluate(travel, `${url}next.html`);
      assert.equal(await page.evaluate(() => document.title), 'De volgende');
      await seeWidgets();
      await page.evaluate(travel, 'back');
      assert.equal(await page.evaluate(() => document.title), 'Pagina');
    },
  },
];
