import { html, nothing, type TemplateResult } from 'lit';

/** How deep a heading stands on its page. */
export type HeadingLevel = 2 | 3 | 4 | 5 | 6;

/** The heading of a widget, of a level from 2 to 6; any other level gives the default, 2. */
export function headingTemplate(
  level: number,
  content: unknown,
  lang: string | typeof nothing = nothing,
  part = 'heading',
): TemplateResult {
  switch (level) {
    case 3:
      return html`<h3 part=${part} lang=${lang}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} lang=${lang}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} lang=${lang}>${content}</h5>`;
    case 6:
      return html`<h6 part=${part} lang=${lang}>${content}</h6>`;
    default:
      return html`<h2 part=${part} lang=${lang}>${content}</h2>`;
  }
}

/** A heading inside a widget whose own is of this level: one deeper, but at most of level 6. */
export const innerHeadingTemplate = (level: number, content: unknown, part: string): TemplateResult =>
  headingTemplate(level === 6 ? 6 : [3, 4, 5].includes(level) ? level + 1 : 3, content, nothing, part);
