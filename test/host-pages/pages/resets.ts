import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { handedDown } from '../../support/handed-down.ts';
import { type HostPage, sheet } from '../../support/host-pages/host-page.ts';

const styled = (css: string) => `<style>${css}</style>`;
const npm = (file: string) => readFileSync(`node_modules/${file}`, 'utf8');
const linked = '<link rel="stylesheet" href="$here/host.css">';

/** Style sheets of hosts that reach for everything. */
export const resets: HostPage[] = [
  { row: 'P01', name: 'a reset of everything', head: styled('* { all: unset !important }') },
  {
    row: 'P01',
    name: 'a style sheet that hides what it does not know',
    head: styled(':not(:defined), div > p, p:empty { display: none }'),
  },
  {
    row: 'P01',
    name: 'paragraphs, lists, headings and spans that are hidden',
    head: styled('p:not([data-host]), ol, li:not([data-host]), h2, span { display: none }'),
  },
  {
    row: 'P01',
    name: 'a root of 62.5 %',
    head: styled('html { font-size: 62.5% } body { font-size: 1.6rem }'),
    async check({ page }) {
      const sizes = await page.evaluate(() => {
        const paragraphs = ['gezin-goals-list', 'gezin-contact-form'].map((tag) =>
          document.querySelector(tag)!.shadowRoot!.querySelector('p')!,
        );
        return [...new Set(paragraphs.map((paragraph) => getComputedStyle(paragraph).fontSize))];
      });
      assert.deepEqual(sizes, ['16px']);
    },
  },
  {
    row: 'P01',
    name: 'boxes and lines of its own',
    head: styled(
      '* { box-sizing: content-box !important; line-height: 1 !important; margin: 0 !important; padding: 0 !important; float: left; border: 0 } ul, ol { list-style: none }',
    ),
  },
  {
    row: 'P01',
    name: 'every property that is handed down, letters and lines of no height among them',
    head: styled(`main > div { ${handedDown} }`),
    async check({ page }) {
      const filled = await page.evaluate(() => {
        const bars = [...document.querySelector('gezin-fact-counters')!.shadowRoot!.querySelectorAll('rect')];
        return [...new Set(bars.map((bar) => getComputedStyle(bar).stroke))];
      });
      assert.deepEqual(filled, ['none'], 'a bar is filled beyond its percentage');
    },
  },
  {
    row: 'P01',
    name: 'every property that is handed down, where the script never comes',
    head: styled(`main > div { ${handedDown} }`),
    lines: sheet,
    shows: 'fallback',
    async check({ page }) {
      const lines = await page.evaluate(() =>
        [...document.querySelectorAll('main > div > * > p')].map((line) => {
          const { fontStyle, textTransform, textIndent } = getComputedStyle(line);
          return [line.getBoundingClientRect().height > 15, fontStyle, textTransform, textIndent].join();
        }),
      );
      assert.deepEqual([...new Set(lines)], ['true,normal,none,0px']);
    },
  },
  {
    row: 'P01',
    name: 'elements without a name that it knows as flex items of no size',
    head: styled('main > div { display: flex } main > div > * { min-width: 0; flex: 0 1 auto; max-width: 100% }'),
  },
  {
    row: 'P01',
    name: 'Bootstrap',
    head: linked,
    files: { 'host.css': npm('bootstrap/dist/css/bootstrap.css').replace(/\/\*# sourceMappingURL.*/, '') },
  },
  { row: 'P01', name: "Tailwind's preflight", head: linked, files: { 'host.css': npm('tailwindcss/preflight.css') } },
  {
    row: 'P01',
    name: 'modern-normalize',
    head: linked,
    files: { 'host.css': npm('modern-normalize/modern-normalize.css') },
  },
];
