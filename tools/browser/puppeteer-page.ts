import type { RunOptions } from 'axe-core';
import { writeFile } from 'node:fs/promises';
import type { ElementHandle, HTTPRequest, KeyInput, Page as EnginePage } from 'puppeteer-core';
import type { EngineName } from '../engines.ts';
import { accessibleTexts } from './accessible-texts.ts';
import { axeScript, summarize } from './axe.ts';
import { findElement, paintNotes, renderedTexts, watchPaint } from './in-page.ts';
import {
  type ConsoleMessage,
  type Interception,
  type LayoutShift,
  type Page,
  type Part,
  unsupported,
  type Violation,
} from './page.ts';
import { pdfText } from './pdf-text.ts';

/** A page of Chromium (over CDP) or of Firefox (over WebDriver BiDi). */
export class PuppeteerPage implements Page {
  readonly engine: EngineName;

  readonly #page: EnginePage;
  readonly #messages: ConsoleMessage[] = [];
  readonly #requests: string[] = [];
  readonly #interceptions: { pattern: string | RegExp; interception: Interception }[] = [];

  static async open(engine: EngineName, page: EnginePage): Promise<Page> {
    // On a busy machine a page may take long, and is no fault.
    page.setDefaultNavigationTimeout(90_000);
    await page.evaluateOnNewDocument(watchPaint);
    return new PuppeteerPage(engine, page);
  }

  private constructor(engine: EngineName, page: EnginePage) {
    this.engine = engine;
    this.#page = page;
    page.on('console', (message) => this.#messages.push({ type: message.type(), text: message.text() }));
    page.on('pageerror', (error) => this.#messages.push({ type: 'error', text: (error as Error).message }));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.endsWith('/favicon.ico')) this.#requests.push(url);
    });
  }

  async goto(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async evaluate<Args extends unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>> {
    return await this.#page.evaluate(run as never, ...args);
  }

  async press(keys: string): Promise<void> {
    const { keyboard } = this.#page;
    const held = keys.split(/(?<=.)\+/);
    const key = held.pop() as KeyInput;
    for (const modifier of held) await keyboard.down(modifier as KeyInput);
    await keyboard.press(key);
    for (const modifier of held) await keyboard.up(modifier as KeyInput);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async click(target: string | (() => Element | null | undefined)): Promise<void> {
    const found =
      typeof target === 'string'
        ? await this.#page.evaluateHandle(findElement, target)
        : await this.#page.evaluateHandle(target);
    const element = found.asElement() as ElementHandle | null;
    if (!element) throw new Error(`there is no element to click: ${String(target)}`);
    await element.click();
  }

  async wheel(selector: string, pixels: number): Promise<void> {
    await this.#page.mouse.move(...(await this.#middleOf(selector)));
    await this.#page.mouse.wheel({ deltaX: pixels });
  }

  async swipe(selector: string, pixels: number): Promise<void> {
    if (this.engine !== 'chromium') throw unsupported(this.engine, 'finger to swipe with');
    const [x, y] = await this.#middleOf(selector);
    const touch = await this.#page.touchscreen.touchStart(x, y);
    const steps = 10;
    for (let i = 1; i <= steps; i++) await touch.move(x + (pixels * i) / steps, y);
    await touch.end();
  }

  consoleMessages(): Promise<ConsoleMessage[]> {
    return Promise.resolve([...this.#messages]);
  }

  requests(): Promise<string[]> {
    return Promise.resolve([...this.#requests]);
  }

  async treeText(): Promise<string[]> {
    return this.engine === 'chromium' ? accessibleTexts(this.#page) : this.evaluate(renderedTexts);
  }

  async axe(options?: RunOptions): Promise<Violation[]> {
    return summarize((await this.#page.evaluate(axeScript(options))) as never);
  }

  async screenshot(path: string, part?: Part): Promise<void> {
    // Chromium would else lay the page out anew, as high as it is.
    await writeFile(path, await this.#page.screenshot(part && { clip: part, captureBeyondViewport: false }));
  }

  async pdfText(): Promise<string> {
    return pdfText(await this.#page.pdf());
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewport({ width, height });
  }

  async setOffline(offline: boolean): Promise<void> {
    await this.#page.setOfflineMode(offline);
  }

  async intercept(pattern: string | RegExp, interception: Interception): Promise<void> {
    this.#interceptions.push({ pattern, interception });
    if (this.#interceptions.length > 1) return;
    this.#page.on('request', (request) => void this.#answer(request));
    await this.#page.setRequestInterception(true);
  }

  async layoutShifts(): Promise<LayoutShift[]> {
    if (this.engine === 'firefox') throw unsupported(this.engine, 'record of layout shifts');
    return (await this.evaluate(paintNotes)).shifts;
  }

  async largestContentfulPaint(): Promise<number | undefined> {
    return (await this.evaluate(paintNotes)).largest;
  }

  async close(): Promise<void> {
    await this.#page.browserContext().close();
  }

  async #middleOf(selector: string): Promise<[x: number, y: number]> {
    const element = (await this.#page.evaluateHandle(findElement, selector)).asElement() as ElementHandle;
    await element.scrollIntoView();
    const { x, y, width, height } = (await element.boundingBox())!;
    return [x + width / 2, y + height / 2];
  }

  async #answer(request: HTTPRequest): Promise<void> {
    const { interception } = this.#interceptions.find(({ pattern }) => request.url().match(pattern)) ?? {};
    if (interception === 'block') {
      await request.abort();
    } else if (interception && 'status' in interception) {
      await request.respond(interception);
    } else {
      if (interception) await new Promise((done) => setTimeout(done, interception.delay));
      // The page may be closed by now.
      await request.continue().catch(() => undefined);
    }
  }
}
