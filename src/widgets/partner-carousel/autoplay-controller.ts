import type { ReactiveController } from 'lit';
import { isMotionReduced } from '../../platform/browser.ts';
import type { WidgetElement } from '../../shared/widget-element.ts';

// How often it is looked at whether the row may move, in milliseconds.
const beat = 250;

export interface AutoplaySetting {
  /** After how many seconds it moves; under 2, or under reduced motion, it never does. */
  seconds: () => number;
  onMove: () => void;
}

/**
 * Lets something move on by itself every so many seconds, until the visitor stops it: with the
 * button, or for good by moving the focus into it. It waits under the pointer, out of sight and in a
 * hidden page (WCAG 2.2.2, APG carousel), and while the button has the focus and was not pressed yet.
 */
export class AutoplayController implements ReactiveController {
  /** There is something to stop or start. */
  canPlay = false;

  readonly #host: WidgetElement;
  readonly #setting: AutoplaySetting;
  #isStopped = false;
  /** The visitor pressed Start: the focus, which is on the button, holds nothing up. */
  #isAskedFor = false;
  #isSeen = false;
  #waited = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(host: WidgetElement, setting: AutoplaySetting) {
    this.#host = host;
    this.#setting = setting;
    host.addController(this);
  }

  /** It moves by itself, or would if nothing held it up. */
  get isRunning(): boolean {
    return this.canPlay && !this.#isStopped;
  }

  /** Stops or starts it, as the button does. */
  toggle(): void {
    this.#isAskedFor = this.#isStopped;
    this.#isStopped = !this.#isStopped;
    this.#host.requestUpdate();
  }

  /** For the focus, wherever it comes; on the button it is the visitor who stops or starts. */
  readonly onFocus = ({ target }: FocusEvent): void => {
    this.#host.attempt(() => {
      if (this.isRunning && !(target as Element).matches('[part=autoplay]')) this.toggle();
    });
  };

  hostUpdate(): void {
    this.canPlay = this.#setting.seconds() >= 2 && !isMotionReduced();
  }

  hostUpdated(): void {
    if (this.isRunning === (this.#timer !== undefined)) return;
    if (!this.isRunning) {
      this.hostDisconnected();
      return;
    }
    this.#waited = 0;
    this.#timer = setInterval(() => this.#host.attempt(() => this.#onBeat()), beat);
    this.#observer = new IntersectionObserver((entries) => (this.#isSeen = !!entries.at(-1)?.isIntersecting));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#observer?.disconnect();
  }

  #onBeat(): void {
    if (!this.isRunning) return;
    const isHeldUp =
      document.hidden ||
      !this.#isSeen ||
      (!this.#isAskedFor && this.#host.matches(':focus-within')) ||
      this.#host.renderRoot.querySelector('[part=carousel]:hover:not(:has([part=autoplay]:hover))');
    this.#waited = isHeldUp ? 0 : this.#waited + beat;
    if (this.#waited < this.#setting.seconds() * 1000) return;
    this.#waited = 0;
    this.#setting.onMove();
  }
}
