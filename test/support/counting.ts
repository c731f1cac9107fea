import { aTimeout, nextFrame } from '@open-wc/testing';
import { countingTime } from '../../src/shared/fact/count-up.ts';

/** A clock that stands still, so that a count can be looked at. */
export interface Clock {
  /** Sets it to a part of the time that a count takes since the clock was stopped, and lets the page draw. */
  at(part: number): Promise<void>;
}

let restore: (() => void) | undefined;

afterEach(() => {
  restore?.();
  restore = undefined;
});

/** Stops the clock that animations go by, till the end of the test. */
export function stopClock(): Clock {
  // Whole, so that a part of the time is exact: half of it stands on the edge where a number is rounded.
  const start = Math.ceil(performance.now());
  let now = start;
  performance.now = () => now;
  restore = () => Reflect.deleteProperty(performance, 'now');
  return {
    at(part) {
      now = start + part * countingTime;
      return drawn();
    },
  };
}

/** Waits till the page is drawn, and what is in sight was told so. */
export async function drawn(): Promise<void> {
  for (let i = 0; i < 3; i++) await nextFrame();
  await aTimeout(20);
}

const numbers = (widget: Element) => [...widget.shadowRoot!.querySelectorAll('[part=number]')];
const plain = (text: string) => text.replace(/\s/g, ' ').trim();

/** The numbers of a widget as they are painted. */
export function paintedNumbers(widget: Element): string[] {
  const isPainted = (each: Element) =>
    getComputedStyle(each).display !== 'none' && getComputedStyle(each).opacity !== '0';
  return numbers(widget).map(({ children }) =>
    plain(
      [...children]
        .filter(isPainted)
        .map(({ textContent }) => textContent)
        .join(' '),
    ),
  );
}

/** The statements of a widget as they are read: the number and its sentence. */
export const statements = (widget: Element): string[] =>
  [...widget.shadowRoot!.querySelectorAll('[part=statement]')].map((statement) => {
    const read = document.importNode(statement, true);
    read.querySelectorAll('[aria-hidden=true]').forEach((each) => each.remove());
    return plain(read.textContent.replace(/\s+/g, ' '));
  });

/** Where everything in a widget is that takes room. */
export const boxes = (widget: Element): string[] =>
  [widget, ...widget.shadowRoot!.querySelectorAll('*:not([aria-hidden=true] *, [aria-hidden=true])')].map((each) => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return `${each.getAttribute('part') ?? each.localName} ${[x, y, width, height].map((size) => size.toFixed(2)).join(' ')}`;
  });
