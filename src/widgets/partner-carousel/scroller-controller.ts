import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { hasModifier } from '../../shared/has-modifier.ts';
import { isMotionReduced } from '../../shared/is-motion-reduced.ts';
import { indexAt, type Measures, restingIndex, stepOf, visibleCount } from './carousel-position.ts';
import type { SlideChangeReason } from './partner-carousel.events.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode; index: number };

// How far from its place a row that rests may be, in pixels: its numbers are rounded.
const tolerance = 2;

// For engines without `scrollend`: how long a row that rests has not moved, in milliseconds.
const restTime = 300;

/**
 * Moves a native scroller, and knows where it rests. Whatever moves it, `onRest` hears of it once,
 * when it has come to rest.
 */
export class ScrollerController implements ReactiveController {
  /** How many slides are in view. */
  visible = 1;

  readonly #host: Host;
  readonly #onRest: (index: number, reason?: SlideChangeReason) => void;
  #resize: ResizeObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #size: string | undefined;
  /** Where the row is on its way to, and why; no reason when the host asked. */
  #goal: { index: number; reason: SlideChangeReason | undefined } | undefined;

  /** @param onRest the index at which the row rests, and what moved it; no reason when the host did. */
  constructor(host: Host, onRest: (index: number, reason?: SlideChangeReason) => void) {
    this.#host = host;
    this.#onRest = onRest;
    host.addController(this);
  }

  hostConnected(): void {
    // In a frame of its own: what it changes may change the size again.
    this.#resize = new ResizeObserver(() => requestAnimationFrame(() => this.#measure()));
    this.#resize.observe(this.#host);
  }

  hostUpdated(): void {
    this.#measure();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#resize?.disconnect();
    this.#goal = undefined;
  }

  /** The index at which the row is, or to which it is on its way. */
  get index(): number {
    return this.#goal?.index ?? this.#host.index;
  }

  /** Moves to an index; `instant` without showing the way. */
  moveTo(index: number, reason?: SlideChangeReason, behavior: ScrollBehavior = isMotionReduced() ? 'instant' : 'smooth'): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const measures = measuresOf(scroller);
    const to = restingIndex(index, measures.count, this.visible);
    const left = to * stepOf(measures);
    this.#goal = { index: to, reason };
    if (isAt(scroller, left)) this.onRest();
    else scroller.scrollTo({ left: isRightToLeft(scroller) ? -left : left, behavior });
  }

  /** Moves by so many pages. */
  moveBy(pages: number, reason: SlideChangeReason): void {
    this.moveTo(this.index + pages * this.visible, reason);
  }

  readonly onScroll = (): void => {
    if ('onscrollend' in window) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.onRest, restTime);
  };

  readonly onRest = (): void => {
    const scroller = this.#scroller;
    // After a change of size the row may be elsewhere; the next measuring brings it back.
    if (!scroller || sizeOf(scroller) !== this.#size) return;
    const measures = measuresOf(scroller);
    const index = indexAt(Math.abs(scroller.scrollLeft), measures);
    const { reason } = this.#goal ?? { reason: 'scroll' as const };
    if (isAt(scroller, index * stepOf(measures))) {
      this.#goal = undefined;
      this.#onRest(index, reason);
    } else {
      // Chromium does not snap when something else interrupts a smooth scroll.
      this.moveTo(index, reason);
    }
  };

  readonly onKey = (event: KeyboardEvent): void => {
    const { index } = this;
    const forward = isRightToLeft(event.currentTarget as Element) ? -1 : 1;
    const to = { Home: 0, End: Infinity, ArrowLeft: index - forward, ArrowRight: index + forward }[event.key];
    if (to === undefined || hasModifier(event)) return;
    event.preventDefault();
    this.moveTo(to, 'key');
  };

  /** The row; nothing while it is not shown, when nothing can be measured. */
  get #scroller(): Element | undefined {
    const scroller = this.#host.renderRoot.querySelector('[part=row]');
    return scroller?.clientWidth ? scroller : undefined;
  }

  #measure(): void {
    const scroller = this.#scroller;
    const size = scroller && sizeOf(scroller);
    // Of the same size the row stays where it is: it may be on its way by hand.
    if (size === this.#size) return;
    this.#size = size;
    if (!scroller) {
      this.#goal = undefined;
      return;
    }
    const visible = visibleCount(measuresOf(scroller));
    if (visible !== this.visible) {
      this.visible = visible;
      // Not while it updates, and before the next picture.
      queueMicrotask(() => this.#host.requestUpdate());
    }
    this.moveTo(this.index, this.#goal?.reason, 'instant');
  }
}

const isRightToLeft = (element: Element) => getComputedStyle(element).direction === 'rtl';

const sizeOf = ({ clientWidth, scrollWidth }: Element) => `${clientWidth} ${scrollWidth}`;

const isAt = ({ scrollLeft }: Element, left: number) => Math.abs(Math.abs(scrollLeft) - left) <= tolerance;

const measuresOf = (scroller: Element): Measures => ({
  count: scroller.childElementCount,
  viewport: scroller.clientWidth,
  content: scroller.scrollWidth,
  gap: parseFloat(getComputedStyle(scroller).columnGap) || 0,
});
