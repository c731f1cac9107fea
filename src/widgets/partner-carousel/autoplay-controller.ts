import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { isMotionReduced } from '../../shared/is-motion-reduced.ts';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: ParentNode };

// How often it is looked at whether the row may move, in milliseconds.
const beat = 250;

/**
 * Lets something move on by itself every so many seconds, until the visitor stops it: with the
 * button, or for good by moving the focus into it. It waits under the pointer, out of sight and in a
 * hidden page (WCAG 2.2.2, APG carousel), and while the button has the focus and was not pressed yet.
 */
export class AutoplayController implements ReactiveController {
  readonly #host: Host;
  readonly #onMove: () => void;
  #seconds = 0;
  #isStopped = false;
  /** The visitor pressed Start: the focus, which is on the button, holds nothing up. */
  #isAskedFor = false;
  #isSeen = false;
  #waited = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(host: Host, onMove: () => void) {
    this.#host = host;
    this.#onMove = onMove;
    host.addController(this);
  }

  /** It moves by itself, or would if nothing held it up. */
  get isRunning(): boolean {
    return this.#seconds > 0 && !this.#isStopped;
  }

  /**
   * Sets how often to move, in seconds; under 2, or under reduced motion, it never does.
   *
   * @returns whether there is anything to stop or start.
   */
  every(seconds: number): boolean {
    this.#seconds = seconds >= 2 && !isServer && !isMotionReduced() ? seconds : 0;
    return this.#seconds > 0;
  }

  readonly toggle = (): void => {
    this.#isAskedFor = this.#isStopped;
    this.#isStopped = !this.#isStopped;
    this.#host.requestUpdate();
  };

  /** For the focus, wherever it comes; on the button it is the visitor who stops or starts. */
  readonly onFocus = ({ target }: FocusEvent): void => {
    if (this.isRunning && !(target as Element).matches('[part=autoplay]')) this.toggle();
  };

  hostUpdated(): void {
    if (this.isRunning === (this.#timer !== undefined)) return;
    if (!this.isRunning) {
      this.hostDisconnected();
      return;
    }
    this.#waited = 0;
    this.#timer = setInterval(this.#onBeat, beat);
    this.#observer = new IntersectionObserver(([entry]) => (this.#isSeen = entry!.isIntersecting));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#observer?.disconnect();
  }

  readonly #onBeat = (): void => {
    const isHeldUp =
      document.hidden ||
      !this.#isSeen ||
      (!this.#isAskedFor && this.#host.matches(':focus-within')) ||
      this.#host.renderRoot.querySelector('[part=carousel]:hover:not(:has([part=autoplay]:hover))');
    this.#waited = isHeldUp ? 0 : this.#waited + beat;
    if (this.#waited < this.#seconds * 1000) return;
    this.#waited = 0;
    this.#onMove();
  };
}
