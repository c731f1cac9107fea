import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { View } from './carousel-controls.ts';

type Host = ReactiveControllerHost & { readonly renderRoot: ParentNode };

/**
 * Keeps the focus in sight. When another part of the row comes into view, or a button is not needed any
 * more, the focus moves from what is gone to the closest link in view (WCAG 2.4.7, 2.4.11).
 */
export class FocusController implements ReactiveController {
  readonly #host: Host;
  readonly #view: () => View;
  #focused: Element | null = null;
  #last = '';

  /** @param view where the row is. */
  constructor(host: Host, view: () => View) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  // A slide that becomes inert loses the focus.
  hostUpdate(): void {
    this.#focused = (this.#host.renderRoot as ShadowRoot | undefined)?.activeElement ?? null;
  }

  hostUpdated(): void {
    const { index, visible } = this.#view();
    // The view stays the one before while the browser is bringing a link into view, by Tab.
    const view = `${index} ${visible}`;
    if (view !== this.#last || !this.#focused?.isConnected) this.keepInView(this.#focused);
    this.#last = view;
  }

  /** To be called when the row has come to rest. */
  keepInView(focused = (this.#host.renderRoot as ShadowRoot).activeElement): void {
    if (!focused) return;
    const { index, visible } = this.#view();
    const slides = [...this.#host.renderRoot.querySelectorAll('[part=slide]')];
    const at = slides.findIndex((slide) => slide.contains(focused));
    const isInView = at >= index && at < index + visible;
    if (focused.isConnected && (at < 0 || isInView)) return;
    const links = slides.slice(index, index + visible).flatMap((slide) => slide.querySelector('a') ?? []);
    const closest = links.at(at < index ? 0 : -1) ?? this.#host.renderRoot.querySelector('button');
    closest?.focus({ preventScroll: true });
  }
}
