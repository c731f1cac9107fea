import puppeteer, { type Browser as Engine, type Page as EnginePage } from 'puppeteer-core';
import type { Engine as FoundEngine } from '../engines.ts';
import { emulateMedia } from '../emulate-media.ts';
import { launchOptions } from '../launch-options.ts';
import { endChildrenAtExit } from '../processes.ts';
import { type Browser, type PageOptions, unsupported } from './page.ts';
import { PuppeteerPage } from './puppeteer-page.ts';

/** Opens Chromium or Firefox. */
export async function openPuppeteer(engine: FoundEngine): Promise<Browser> {
  endChildrenAtExit();
  const { name } = engine;
  const launched = new Map<string, Promise<Engine>>();

  // What a whole browser has: the preferences of Firefox, and the least size of letters.
  const launch = (options: PageOptions): Promise<Engine> => {
    const preferences = name === 'firefox' ? firefoxPreferences(options) : {};
    const { args = [], ...settings } = launchOptions(engine);
    const more =
      name === 'chromium' && options.minimumFontSize
        ? [`--blink-settings=minimumFontSize=${options.minimumFontSize}`]
        : [];
    const key = JSON.stringify([preferences, more]);
    const browser =
      launched.get(key) ?? puppeteer.launch({ ...settings, args: [...args, ...more], extraPrefsFirefox: preferences });
    launched.set(key, browser);
    return browser;
  };

  await launch({});
  return {
    engine: name,
    async newPage(options = {}) {
      const browser = await launch(options);
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const { width = 1024, height = 768 } = options;
      await page.setViewport({ width, height });
      if (name === 'chromium') await emulate(page, options);
      return PuppeteerPage.open(name, page);
    },
    async close() {
      await Promise.all([...launched.values()].map(async (browser) => (await browser).close()));
    },
  };
}

function firefoxPreferences(options: PageOptions): Record<string, unknown> {
  const { javaScript = true, reducedMotion, forcedColors, colorScheme, minimumFontSize, print } = options;
  if (print) throw unsupported('firefox', 'emulation of print');
  return {
    ...(!javaScript && { 'javascript.enabled': false }),
    ...(reducedMotion !== undefined && { 'ui.prefersReducedMotion': Number(reducedMotion) }),
    ...(minimumFontSize && { 'font.minimum-size.x-western': minimumFontSize }),
    ...(forcedColors && { 'browser.display.document_color_use': 2 }),
    ...(colorScheme && { 'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1 }),
  };
}

async function emulate(page: EnginePage, options: PageOptions): Promise<void> {
  const { javaScript = true, reducedMotion, forcedColors, colorScheme, print } = options;
  await page.setJavaScriptEnabled(javaScript);
  // While a session is open, Chromium renders no page ahead.
  if (!reducedMotion && !forcedColors && !colorScheme && !print) return;
  await emulateMedia(page, {
    media: print ? 'print' : undefined,
    reducedMotion: reducedMotion ? 'reduce' : undefined,
    forcedColors: forcedColors ? 'active' : undefined,
    colorScheme,
  });
}
