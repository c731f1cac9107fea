import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type Browser, openBrowser, type Page } from '../../tools/browser.ts';
import { skipReason } from '../../tools/engines.ts';
import { serve, type Site } from '../../tools/serve.ts';

const folder = 'dist/site/storybook';
if (!existsSync(`${folder}/index.json`)) throw new Error('Storybook is not built: npm run build:storybook');

interface Entry {
  id: string;
  type: 'story' | 'docs';
  title: string;
  name: string;
  tags: string[];
}

const { entries } = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as { entries: Record<string, Entry> };
const pages = Object.values(entries);
const docs = pages.filter(({ type }) => type === 'docs');

const fileAt = (root: string, path: string) => {
  const file = join(root, path === '/' ? 'index.html' : path);
  return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
};

/** Why what a story shows is not in its code; `undefined` when it is. */
function whyNotPasted({ title, tags }: Entry): string | undefined {
  if (tags.includes('play-fn')) return 'shows what a visitor did in it';
  if (title === 'Themes/Tokens') return 'has no widget';
  if (title === 'Themes/NL Design System') return 'sets a function as `sender`, and has no page with its code';
  return undefined;
}

/** A page of nobody in particular, with the letters of the pages of Storybook: the row of partners says how many fit. */
const bareHead = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Pasted</title>
<style>body { font: 16px/1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif }</style>
<script type="module" src="/widgets.all.js"></script>`;

describe('the built Storybook', { skip: skipReason('chromium') }, () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    [site, browser] = await Promise.all([serve((path) => fileAt(folder, path)), openBrowser('chromium')]);
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  const addressOf = ({ id, type }: Entry, globals = '') =>
    `${site.url}/iframe.html?id=${id}&viewMode=${type}&globals=${globals}`;
  const entryOf = (title: string, name: string) => pages.find((entry) => entry.title === title && entry.name === name)!;

  async function onPage(run: (page: Page) => Promise<void>): Promise<void> {
    const page = await browser.newPage({ width: 1200, height: 900 });
    try {
      await run(page);
    } finally {
      await page.close();
    }
  }

  async function open(page: Page, entry: Entry, globals?: string): Promise<void> {
    await page.goto(addressOf(entry, globals));
    const state = await page.evaluate(settledState, entry.type);
    assert.equal(state, 'shown', `${entry.title}, ${entry.name}`);
  }

  /** Nothing on the console but what the widgets say about stories that show a fault, and nobody asked. */
  async function assertQuiet(page: Page, about: string): Promise<void> {
    const said = await page.consoleMessages();
    assert.deepEqual(
      said.filter(({ type }) => type === 'error'),
      [],
      about,
    );
    const asked = (await page.requests()).filter(
      (url) => /^(https?|wss?):/.test(url) && !url.startsWith(`${site.url}/`),
    );
    assert.deepEqual(asked, [], about);
  }

  for (const type of ['story', 'docs'] as const) {
    test(`shows every page (${type}), without an error, without a request to anybody${type === 'docs' ? ', and with nothing that axe complains about' : ''}`, async () => {
      const rest = pages.filter((entry) => entry.type === type);
      assert.ok(rest.length > 10);
      const walk = async (page: Page) => {
        for (let entry = rest.pop(); entry; entry = rest.pop()) {
          await open(page, entry);
          await assertQuiet(page, `${entry.title}, ${entry.name}`);
          if (type === 'docs') assert.deepEqual(await page.axe(), [], entry.title);
        }
      };
      await Promise.all([1, 2, 3].map(() => onPage(walk)));
    });
  }

  test('has no page of its documentation that scrolls sideways on a telephone', async () => {
    const page = await browser.newPage({ width: 320, height: 640 });
    try {
      const tooWide: string[] = [];
      for (const entry of docs) {
        await open(page, entry);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 320) tooWide.push(`${entry.title}: ${width} px`);
      }
      assert.deepEqual(tooWide, []);
    } finally {
      await page.close();
    }
  });

  test('names each page of its documentation by its heading where it is opened alone', () =>
    onPage(async (page) => {
      for (const entry of docs) {
        await open(page, entry);
        const [title, heading] = await page.evaluate(async () => {
          for (let frames = 0; frames < 60 && !document.title.includes('–'); frames++)
            await new Promise(requestAnimationFrame);
          return [document.title, document.querySelector('#storybook-docs h1')!.textContent];
        });
        assert.equal(title, `${heading} – Gezinsbenadering widgets`);
      }
    }));

  test('has its own name, and each page of its documentation in the sidebar', () =>
    onPage(async (page) => {
      for (const path of ['', ...docs.map(({ id }) => `?path=/docs/${id}`)]) {
        await page.goto(`${site.url}/${path}`);
        const shown = await page.evaluate(managerState);
        assert.deepEqual(shown.brand, { name: 'Gezinsbenadering widgets', image: `${site.url}/logo.svg` });
        assert.notEqual(shown.text, '', path);
        await assertQuiet(page, path);
      }
      const listed = await page.evaluate(() =>
        [...document.querySelectorAll('[data-item-id]')].map((item) => item.getAttribute('data-item-id')),
      );
      for (const { id, title } of docs) if (title.startsWith('Start here/')) assert.ok(listed.includes(id), id);
    }));

  test('follows its toolbar', () =>
    onPage(async (page) => {
      const facts = entryOf('Widgets/Fact counters', 'Default');
      await open(page, facts, 'theme:dark;language:en');
      assert.deepEqual(await page.evaluate(lookOfFacts), {
        lang: 'en',
        theme: 'dark',
        scheme: 'dark',
        page: 'ltr',
        size: '16px',
        reduced: false,
        host: '',
      });
      await open(page, facts, 'direction:rtl;motion:reduced;zoom:200;host:bootstrap');
      assert.deepEqual(await page.evaluate(lookOfFacts), {
        lang: 'nl',
        theme: 'auto',
        scheme: 'normal',
        page: 'rtl',
        size: '32px',
        reduced: true,
        host: 'bootstrap',
      });
      await open(page, facts, 'theme:auto-dark;language:ar-XB;host:reset');
      assert.deepEqual(await page.evaluate(lookOfFacts), {
        lang: 'ar-XB',
        theme: 'auto',
        scheme: 'dark',
        page: 'ltr',
        size: '16px',
        reduced: false,
        host: 'reset',
      });
      await open(page, facts, 'host:traps');
      assert.equal((await page.evaluate(lookOfFacts)).host, 'traps');
    }));

  test('has a panel for accessibility, and no complaint in it', () =>
    onPage(async (page) => {
      await page.goto(`${site.url}/?path=/story/${entryOf('Widgets/Goals list', 'Default').id}`);
      const said = await page.evaluate(accessibilityPanel);
      assert.match(said, /^Violations0Passes[1-9]/);
      await assertQuiet(page, 'accessibility');
    }));

  test('has a control for each attribute, and a list for words to choose from', () =>
    onPage(async (page) => {
      await open(page, entryOf('Widgets/Partner carousel', 'Docs'));
      const options = await page.evaluate(() =>
        [...document.querySelectorAll('.docblock-argstable select')].map((list) =>
          [...list.querySelectorAll('option')]
            .map(({ textContent }) => textContent)
            .slice(1)
            .join(),
        ),
      );
      assert.deepEqual(options.toSorted(), ['2,3,4,5,6', '_self,_blank', 'auto,light,dark', 'row,grid']);
      const names = await page.evaluate(() =>
        [...document.querySelectorAll('.docblock-argstable tbody tr td:first-child')].map(
          ({ textContent }) => textContent,
        ),
      );
      // Storybook would put a link to its own documentation in each row that has no control.
      assert.deepEqual(
        await page.evaluate(
          () =>
            [...document.querySelectorAll('.docblock-argstable a')].filter(({ textContent }) =>
              textContent.includes('Setup controls'),
            ).length,
        ),
        0,
      );
      for (const name of [
        'heading-level',
        'link-target',
        'next()',
        'goTo(index)',
        'gezin-slide-change',
        '--gezin-color-accent',
        'mark',
      ])
        assert.ok(names.includes(name), name);
      assert.deepEqual(
        names.filter((name) => /^[#_]|locale|language|render|tag$/.test(name)),
        [],
      );
    }));

  for (const page of docs.filter(({ title }) => title.startsWith('Widgets/'))) {
    const stories = pages.filter(
      ({ title, ...story }) => title === page.title && story.type === 'story' && !whyNotPasted({ title, ...story }),
    );

    test(`has code of each story that says the same where it is pasted: ${page.title}`, async () => {
      assert.ok(stories.length >= 9);
      // Less motion, so that nothing moves on by itself while it is read.
      const tab = await browser.newPage({ width: 1200, height: 900, reducedMotion: true });
      try {
        await open(tab, page);
        const shown: string[][] = [];
        const sections: string[] = [];
        for (const { id } of stories) {
          shown.push((await tab.evaluate(textsOfWidgets, `[id="anchor--${id}"]`)).texts);
          const code = await tab.evaluate(codeOf, id);
          assert.doesNotMatch(code, /<!--| part=|\u200b/);
          sections.push(
            `<section id="${id}" style="inline-size: ${await tab.evaluate(widthOf, id)}">${code}</section>`,
          );
        }
        const pasted = await serve((path) =>
          path === '/' ? `${bareHead}${sections.join('\n')}</html>` : fileAt('dist/cdn', path),
        );
        try {
          await tab.goto(pasted.url);
          for (const [i, { id, name }] of stories.entries()) {
            const { texts, held } = await tab.evaluate(textsOfWidgets, `[id="${id}"]`);
            assert.deepEqual(texts, shown[i], name);
            assert.ok(
              held.length && held.every((count) => count > 0),
              `${name}: a fallback or content inside each element`,
            );
          }
        } finally {
          await pasted.close();
        }
      } finally {
        await tab.close();
      }
    });
  }

  for (const story of pages.filter(({ type }) => type === 'story')) {
    const reason = whyNotPasted(story);
    if (reason)
      test(`has code that says the same where it is pasted: ${story.title}, ${story.name} (${reason})`, {
        skip: reason,
      });
  }
});

/** Waits till Storybook has shown a page; says whether it did. Runs in the page. */
async function settledState(type: 'story' | 'docs'): Promise<string> {
  interface Preview {
    currentRender?: { phase?: string };
  }
  const wait = (time: number) => new Promise((done) => setTimeout(done, time));
  const phase = () =>
    (window as unknown as { __STORYBOOK_PREVIEW__?: Preview }).__STORYBOOK_PREVIEW__?.currentRender?.phase;
  // Each story in the page of documentation has what it shows, and nothing is on its way.
  const isComplete = () => {
    const stories = [...document.querySelectorAll('#storybook-docs [id^="story--"][id$="-inner"]')];
    return (
      stories.every((story) => story.childElementCount) &&
      !document.querySelector('[data-is-loading], .sb-story .sb-loader')
    );
  };
  const isShown = () =>
    type === 'story' ? phase() === 'finished' : !!document.querySelector('#storybook-docs h1') && isComplete();
  // Storybook asks axe about a story before it is finished: on a busy machine that takes long.
  for (const end = Date.now() + 60_000; Date.now() < end && !isShown() && phase() !== 'errored';) await wait(20);
  // What is still fading in does not have its colours yet.
  const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
  await Promise.all(
    roots.flatMap((root) => root.getAnimations().map(({ finished }) => finished.catch(() => undefined))),
  );
  if (document.body.matches('.sb-show-errordisplay, .sb-show-nopreview'))
    return document.querySelector('#error-message')?.textContent ?? 'an error';
  return isShown() ? 'shown' : `not shown: ${phase() ?? ''}`;
}

/** Waits till the manager shows its sidebar and the page in its frame. Runs in the page. */
async function managerState(): Promise<{ brand: { name?: string; image?: string }; text: string }> {
  const frame = () => document.querySelector<HTMLIFrameElement>('#storybook-preview-iframe')?.contentDocument;
  const text = () => frame()?.querySelector('#storybook-docs h1, #storybook-root > *')?.textContent ?? '';
  for (const end = Date.now() + 60_000; Date.now() < end && !(text() && document.querySelector('.sidebar-header img'));)
    await new Promise((done) => setTimeout(done, 20));
  const logo = document.querySelector<HTMLImageElement>('.sidebar-header img');
  return { brand: { name: logo?.alt, image: logo?.src }, text: text() };
}

/** Opens the panel of the add-on for accessibility, and gives what it says. Runs in the page. */
async function accessibilityPanel(): Promise<string> {
  const said = () => document.querySelector('#storybook-panel-root [role=tabpanel]')?.textContent ?? '';
  for (const end = Date.now() + 60_000; Date.now() < end && !/Passes[1-9]/.test(said());) {
    document
      .querySelector<HTMLElement>('#storybook-panel-root [role=tab][id*=a11y], #storybook-panel-root button[id*=a11y]')
      ?.click();
    await new Promise((done) => setTimeout(done, 100));
  }
  return said();
}

/** How a widget and its page look. Runs in the page. */
function lookOfFacts() {
  const element = document.querySelector('gezin-fact-counters')!;
  const { documentElement: page } = document;
  const hostOf = () => {
    if (getComputedStyle(page).getPropertyValue('--bs-blue')) return 'bootstrap';
    // Of the element itself: what is in it resets what it inherits.
    if (getComputedStyle(element).display === 'inline') return 'reset';
    return getComputedStyle(document.body).textTransform === 'uppercase' ? 'traps' : '';
  };
  return {
    lang: element.shadowRoot!.querySelector<HTMLElement>('[part=base]')!.lang,
    theme: element.theme,
    scheme: getComputedStyle(element).colorScheme,
    page: page.dir,
    size: getComputedStyle(page).fontSize,
    reduced: matchMedia('(prefers-reduced-motion: reduce)').matches && !element.shadowRoot!.querySelector('.counting'),
    host: hostOf(),
  };
}

interface Texts {
  texts: string[];
  /** How many elements each of the widgets holds. */
  held: number[];
}

/**
 * What each widget says, below an element of the page: its own words, or its fallback where it shows that;
 * not the digits that only are drawn. Runs in the page.
 */
async function textsOfWidgets(root: string): Promise<Texts> {
  const widgets = [...document.querySelectorAll(`${root} *`)].filter(({ localName }) => localName.startsWith('gezin-'));
  for (const widget of widgets) await (widget as Element & { updateComplete?: Promise<unknown> }).updateComplete;
  const wordsOf = (nodes: NodeListOf<Node>) => {
    const copy = document.createElement('div');
    for (const node of nodes) copy.append(node.cloneNode(true));
    return copy;
  };
  const texts = widgets.map(({ childNodes, shadowRoot }) => {
    if (!shadowRoot) return 'not upgraded';
    const said = wordsOf(shadowRoot.childNodes);
    for (const slot of said.querySelectorAll('slot')) slot.replaceWith(wordsOf(childNodes));
    // Code has each block on a line of its own.
    for (const block of said.querySelectorAll('li, p, h2, div, summary')) block.after(' ');
    for (const silent of said.querySelectorAll('[aria-hidden], script, style')) silent.remove();
    return said.textContent.replace(/\s+/g, ' ').trim();
  });
  return { texts, held: widgets.map(({ childElementCount }) => childElementCount) };
}

/** How wide a story is in a page of documentation. Runs in the page. */
const widthOf = (id: string) =>
  getComputedStyle(document.querySelector(`[id="anchor--${id}"] [id^="story--"][id$="-inner"]`)!).width;

/** What is copied as the code of a story in a page of documentation. Runs in the page. */
async function codeOf(id: string): Promise<string> {
  const block = document.querySelector(`[id="anchor--${id}"]`)!;
  const button = [...block.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Show code'))!;
  button.click();
  for (const end = Date.now() + 5000; Date.now() < end && !block.querySelector('pre')?.textContent.startsWith('<');)
    await new Promise((done) => setTimeout(done, 20));
  return block.querySelector('pre')!.textContent;
}
