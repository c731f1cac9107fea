/*
 * Functions that are sent to the page as text: none uses a variable from outside itself.
 */
import type { ConsoleMessage } from './page.ts';

declare global {
  interface Window {
    watchedConsole?: ConsoleMessage[];
  }
}

/** The element that a selector with `>>>` finds. */
export function findElement(selector: string): Element {
  const [first, ...rest] = selector.split('>>>');
  const found = rest.reduce<Element | null | undefined>(
    (element, part) => element?.shadowRoot?.querySelector(part),
    document.querySelector(first!),
  );
  if (!found) throw new Error(`no element is found by ${selector}`);
  return found;
}

/** The texts and the images' alternatives of the flat tree that are rendered and not hidden. */
export function renderedTexts(): string[] {
  const texts: string[] = [];
  // No boxes are asked for: what is far from view may have none (`content-visibility: auto`).
  const isRendered = (text: Node) => !!text.parentElement?.checkVisibility({ visibilityProperty: true });
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      const text = node.data.replace(/\s+/g, ' ').trim();
      if (text && isRendered(node)) texts.push(text);
    } else if (node instanceof HTMLImageElement) {
      if (node.alt) texts.push(node.alt);
    } else if (node instanceof HTMLSlotElement) {
      const assigned = node.assignedNodes();
      (assigned.length ? assigned : [...node.childNodes]).forEach(walk);
    } else if (node instanceof Element) {
      const isHidden = node.ariaHidden === 'true' || getComputedStyle(node).display === 'none';
      if (!isHidden) (node.shadowRoot ?? node).childNodes.forEach(walk);
    }
  };
  walk(document.body);
  return texts;
}

/** Collects what comes on the console, for a driver that has no log. A second call does nothing. */
export function watchConsole(): void {
  if (window.watchedConsole) return;
  const messages: ConsoleMessage[] = (window.watchedConsole = []);
  const add = (type: string, text: unknown) => messages.push({ type, text: String(text) });
  for (const type of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    const original = console[type];
    console[type] = (...words: unknown[]) => {
      add(type, words.map(String).join(' '));
      original.apply(console, words);
    };
  }
  addEventListener('error', (event) => add('error', event.message));
  addEventListener('unhandledrejection', (event) => add('error', event.reason));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    add('error', `Content-Security-Policy: ${effectiveDirective} blocks ${blockedURI}`),
  );
}

/** Starts to note layout shifts and the largest paint, before anything is painted. */
export function watchPaint(): void {
  const notes = { shifts: [] as { value: number; startTime: number }[], largest: undefined as number | undefined };
  Object.defineProperty(window, Symbol.for('paint'), { value: notes });
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  const observe = (type: string, note: (entry: PerformanceEntry) => void) => {
    if (!PerformanceObserver.supportedEntryTypes.includes(type)) return;
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  };
  observe('layout-shift', (entry) => {
    const { value, startTime, hadRecentInput } = entry as Shift;
    if (!hadRecentInput) notes.shifts.push({ value, startTime });
  });
  observe('largest-contentful-paint', ({ startTime }) => (notes.largest = startTime));
}

/** What `watchPaint` has noted. */
export async function paintNotes(): Promise<{ shifts: { value: number; startTime: number }[]; largest?: number }> {
  // Observers hear of a frame only some time after it.
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)));
  return (window as never)[Symbol.for('paint')];
}
