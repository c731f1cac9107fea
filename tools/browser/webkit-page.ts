import type { RunOptions } from 'axe-core';
import { writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { Key, remote } from 'webdriverio';
import type { WebKitServer } from '../webkit.ts';
import { axeScript, summarize } from './axe.ts';
import { findElement, renderedTexts, watchConsole } from './in-page.ts';
import { type ConsoleMessage, type LayoutShift, type Page, type Part, unsupported, type Violation } from './page.ts';
import { resizeWindow } from './webkit-window.ts';

// How WebDriver writes the element of a script's result.
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** A page of WebKitGTK, over classic WebDriver. */
export class WebKitPage implements Page {
  readonly engine = 'webkit';

  readonly #server: WebKitServer;
  readonly #driver: WebdriverIO.Browser;

  static async open(server: WebKitServer): Promise<Page> {
    try {
      const driver = await remote({ ...server.connection, logLevel: 'silent', connectionRetryCount: 0 });
      return new WebKitPage(server, driver);
    } catch (error) {
      await server.stop();
      throw error;
    }
  }

  private constructor(server: WebKitServer, driver: WebdriverIO.Browser) {
    this.#server = server;
    this.#driver = driver;
  }

  async goto(url: string): Promise<void> {
    const last = await this.evaluate(() => performance.timeOrigin);
    await this.#driver.navigateTo(url);
    // The driver may be back before the page is.
    const isThere = () => this.evaluate(isLoaded, last).catch(() => false);
    for (const end = Date.now() + 10_000; !(await isThere());) {
      if (Date.now() > end) throw new Error(`${url} does not come`);
      await wait(20);
    }
    await this.evaluate(watchConsole);
  }

  async evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return (await this.#driver.executeScript(
      `return (${String(run)}).apply(null, arguments)`,
      args as object[],
    )) as Awaited<Result>;
  }

  async press(keys: string): Promise<void> {
    const codes = keys.split(/(?<=.)\+/).map((name) => (Key as Record<string, string>)[name] ?? name);
    await this.#driver.performActions([
      {
        type: 'key',
        id: 'keyboard',
        actions: [
          ...codes.map((value) => ({ type: 'keyDown', value })),
          ...codes.toReversed().map((value) => ({ type: 'keyUp', value })),
        ],
      },
    ]);
  }

  async type(text: string): Promise<void> {
    // WebKitWebDriver loses a letter that follows itself within one command.
    for (const letter of text) await this.press(letter);
  }

  async click(target: string | (() => Element | null | undefined)): Promise<void> {
    const found = typeof target === 'string' ? this.evaluate(findElement, target) : this.evaluate(target);
    const element = (await found) as Record<string, string> | null;
    if (!element?.[elementKey]) throw new Error(`there is no element to click: ${String(target)}`);
    await this.#driver.executeScript("arguments[0].scrollIntoView({ block: 'nearest' })", [element]);
    // WebDriver's own click takes the host of a shadow root for something in front of the element.
    await this.#driver.performActions([
      {
        type: 'pointer',
        id: 'mouse',
        actions: [
          { type: 'pointerMove', origin: element, x: 0, y: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ],
      },
    ]);
  }

  async wheel(selector: string, pixels: number): Promise<void> {
    const origin = (await this.evaluate(findElement, selector)) as unknown;
    await this.#driver.executeScript("arguments[0].scrollIntoView({ block: 'nearest' })", [origin as object]);
    await this.#driver.performActions([
      {
        type: 'wheel',
        id: 'wheel',
        actions: [{ type: 'scroll', origin, x: 0, y: 0, deltaX: pixels, deltaY: 0, duration: 0 }],
      },
    ]);
  }

  swipe(): Promise<void> {
    return Promise.reject(unsupported('webkit', 'finger to swipe with'));
  }

  consoleMessages(): Promise<ConsoleMessage[]> {
    return this.evaluate(() => window.watchedConsole ?? []);
  }

  requests(): Promise<string[]> {
    return this.evaluate(() =>
      [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)].filter(
        (url) => !url.endsWith('/favicon.ico'),
      ),
    );
  }

  treeText(): Promise<string[]> {
    return this.evaluate(renderedTexts);
  }

  async axe(options?: RunOptions): Promise<Violation[]> {
    return summarize((await this.#driver.executeScript(`return ${axeScript(options)}`, [])) as never);
  }

  async screenshot(path: string, part?: Part): Promise<void> {
    if (part) throw unsupported('webkit', 'picture of a part of the page');
    await writeFile(path, await this.#driver.takeScreenshot(), 'base64');
  }

  pdfText(): Promise<string> {
    return Promise.reject(unsupported('webkit', 'command to print'));
  }

  async resize(width: number, height: number): Promise<void> {
    await resizeWindow(this.#driver, width, height);
  }

  setOffline(): Promise<void> {
    return Promise.reject(unsupported('webkit', 'offline mode'));
  }

  intercept(): Promise<void> {
    return Promise.reject(unsupported('webkit', 'interception of requests'));
  }

  layoutShifts(): Promise<LayoutShift[]> {
    return Promise.reject(unsupported('webkit', 'record of layout shifts'));
  }

  largestContentfulPaint(): Promise<number | undefined> {
    return Promise.reject(unsupported('webkit', 'record of the largest paint'));
  }

  async close(): Promise<void> {
    // Without a session there is nothing to delete.
    await this.#driver.deleteSession().catch(() => undefined);
    await this.#server.stop();
  }
}

// By what a page cannot give another meaning, as it can to `document.readyState`.
function isLoaded(last: number): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return performance.timeOrigin !== last && navigation?.loadEventEnd !== 0;
}
