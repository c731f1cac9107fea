import type { ReactiveController } from 'lit';
import { mediaMatches, nextFrame } from '../../platform/browser.ts';
import type { WidgetElement } from '../widget-element.ts';
import { countingProgress } from '../fact/count-up.ts';

/**
 * Knows how far each number of its host has counted. Each counts up once, when it is first seen. What is read and
 * copied is the final number all the time; only a drawing over it changes.
 * Nothing moves under reduced motion, in print, in a hidden page or without IntersectionObserver.
 */
export class CountUpController implements ReactiveController {
  readonly #host: WidgetElement;
  #numbers: Element[] = [];
  /** For each number how far it is; nothing for one that has counted, or never does. */
  readonly #progress = new Map<Element, number>();
  /** When those that count began. */
  readonly #startTimes = new Map<Element, number>();
  #observer: IntersectionObserver | undefined;

  constructor(host: WidgetElement) {
    this.#host = host;
    host.addController(this);
  }

  /** How far the number at a place is, from 0 to 1; nothing when it stands still. */
  progressAt(place: number): number | undefined {
    const number = this.#numbers[place];
    return number && this.#progress.get(number);
  }

  hostUpdated(): void {
    const before = this.#numbers;
    this.#numbers = [...this.#host.renderRoot.querySelectorAll('[part=number]')];
    for (const number of before.filter((each) => !this.#numbers.includes(each))) {
      this.#observer?.unobserve(number);
      this.#progress.delete(number);
      this.#startTimes.delete(number);
    }
    const added = this.#numbers.filter((number) => !before.includes(number));
    if (!added.length || !isMotionWelcome()) return;
    this.#observer ??= new IntersectionObserver((entries) => this.#host.attempt(() => this.#onSeen(entries)));
    for (const number of added) {
      this.#progress.set(number, 0);
      this.#observer.observe(number);
    }
    // Not while it updates, and before the next picture.
    queueMicrotask(() => this.#host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    if (!this.#progress.size) return;
    this.#progress.clear();
    this.#startTimes.clear();
    this.#host.requestUpdate();
  }

  #onSeen(entries: IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      this.#observer?.unobserve(target);
      this.#startTimes.set(target, clock());
    }
    if (this.#startTimes.size) drawFrames(this);
  }

  /**
   * Counts on, or to the end.
   *
   * @returns whether there is more to count.
   */
  count(now: number, isStopped: boolean): boolean {
    for (const [number, start] of this.#startTimes) {
      const progress = isStopped ? 1 : countingProgress(now - start);
      if (progress < 1) {
        this.#progress.set(number, progress);
      } else {
        this.#progress.delete(number);
        this.#startTimes.delete(number);
      }
    }
    this.#host.requestUpdate();
    return this.#startTimes.size > 0;
  }
}

// All counters of a file share one loop.
const counting = new Set<CountUpController>();

function drawFrames(controller: CountUpController): void {
  if (!counting.size) nextFrame(onFrame);
  counting.add(controller);
}

function onFrame(): void {
  const now = clock();
  const isStopped = document.hidden || !isMotionWelcome();
  for (const each of counting) if (!each.count(now, isStopped)) counting.delete(each);
  if (counting.size) nextFrame(onFrame);
}

/** Milliseconds; on a page that has broken its clock all is over. */
function clock(): number {
  try {
    return performance.now();
  } catch {
    return Infinity;
  }
}

const isMotionWelcome = () =>
  'IntersectionObserver' in globalThis &&
  'requestAnimationFrame' in globalThis &&
  mediaMatches('(prefers-reduced-motion: reduce), print') === false;
