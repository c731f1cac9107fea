import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { pageStarts } from './carousel-position.ts';

// With more pages than this, marks would be too many to choose from.
const mostMarks = 10;

/** Where the row is: which slide is first in view, how many are, and of how many. */
export interface View {
  index: number;
  visible: number;
  count: number;
}

/** The words for what is in view: "3 van 9", "3 tot en met 6 van 9". */
export function positionText({ index, visible, count }: View): string {
  const from = index + 1;
  const to = index + visible;
  return visible > 1
    ? msg(str`${from} tot en met ${to} van ${count}`, { id: 'partnerCarousel.several' })
    : msg(str`${from} van ${count}`, { id: 'partnerCarousel.one' });
}

/** What the live region announces: only changes that a button or a key made, not scrolling, focus or autoplay. */
export type News = Pick<View, 'index' | 'visible'> | { isRunning: boolean };

/** The words for what has changed. Those for a position are said only as long as the row is there: the page, or another width, may move it. */
export function newsText(news: News, view: View): string {
  if ('isRunning' in news) {
    return news.isRunning
      ? msg('De partners bewegen.', { id: 'partnerCarousel.running' })
      : msg('De partners staan stil.', { id: 'partnerCarousel.stopped' });
  }
  return news.index === view.index && news.visible === view.visible ? positionText(view) : '';
}

/** The button that moves back or on by `onMove`; it is disabled at that end of the row. */
export function arrowTemplate(
  pages: 1 | -1,
  { index, visible, count }: View,
  onMove: (pages: number) => void,
): TemplateResult {
  const isNext = pages > 0;
  return html`<button
    part=${isNext ? 'next' : 'previous'}
    type="button"
    aria-label=${isNext ? msg('Volgende partners', { id: 'partnerCarousel.next' }) : msg('Vorige partners', { id: 'partnerCarousel.previous' })}
    aria-disabled=${isNext ? index >= count - visible : index <= 0}
    @click=${() => onMove(pages)}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${isNext ? 'm9 5 7 7-7 7' : 'm15 5-7 7 7 7'} /></svg>
  </button>`;
}

/** A mark for each page, unless there are too many; `onGo` gets the index at which the page begins. */
export function marksTemplate(
  { index, visible, count }: View,
  onGo: (index: number) => void,
): TemplateResult | typeof nothing {
  const starts = pageStarts(count, visible);
  if (starts.length > mostMarks) return nothing;
  // The last page that begins at the first slide in view, or before it.
  const current = starts.findLast((start) => start <= index);
  return html`<ol part="marks">
    ${starts.map(
      (start) =>
        html`<li>
          <button
            part="mark"
            type="button"
            aria-label=${positionText({ index: start, visible, count })}
            aria-current=${start === current ? 'true' : nothing}
            @click=${() => onGo(start)}
          ></button>
        </li>`,
    )}
  </ol>`;
}
