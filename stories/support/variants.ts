import { html, type TemplateResult } from 'lit';
import { languages } from './content.ts';

type Render<Args> = (args: Args) => TemplateResult;

/** One element for each language, on one page. */
export const inEveryLanguage =
  <Args>(render: Render<Args>): Render<Args> =>
  (args) =>
    html`${languages.map((lang) => render({ ...args, lang }))}`;

/** With tokens of the page, and dark, both on a surface of their own. */
export const inOtherColours =
  <Args>(render: Render<Args>): Render<Args> =>
  (args) =>
    html`<div
        style="--gezin-color-accent: #7a2f5d; --gezin-color-surface: #f8f0f4; --gezin-color-tint: #e8cfdc; --gezin-color-text: #2b1722; --gezin-color-muted: #6b4d5d; --gezin-radius: 0; --gezin-font-family: Georgia, serif"
      >
        ${render({ ...args, theme: 'light' })}
      </div>
      ${render({ ...args, theme: 'dark' })}`;

/** In a column of 280 pixels. */
export const inNarrowColumn =
  <Args>(render: Render<Args>): Render<Args> =>
  (args) =>
    html`<div style="inline-size: 280px">${render(args)}</div>`;
