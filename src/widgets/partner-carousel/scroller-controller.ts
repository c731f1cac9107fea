import type { ReactiveController } from 'lit';
import { hasModifier, isMotionReduced, nextFrame } from '../../platform/browser.ts';
import type { WidgetElement } from '../../shared/widget-element.ts';
import { indexAt, type Measures, restingIndex, stepOf, visibleCount } from './carousel-position.ts';
import type { SlideChangeReason } from './partner-carousel.events.ts';

// How far from its place a row that rests may be, in pixels: its numbers are rounded.
const tolerance = 2;

// How long a row that rests has not moved, in milliseconds: for engines without `scrollend`, and where a move gets stuck.
const restTime = 300;

/**
 * Owns the position of a native scroller: where it rests, and where it is on its way to. Whatever moves the row,
 * `onRest` hears of it once, when it has come to rest.
 */
export class ScrollerController implements ReactiveController {
  readonly #host: WidgetElement;
  readonly #onRest: (hasMoved: boolean, reason?: SlideChangeReason) => void;
  #index = 0;
  #visible = 1;
  /** The host asked for the index, and the row has not set out for it. */
  #isAsked = false;
  /** Where the row is on its way to, and why (no reason when the host asked). */
  #goal: { index: number; reason: SlideChangeReason | undefined; isSmooth: boolean; isTakenOver: boolean } | undefined;
  #size: string | undefined;
  #resize: ResizeObserver | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onRest whether the row rests at another index than before, and what moved it; no reason when the host did. */
  constructor(host: WidgetElement, onRest: (hasMoved: boolean, reason?: SlideChangeReason) => void) {
    this.#host = host;
    this.#onRest = onRest;
    host.addController(this);
  }

  /** The index at which the row rests, or at which the host asks it to. */
  get index(): number {
    return this.#index;
  }

  set index(index: number) {
    if (index === this.#index) return;
    this.#index = index;
    this.#goal = undefined;
    this.#isAsked = true;
  }

  /** How many slides are in view. */
  get visible(): number {
    return this.#visible;
  }

  hostConnected(): void {
    // In a frame of its own: what it changes may change the size again.
    this.#resize = new ResizeObserver(() => nextFrame(() => this.#host.attempt(() => this.#measure())));
    this.#resize.observe(this.#host);
  }

  hostUpdated(): void {
    this.#measure();
    if (!this.#isAsked) return;
    this.#isAsked = false;
    this.moveTo(this.#index);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#resize?.disconnect();
    this.#goal = undefined;
    // An element that is moved comes back with its row at the start: measuring brings it back.
    this.#size = undefined;
  }

  /** Moves to an index; `instant` without showing the way. */
  moveTo(
    index: number,
    reason?: SlideChangeReason,
    behavior: ScrollBehavior = isMotionReduced() ? 'instant' : 'smooth',
  ): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    const measures = measuresOf(scroller);
    const to = restingIndex(index, measures.count, this.#visible);
    const left = to * stepOf(measures);
    const isSmooth = behavior === 'smooth';
    this.#goal = { index: to, reason, isSmooth, isTakenOver: false };
    if (isAt(scroller, left)) {
      this.#arrive(to);
      return;
    }
    // Not by `scrollTo`, in whose place some libraries put another. The class shows the way; it is for this move alone,
    // since WebKit brings into view what has the focus, and would go there smoothly instead.
    scroller.classList.toggle('smooth', isSmooth);
    scroller.scrollLeft = isRightToLeft(scroller) ? -left : left;
    scroller.classList.remove('smooth');
    this.#wait();
  }

  /**
   * Moves by so many pages.
   *
   * @returns whether there is anything to move to.
   */
  moveBy(pages: number, reason: SlideChangeReason): boolean {
    const from = this.#destination;
    this.moveTo(from + pages * this.#visible, reason);
    return this.#destination !== from;
  }

  readonly onScroll = (): void => {
    // A hand may hold the row still: what it does ends by `scrollend`, where there is one.
    if (!('onscrollend' in window) || this.#goal) this.#host.attempt(() => this.#wait());
  };

  /** A finger on the row, or a wheel that turns along it. */
  readonly onHand = (event: Event): void => {
    if (event instanceof WheelEvent && !event.deltaX) return;
    if (this.#goal) this.#goal.isTakenOver = true;
  };

  readonly onScrollEnd = (): void => this.#host.attempt(() => this.#rest(false));

  #wait(): void {
    clearTimeout(this.#timer);
    // A last event may come when the row has gone.
    if (this.#scroller) this.#timer = setTimeout(() => this.#host.attempt(() => this.#rest(true)), restTime);
  }

  /** @param isStill it has not moved for the time of a rest. */
  #rest(isStill: boolean): void {
    const scroller = this.#scroller;
    if (!scroller) return;
    // After a change of size the row may be elsewhere: measuring brings it back.
    if (sizeOf(scroller) !== this.#size) {
      this.#measure();
      return;
    }
    const measures = measuresOf(scroller);
    const index = indexAt(Math.abs(scroller.scrollLeft), measures);
    const isBetween = !isAt(scroller, index * stepOf(measures));
    const goal = this.#goal;
    if (goal && !goal.isTakenOver && (isBetween || index !== goal.index)) {
      // The end of the move before this one may be told when this one has begun.
      if (!isStill) return;
      // A smooth move may never begin, or get stuck on its way: in Chromium while the browser brings a focused link into
      // view, in WebKit on a machine that is too busy to draw it. The row jumps to the goal.
      if (goal.isSmooth) {
        this.moveTo(goal.index, goal.reason, 'instant');
        return;
      }
    } else if (isBetween) {
      // Chromium does not snap when something else interrupts a smooth scroll.
      this.moveTo(index, 'scroll');
      return;
    }
    this.#arrive(index);
  }

  #arrive(index: number): void {
    clearTimeout(this.#timer);
    const reason = this.#goal && !this.#goal.isTakenOver ? this.#goal.reason : 'scroll';
    const hasMoved = index !== this.#index;
    this.#goal = undefined;
    this.#index = index;
    this.#onRest(hasMoved, reason);
  }

  readonly onKey = (event: KeyboardEvent): void => this.#host.attempt(() => this.#moveByKey(event));

  #moveByKey(event: KeyboardEvent): void {
    const index = this.#destination;
    const forward = isRightToLeft(event.currentTarget as Element) ? -1 : 1;
    const to = { Home: 0, End: Infinity, ArrowLeft: index - forward, ArrowRight: index + forward }[event.key];
    if (to === undefined || hasModifier(event)) return;
    event.preventDefault();
    this.moveTo(to, 'key');
  }

  /** The index at which the row will rest. */
  get #destination(): number {
    return this.#goal?.index ?? this.#index;
  }

  /** The row; nothing while it is not shown, when nothing can be measured. */
  get #scroller(): Element | undefined {
    // The page may ask before the element is on it.
    const scroller = (this.#host.renderRoot as ParentNode | undefined)?.querySelector('[part=row]');
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
    if (visible !== this.#visible) {
      this.#visible = visible;
      // Not while it updates, and before the next picture.
      queueMicrotask(() => this.#host.requestUpdate());
    }
    this.moveTo(this.#destination, this.#goal?.reason, 'instant');
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
