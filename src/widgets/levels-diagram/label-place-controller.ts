import type { ReactiveController } from 'lit';
import { nextFrame } from '../../platform/browser.ts';
import type { WidgetElement } from '../../shared/widget-element.ts';
import { type Line, pyramidBands, standsInside } from './pyramid-geometry.ts';

/**
 * Puts the labels inside their bands where each has room there, as it is laid out: whatever the font, the
 * language, the width. Elsewhere, and before it has measured, they stand beside the pyramid.
 */
export class LabelPlaceController implements ReactiveController {
  readonly #host: WidgetElement;
  #resize: ResizeObserver | undefined;
  #texts = '';

  constructor(host: WidgetElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // In a frame of its own: what it changes may change the size again.
    this.#resize = new ResizeObserver(() => nextFrame(() => this.#host.attempt(() => this.#place())));
    this.#observe();
  }

  hostUpdated(): void {
    // What a level opens is below the bands or beside them: only other words ask for another place.
    const texts = this.#labels.map(({ textContent }) => textContent).join();
    if (texts === this.#texts) return;
    this.#texts = texts;
    this.#observe();
    this.#place();
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
  }

  // The labels change their size with their letters, when those of a font have come.
  #observe(): void {
    this.#resize?.disconnect();
    for (const each of [this.#host, ...this.#labels]) this.#resize?.observe(each);
  }

  get #labels(): Element[] {
    return [...(this.#list?.querySelectorAll('.name > *') ?? [])];
  }

  get #list(): Element | null | undefined {
    return (this.#host.renderRoot as ParentNode | undefined)?.querySelector('.stacked');
  }

  #place(): void {
    const list = this.#list;
    if (!list) return;
    list.classList.add('inside');
    const buttons = [...list.querySelectorAll('button')];
    const bands = pyramidBands(buttons.length);
    list.classList.toggle(
      'inside',
      bands.every((band, i) => linesOf(buttons[i]).every((line) => standsInside(band, line))),
    );
  }
}

/** The lines of text of a level, in shares of the box of its band. */
function linesOf(button?: Element): Line[] {
  if (!button) return [];
  const band = button.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
  const range = button.ownerDocument.createRange();
  const rows = [...button.querySelectorAll('.name > *')].flatMap((each) => {
    range.selectNodeContents(each);
    return [...range.getClientRects()];
  });
  return rows.map(({ left, right, top, bottom }) => ({
    left: (left - band.left) / band.width,
    right: (right - band.left) / band.width,
    top: (top - band.top) / band.height,
    bottom: (bottom - band.top) / band.height,
  }));
}
