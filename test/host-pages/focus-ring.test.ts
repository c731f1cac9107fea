import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { type Browser, openBrowser, type Page, type PageOptions, type Part } from '../../tools/browser.ts';
import { inEngines } from '../support/in-engines.ts';
import { findFocused, type Focused, partAround, ringContrast } from '../support/host-pages/focus-ring.ts';
import { type Picture, readPng } from '../support/png.ts';
import { serve, type Site } from '../../tools/serve.ts';

const json = (value: object) =>
  `<script type="application/json">${JSON.stringify({ language: 'nl', ...value })}</script>`;

const partner = (key: string, more = {}) => ({ key, name: `Partner ${key}`, href: `https://${key}.example/`, ...more });
const partners = [partner('a', { logo: { src: '/logo.svg', width: 160, height: 60 } }), partner('b')];
const source = {
  title: 'Een bron met een naam die over meer dan een regel loopt, als er weinig plaats is',
  year: 2010,
  url: 'https://source.example/',
};
const facts = { heading: 'Feiten', items: [{ key: 'a', value: 5, unit: 'count', text: 'kinderen', source }] };
const mission = {
  heading: 'Missie',
  paragraphs: ['Een tekst.'],
  contact: { text: 'Neem contact op', href: 'https://contact.example/' },
  collaborators: partners.slice(0, 1),
};
const level = (key: string) => ({ key, label: key, aim: 'Een doel.', examples: [] });

/** Every widget, in the states that have stops of their own. */
const widgets = (more: string) => `
  <gezin-mission-statement ${more}>${json({ mission })}</gezin-mission-statement>
  <gezin-fact-counters ${more}>${json({ facts })}</gezin-fact-counters>
  <gezin-goals-list ${more}>${json({ goals: { heading: 'Doelen', items: [] } })}</gezin-goals-list>
  <gezin-levels-diagram ${more} level="active"></gezin-levels-diagram>
  <div style="width: 300px"><gezin-levels-diagram ${more} level="a" heading="">${json({ levels: { items: [level('a'), level('b')] } })}</gezin-levels-diagram></div>
  <gezin-innovation-lab ${more}></gezin-innovation-lab>
  <gezin-partner-carousel ${more} autoplay="3600">${json({ partners: { heading: 'Partners', items: partners } })}</gezin-partner-carousel>
  <gezin-contact-form ${more} endpoint="https://receiver.example/" privacy-url="https://partner.example/privacy" contact-url="https://partner.example/contact" contact-phone="050 123 45 67"></gezin-contact-form>`;

/** The fallback content. */
const inside = `
  <gezin-mission-statement><h2>Onze missie</h2><p>Een tekst, en <a href="#">een link in die tekst</a> met nog meer tekst.</p></gezin-mission-statement>
  <gezin-levels-diagram><h2>Niveaus</h2><ol><li><details><summary>Basis</summary><p>Tekst.</p></details></li></ol></gezin-levels-diagram>
  <gezin-partner-carousel><h2>Partners</h2><ul><li><a href="#">Partner a</a></li></ul></gezin-partner-carousel>`;

const tokens = ['accent', 'surface', 'tint', 'text', 'muted', 'background', 'error', 'highlight'];
const allTokens = (colour: string) =>
  `${tokens.map((name) => `--gezin-color-${name}: ${colour};`).join('')} background: ${colour}; color: ${colour};`;

interface Case {
  isEverywhere?: true;
  style: string;
  /** The attributes of each widget. */
  more?: string;
  /** The class of a theme of NL Design System. */
  theme?: string;
  body?: string;
  options?: PageOptions;
}

const light = 'background: #fff; color: #1c2426;';
const dark = 'background: #0f1a1c; color: #e8eeee; color-scheme: dark;';

const cases: Record<string, Case> = {
  'a light page': { style: light, isEverywhere: true },
  'a dark page': { style: dark, isEverywhere: true },
  'a dark page that does not say so': { style: 'background: #0f1a1c; color: #e8eeee;' },
  'a light page, in the dark theme': { style: light, more: 'theme="dark"' },
  'a dark page, in the light theme': { style: dark, more: 'theme="light"' },
  'a white page, all tokens white': { style: allTokens('#fff') },
  'a black page, all tokens black': { style: `${allTokens('#000')} color-scheme: dark;`, more: 'theme="dark"' },
  'a grey page, all tokens grey': { style: allTokens('#777'), isEverywhere: true },
  'a page of the colour of the ring, all tokens too': { style: allTokens('#16292c') },
  'a page in the theme Voorbeeld': {
    isEverywhere: true,
    style: 'background: var(--basis-color-default-bg-document); color: var(--basis-color-default-color-document);',
    theme: 'voorbeeld-theme',
  },
  'a page in the theme of Utrecht': {
    style: 'background: var(--utrecht-document-background-color); color: var(--utrecht-document-color);',
    theme: 'utrecht-theme',
  },
  'a light page, in the text inside': { style: light, body: inside, isEverywhere: true },
  'a dark page, in the text inside': { style: dark, body: inside },
  'a page in forced colours': { style: light, options: { forcedColors: true } },
};

const documentOf = ({
  style,
  more = '',
  theme = '',
  body,
}: Case) => `<!doctype html><html lang="nl" class="${theme}"><meta charset="utf-8"><title>Page</title>
  <link rel="stylesheet" href="/voorbeeld.css"><link rel="stylesheet" href="/utrecht.css"><link rel="stylesheet" href="/nl-design-system.css"><link rel="stylesheet" href="/fallback.css">
  <style>body { width: 432px; margin: 0; padding: 24px; font: 16px/1.5 sans-serif; } :root { ${style} }</style>
  ${body ? '' : '<script type="module" src="/widgets.js"></script>'}
  <p><a href="#" id="start">Start</a></p>${body ?? widgets(more)}<p><a href="#" id="end">End</a></p></html>`;

const files: Record<string, string> = {
  '/voorbeeld.css': 'node_modules/@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css',
  '/utrecht.css': 'node_modules/@utrecht/design-tokens/dist/theme.css',
  '/nl-design-system.css': 'dist/themes/nl-design-system.css',
  '/fallback.css': 'dist/cdn/fallback.css',
  '/widgets.js': 'dist/cdn/widgets.js',
  '/logo.svg': 'test/fixtures/logo.svg',
};

inEngines('the ring around what has the focus (A35)', (engine) => {
  // As high as the page, so that nothing scrolls, and one picture of each page shows it without a ring. In WebKit, whose
  // pictures are of all of it, that takes too long; its window has the focus while the middle of the screen is in it.
  const size = engine === 'webkit' ? { width: 820, height: 1000 } : { width: 480, height: 4600 };
  let folder: string;
  let site: Site;
  let browser: Browser;
  let page: Page | undefined;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'focus-ring-'));
    const names = Object.keys(cases);
    site = await serve((path) => {
      if (path in files) return readFileSync(files[path]!);
      const asked = cases[names[Number(path.slice(1))]!];
      return asked && { body: documentOf(asked), headers: { 'content-type': 'text/html' } };
    });
    browser = await openBrowser(engine);
  });

  after(async () => {
    await browser.close();
    await site.close();
    rmSync(folder, { recursive: true });
  });

  async function pictureOf(shown: Page, part?: Part): Promise<Picture> {
    const path = join(folder, 'page.png');
    await shown.screenshot(path, part);
    return readPng(readFileSync(path), part);
  }

  /** Presses Tab from the first link of the page to the last, and gives each stop between, with the worst of its sides. */
  async function stopsOf(shown: Page): Promise<{ name: string; worst: number; side: string }[]> {
    const stops: { name: string; worst: number; side: string }[] = [];
    // The ring of the first link is far from any other stop.
    const { scrolled } = (await shown.evaluate(findFocused))!;
    const without = new Map([[scrolled, await pictureOf(shown)]]);
    for (let presses = 0; presses < 100; presses++) {
      await shown.press('Tab');
      // Chromium takes what is drawn, be it in part.
      await shown.evaluate(nextPicture);
      const focused = (await shown.evaluate(findFocused)) as Focused | null | undefined;
      if (!focused || focused.name === 'end a') break;
      let worst = { side: '', ratio: 0 };
      // A busy engine may have drawn one of the two late: then both are taken again.
      for (let tries = 0; tries < 4 && worst.ratio < 3; tries++) {
        const picture = await pictureOf(shown, engine === 'webkit' ? undefined : partAround(focused));
        if (tries || !without.has(focused.scrolled)) {
          await shown.evaluate(leave);
          without.set(focused.scrolled, await pictureOf(shown));
          await shown.evaluate(comeBack);
          await shown.evaluate(nextPicture);
        }
        const sides = focused.rays.map((ray) => ({
          side: ray.side,
          ratio: ringContrast(picture, without.get(focused.scrolled)!, ray),
        }));
        worst = sides.toSorted((a, b) => a.ratio - b.ratio)[0]!;
      }
      stops.push({ name: focused.name, worst: worst.ratio, side: worst.side });
    }
    return stops;
  }

  for (const [i, [name, { options, body, isEverywhere }]] of Object.entries(cases).entries()) {
    const skip =
      engine === 'webkit' &&
      (options?.forcedColors
        ? 'WebKit has no forced colours'
        : !isEverywhere && 'takes too long in WebKit, whose pictures are of the whole page');
    test(`is at least 2 px wide and has 3:1 on both of its sides, at every stop: on ${name}`, { skip }, async () => {
      const own = options ? await browser.newPage({ ...size, ...options }) : undefined;
      const shown = own ?? (page ??= await browser.newPage(size));
      await shown.goto(`${site.url}/${i}`);
      await shown.evaluate(prepare);
      const stops = await stopsOf(shown);
      const faults = stops
        .filter(({ worst }) => worst < 3)
        .map((stop) => `${stop.name}, ${stop.side}: ${stop.worst.toFixed(2)}`);
      assert.deepEqual(faults, [], `${faults.length} of ${stops.length} stops`);
      assert.ok(stops.length >= (body ? 3 : 26), `only ${stops.length} stops`);
      await own?.close();
    });
  }
});

/** Opens what is closed, and sends an empty form. Runs in the page. */
async function prepare(): Promise<void> {
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('gezin-'));
  for (const element of elements as (Element & { updateComplete?: Promise<unknown> })[]) {
    await element.updateComplete;
    for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
  }
  document.querySelector('gezin-contact-form')?.shadowRoot!.querySelector<HTMLElement>('[part=send]')!.click();
  await document.fonts.ready;
  await new Promise((done) => setTimeout(done, 300));
  scrollTo(0, 0);
  document.getElementById('start')!.focus();
}

/** Waits till all is drawn. Runs in the page. */
const nextPicture = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Takes the focus away for a moment. Runs in the page. */
async function leave(): Promise<void> {
  const deepest = (root: Document | ShadowRoot): Element | null =>
    root.activeElement?.shadowRoot ? deepest(root.activeElement.shadowRoot) : root.activeElement;
  const focused = deepest(document) as HTMLElement;
  (window as unknown as { left: HTMLElement }).left = focused;
  focused.blur();
  await new Promise((done) => setTimeout(done, 100));
}

/** Gives the focus back. Runs in the page. */
function comeBack(): void {
  (window as unknown as { left: HTMLElement }).left.focus({ preventScroll: true });
}
