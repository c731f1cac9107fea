/*
 * Makes pictures of the example page to look at: `npm run look` writes them to .build/look, one for
 * each width and setting. Serves what was built last.
 */
import { mkdirSync } from 'node:fs';
import dutch from '../src/content/nl.json' with { type: 'json' };
import { openBrowser, type PageOptions } from '../test/support/browser.ts';
import { startServers } from './start/servers.ts';

const folder = '.build/look';
const widths = [280, 640, 1200];
const settings: Record<string, PageOptions> = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: true },
  print: { print: true },
  double: { colorScheme: 'light' },
  floor: { colorScheme: 'light', javaScript: false },
};

mkdirSync(folder, { recursive: true });
const servers = await startServers(0);
const browser = await openBrowser('chromium');
try {
  for (const [name, options] of Object.entries(settings)) {
    for (const width of widths) {
      const page = await browser.newPage({ ...options, width, reducedMotion: true });
      await page.goto(servers.page);
      if (name === 'double') await page.evaluate(showContent, double(dutch));
      await page.resize(width, await page.evaluate(() => document.documentElement.scrollHeight));
      await page.screenshot(`${folder}/${name}-${width}.png`);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await servers.stop();
}
console.log(`${Object.keys(settings).length * widths.length} pictures in ${folder}`);

async function showContent(content: unknown): Promise<void> {
  for (const element of document.querySelectorAll('*')) if (element.shadowRoot) Object.assign(element, { content });
  await new Promise((done) => setTimeout(done, 100));
}

/** A text of twice the length, as another language may need, wherever the content holds words. */
function double(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return ['heading', 'intro', 'text', 'paragraphs', 'listTitle', 'title'].includes(key) ? `${value} ${value}` : value;
  if (Array.isArray(value)) return value.map((each) => double(each, key));
  if (typeof value !== 'object' || !value) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, double(inner, name)]));
}
