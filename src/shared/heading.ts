import { html, type TemplateResult } from 'lit';

type Heading = (text: string) => TemplateResult;

// Lit needs a template for each tag name.
const headings: Record<number, Heading> = {
  2: (text) => html`<h2 part="heading">${text}</h2>`,
  3: (text) => html`<h3 part="heading">${text}</h3>`,
  4: (text) => html`<h4 part="heading">${text}</h4>`,
  5: (text) => html`<h5 part="heading">${text}</h5>`,
  6: (text) => html`<h6 part="heading">${text}</h6>`,
};

/** A heading of a level from 2 to 6; any other level gives the default, 2. */
export const heading = (level: number, text: string): TemplateResult => (headings[level] ?? headings[2]!)(text);
