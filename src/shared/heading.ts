import { html, nothing, type TemplateResult } from 'lit';

// Lit needs a template for each tag name; these are as it would get them from a literal.
const templates = [2, 3, 4, 5, 6].map((level) => {
  const strings = [`<h${level} part=`, ' lang=', '>', `</h${level}>`];
  return Object.assign(strings, { raw: strings });
});

/** The heading of a widget, of a level from 2 to 6; any other level gives the default, 2. */
export const headingTemplate = (level: number, content: unknown, lang: string | typeof nothing = nothing, part = 'heading'): TemplateResult =>
  html(templates[level - 2] ?? templates[0]!, part, lang, content);

/** A heading inside a widget whose own is of this level: one deeper, but at most of level 6. */
export const innerHeadingTemplate = (level: number, content: unknown, part: string): TemplateResult =>
  headingTemplate(templates[level - 2] ? Math.min(level + 1, 6) : 3, content, nothing, part);
