import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { autop } from '@wordpress/autop';
import { exampleMarkup } from '../../publish/example.ts';
import { tags } from '../../publish/project.ts';
import { type Browser, openBrowser } from '../../tools/browser.ts';
import { inEngines } from '../support/in-engines.ts';
import { serve, type Site } from '../../tools/serve.ts';

inEngines('the snippets in a page of which WordPress made paragraphs', (engine) => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    const blocks = await Promise.all(tags.map((tag) => exampleMarkup(tag, 'nl')));
    const loader = '<link rel="stylesheet" href="/fallback.css">\n<script type="module" src="/widgets.js"></script>';
    const body = autop([loader, 'Een alinea van de redactie.', ...blocks, 'En nog een.'].join('\n\n'));
    const files = Object.fromEntries(
      globSync('dist/cdn/*.{js,css}').map((file) => [file.replace('dist/cdn', ''), readFileSync(file)]),
    );
    site = await serve({
      ...files,
      '/': `<!doctype html><html lang="nl"><meta charset="utf-8"><title>WordPress</title><body>${body}</body></html>`,
    });
    browser = await openBrowser(engine);
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const javaScript of [true, false]) {
    test(`hold all their text, and show it once, ${javaScript ? 'with' : 'without'} the script`, async () => {
      const page = await browser.newPage({ javaScript });
      await page.goto(`${site.url}/`);
      const inside = await page.evaluate(
        (all) => all.map((tag) => document.querySelector(tag)!.textContent.replace(/\s+/g, ' ').trim().length),
        tags,
      );
      for (const [i, length] of inside.entries()) assert.ok(length > 10, tags[i]);
      const text = (await page.treeText()).join(' ');
      for (const line of [
        'Een alinea van de redactie.',
        'Onze missie',
        'Het terugdringen van recidive van de ouder.',
        'Over deze award',
        'WIJ Groningen',
        'En nog een.',
      ]) {
        assert.equal(text.split(line).length, 2, `${line} in ${text}`);
      }
      await page.close();
    });
  }
});
