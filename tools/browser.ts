import type { Browser } from './browser/page.ts';
import { openPuppeteer } from './browser/puppeteer.ts';
import { openWebKit } from './browser/webkit.ts';
import { type EngineName, findEngine } from './engines.ts';

export type { Browser, ConsoleMessage, Page, PageOptions, Part, Violation } from './browser/page.ts';

/**
 * Opens an engine for tests that run in Node.
 *
 * ```ts
 * const browser = await openBrowser('firefox');
 * const page = await browser.newPage({ width: 320, reducedMotion: true });
 * await page.goto('http://127.0.0.1:8080/');
 * await page.click('gezin-goals-list >>> h2');
 * await browser.close();
 * ```
 */
export async function openBrowser(name: EngineName): Promise<Browser> {
  const engine = findEngine(name);
  if ('hint' in engine) throw new Error(engine.hint);
  return name === 'webkit' ? openWebKit(engine) : openPuppeteer(engine);
}
