/*
 * Makes pictures of the example pages to look at: `npm run screenshots` writes them to .build/screenshots, one for
 * each width and setting. Serves what was built last.
 */
import { mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import dutch from '../src/content/nl.json' with { type: 'json' };
import { openBrowser, type Page, type PageOptions } from '../tools/browser.ts';
import { startServers } from './start/servers.ts';

interface Setting extends PageOptions {
  path?: string;
  /** What is done with the page before the picture is taken. */
  prepare?: (page: Page) => Promise<unknown>;
}

const folder = '.build/screenshots';
const widths = [280, 640, 1200];
const openLevel = (page: Page) => page.evaluate(setAll, { level: 'active' });
const settings: Record<string, Setting> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: true, prepare: openLevel },
  print: { print: true },
  double: {
    colorScheme: 'light',
    prepare: (page) => page.evaluate(setAll, { content: double(dutch), level: 'active' }),
  },
  fallback: { colorScheme: 'light', javaScript: false },
  open: { colorScheme: 'light', prepare: openWithFocus },
  expanded: {
    colorScheme: 'dark',
    prepare: (page) => page.evaluate(setAll, { expanded: true, layout: 'grid', theme: 'dark' }),
  },
  hanze: { colorScheme: 'light', path: '/hanze/', prepare: openLevel },
};

mkdirSync(folder, { recursive: true });
const servers = await startServers(0);
const browser = await openBrowser('chromium');
try {
  for (const [name, { path = '/', prepare, ...options }] of Object.entries(settings)) {
    for (const width of widths) {
      // Autoplay is not there under reduced motion.
      const page = await browser.newPage({ ...options, width, reducedMotion: name !== 'open' });
      await page.goto(`${servers.page}${path}`);
      await prepare?.(page);
      await page.resize(width, await page.evaluate(() => document.documentElement.scrollHeight));
      await wait(300);
      await page.screenshot(`${folder}/${name}-${width}.png`);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await servers.stop();
}
console.log(`${Object.keys(settings).length * widths.length} pictures in ${folder}`);

/** The topmost level has the focus, the row of partners can play. */
async function openWithFocus(page: Page): Promise<void> {
  await page.evaluate(setAll, { level: 'active', autoplay: 30 });
  await page.click('gezin-levels-diagram >>> button');
  await page.press('ArrowDown');
  await page.press('ArrowUp');
}

/** Sets properties of all widgets. Runs in the page. */
async function setAll(properties: object): Promise<void> {
  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) Object.assign(element, properties);
  await new Promise((done) => setTimeout(done, 300));
}

/** A text of twice the length, as another language may need, wherever the content holds words. */
function double(value: unknown, key = ''): unknown {
  if (typeof value === 'string')
    return ['language', 'key', 'unit', 'href', 'url', 'lang', 'translation'].includes(key)
      ? value
      : `${value} ${value}`;
  if (Array.isArray(value)) return value.map((each) => double(each, key));
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, double(inner, name)]));
}
