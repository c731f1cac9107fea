import { html, nothing, type TemplateResult } from 'lit';

interface Look {
  part: string;
  lang: string | typeof nothing;
}
type Heading = (content: unknown, look: Look) => TemplateResult;

// Lit needs a template for each tag name.
const headings: Record<number, Heading> = {
  2: (content, { part, lang }) => html`<h2 part=${part} lang=${lang}>${content}</h2>`,
  3: (content, { part, lang }) => html`<h3 part=${part} lang=${lang}>${content}</h3>`,
  4: (content, { part, lang }) => html`<h4 part=${part} lang=${lang}>${content}</h4>`,
  5: (content, { part, lang }) => html`<h5 part=${part} lang=${lang}>${content}</h5>`,
  6: (content, { part, lang }) => html`<h6 part=${part} lang=${lang}>${content}</h6>`,
};

/** The heading of a widget, of a level from 2 to 6; any other level gives the default, 2. */
export const headingTemplate = (level: number, content: unknown, lang: Look['lang'] = nothing): TemplateResult =>
  headings[validLevel(level)]!(content, { part: 'heading', lang });

/** A heading inside a widget whose own is of this level: one deeper, but at most of level 6. */
export const innerHeadingTemplate = (level: number, content: unknown, part: string): TemplateResult =>
  headings[Math.min(validLevel(level) + 1, 6)]!(content, { part, lang: nothing });

const validLevel = (level: number) => (headings[level] ? level : 2);
