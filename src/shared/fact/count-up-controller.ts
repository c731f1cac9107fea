import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { countingProgress } from './count-up.ts';

/** The number of a fact, which can write itself at a progress from 0 to 1. */
type NumberElement = HTMLElement & { write(progress?: number): string };
type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * Lets the drawn digits of each number count up, once, when it is first seen. The text that is
 * read and copied is the final number all the time; only a drawing over it changes.
 * Nothing moves under reduced motion, in print, in a hidden page or without IntersectionObserver.
 */
export class CountUpController implements ReactiveController {
  readonly #host: Host;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    this.#numbers(':not([class])').forEach(isMotionWelcome() ? startWhenSeen : finish);
  }

  hostDisconnected(): void {
    this.#numbers('.counting').forEach(finish);
  }

  #numbers(state: string): NodeListOf<NumberElement> {
    return this.#host.renderRoot.querySelectorAll(`[part=number]${state}`);
  }
}

// All counters of a page share one observer and one loop.
const startTimes = new Map<NumberElement, number>();
let observer: IntersectionObserver | undefined;
let frame: number | undefined;

const isMotionWelcome = () =>
  'IntersectionObserver' in globalThis && !matchMedia('(prefers-reduced-motion: reduce), print').matches;

function startWhenSeen(number: NumberElement): void {
  observer ??= new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer?.unobserve(target);
      startTimes.set(target as NumberElement, performance.now());
      frame ??= requestAnimationFrame(drawFrame);
    }
  });
  draw(number, 0);
  observer.observe(number);
}

function drawFrame(): void {
  frame = undefined;
  const now = performance.now();
  const isStopped = document.hidden || !isMotionWelcome();
  for (const [number, start] of startTimes) {
    const progress = isStopped ? 1 : countingProgress(now - start);
    if (progress < 1) draw(number, progress);
    else finish(number);
  }
  if (startTimes.size) frame ??= requestAnimationFrame(drawFrame);
}

function draw(number: NumberElement, progress: number): void {
  number.className = 'counting';
  number.lastElementChild!.textContent = number.write(progress);
}

function finish(number: NumberElement): void {
  startTimes.delete(number);
  observer?.unobserve(number);
  number.className = 'counted';
}
