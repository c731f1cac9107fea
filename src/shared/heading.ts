import { html, nothing, type TemplateResult } from 'lit';

type Lang = string | typeof nothing;
type Heading = (text: string, lang: Lang) => TemplateResult;

// Lit needs a template for each tag name.
const headings: Record<number, Heading> = {
  2: (text, lang) => html`<h2 part="heading" lang=${lang}>${text}</h2>`,
  3: (text, lang) => html`<h3 part="heading" lang=${lang}>${text}</h3>`,
  4: (text, lang) => html`<h4 part="heading" lang=${lang}>${text}</h4>`,
  5: (text, lang) => html`<h5 part="heading" lang=${lang}>${text}</h5>`,
  6: (text, lang) => html`<h6 part="heading" lang=${lang}>${text}</h6>`,
};

/** A heading of a level from 2 to 6; any other level gives the default, 2. */
export const heading = (level: number, text: string, lang: Lang = nothing): TemplateResult => (headings[level] ?? headings[2]!)(text, lang);
