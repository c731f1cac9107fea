import type { RunOptions } from 'axe-core';
import type { EngineName } from '../engines.ts';

/** What a page is opened with. An engine that cannot do what is asked refuses with an error. */
export interface PageOptions {
  /** In CSS pixels; 1024 by default. */
  width?: number;
  /** In CSS pixels; 768 by default. */
  height?: number;
  /** `false` runs no script of the page; the driver's own still work. */
  javaScript?: boolean;
  reducedMotion?: boolean;
  /** Not in WebKit, which has no such feature. */
  forcedColors?: boolean;
  colorScheme?: 'light' | 'dark';
  /** No letters are smaller, in pixels; not in WebKit. */
  minimumFontSize?: number;
  /** Shows the page as it is printed; only in Chromium. */
  print?: boolean;
}

export interface ConsoleMessage {
  type: string;
  text: string;
}

/** A rule of axe that the page breaks. */
export interface Violation {
  id: string;
  help: string;
  /** The elements, each as a selector; `>>>` steps into a shadow root. */
  targets: string[];
}

/** What to do with requests: nothing at all, let them wait, or answer in the server's place. */
export type Interception =
  'block' | { delay: number } | { status: number; body?: string; headers?: Record<string, string> };

/** A part of what is in view, in CSS pixels. */
export interface Part {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A shift of the page's layout that no input explains. */
export interface LayoutShift {
  value: number;
  startTime: number;
}

/** One page, with storage of its own. */
export interface Page {
  readonly engine: EngineName;

  /** Goes to an address and waits till the page is loaded. */
  goto(url: string): Promise<void>;

  /**
   * Calls a function in the page and waits for its promise. It sees its arguments, not the variables
   * around it. Works under every Content-Security-Policy. In WebKit `undefined` comes back as `null`.
   */
  evaluate<Args extends unknown[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;

  /** Presses a key or several: `Tab`, `Enter`, `Shift+Tab`. */
  press(keys: string): Promise<void>;

  /** Types letter by letter in what has the focus. */
  type(text: string): Promise<void>;

  /**
   * Clicks the middle of an element.
   *
   * @param target A selector, in which `>>>` steps into the shadow root of the element before it, or
   *   a function that returns the element.
   */
  click(target: string | (() => Element | null | undefined)): Promise<void>;

  /** Turns the wheel to the side over the middle of an element, by so many pixels. */
  wheel(selector: string, pixels: number): Promise<void>;

  /** Drags the middle of an element to the side with a finger, by so many pixels; only in Chromium. */
  swipe(selector: string, pixels: number): Promise<void>;

  /**
   * Everything on the console, uncaught errors, unhandled rejections and breaches of the page's
   * Content-Security-Policy included. In WebKit, whose driver has no log, only what comes after
   * `goto()` returned, unless the page's first script is `watchConsole` of `in-page.ts`; and never
   * what the engine itself writes, such as a resource that is not there.
   */
  consoleMessages(): Promise<ConsoleMessage[]>;

  /**
   * The addresses that were requested since the page was opened, without `/favicon.ico`. In WebKit
   * those of the document that is shown, without the ones that its policy blocked.
   */
  requests(): Promise<string[]>;

  /**
   * The texts of the accessibility tree, in its order. In Chromium the tree's own; in the others an
   * approximation: the rendered text and the images' alternatives of the flat tree, without what is
   * `aria-hidden`, and without what style sheets generate.
   */
  treeText(): Promise<string[]>;

  /** What axe finds; nothing when it is content. Leaves nothing behind in the page. */
  axe(options?: RunOptions): Promise<Violation[]>;

  /** A picture of what is in view, as PNG, or of a part of it; of a part not in WebKit. */
  screenshot(path: string, part?: Part): Promise<void>;

  /** The text of the printed page; needs `pdftotext`. Not in WebKit. */
  pdfText(): Promise<string>;

  /** Makes the viewport as large as asked. WebKit refuses widths under some 450 pixels. */
  resize(width: number, height: number): Promise<void>;

  /** Cuts the page off the network. Not in WebKit. */
  setOffline(offline: boolean): Promise<void>;

  /** From now on treats requests to an address that contains or matches a pattern. Not in WebKit. */
  intercept(pattern: string | RegExp, interception: Interception): Promise<void>;

  /** The layout shifts since the page was loaded; only in Chromium. */
  layoutShifts(): Promise<LayoutShift[]>;

  /** When the largest content was painted, in milliseconds after the start. Not in WebKit. */
  largestContentfulPaint(): Promise<number | undefined>;

  close(): Promise<void>;
}

/** A running engine. */
export interface Browser {
  readonly engine: EngineName;
  newPage(options?: PageOptions): Promise<Page>;
  /** Closes the pages too. */
  close(): Promise<void>;
}

/** For what an engine cannot do. */
export function unsupported(engine: EngineName, what: string): Error {
  return new Error(`${engine} has no ${what}`);
}
