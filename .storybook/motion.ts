import type { CSSResult } from 'lit';
import * as widgets from '../src/widgets.ts';

const query = '(prefers-reduced-motion: reduce)';
const { matchMedia } = window;

let isReduced = false;

// No page can change what the visitor's system says. In this preview `matchMedia`, which the widgets
// ask, answers for the toolbar instead.
window.matchMedia = (text) => matchMedia.call(window, isReduced && text.includes(query) ? 'all' : text);

/** The rules of the widgets' style sheets that hang on reduced motion, with what they hang on. */
const rules = Object.values(widgets)
  .flatMap((widget) => (widget as unknown as { elementStyles: CSSResult[] }).elementStyles)
  .flatMap(({ styleSheet }) => [...(styleSheet?.cssRules ?? [])])
  .filter((rule) => rule instanceof CSSMediaRule)
  .map(({ media }) => ({ media, text: media.mediaText }))
  .filter(({ text }) => text.includes('prefers-reduced-motion'));

/** Shows the widgets as to a visitor who asks for less motion. */
export function reduceMotion(reduced: boolean): void {
  isReduced = reduced;
  for (const { media, text } of rules) {
    media.mediaText = !reduced
      ? text
      : text.replace(query, 'all').replace('(prefers-reduced-motion: no-preference)', 'not all');
  }
}
