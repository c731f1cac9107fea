import { css } from 'lit';

/**
 * What every widget's surface stands on: the tokens, the traps that a page hands down, the themes
 * and the type scale. `floor.css` repeats its sizes and margins for the floor; keep them together.
 *
 * Each colour is written first for light pages and old browsers, then for pages of either scheme.
 */
export const hostStyles = css`
  :host {
    --_accent: var(--gezin-color-accent, #0d5760);
    --_surface: var(--gezin-color-surface, #edf4f4);
    --_tint: var(--gezin-color-tint, #c9dfe0);
    --_text: var(--gezin-color-text, #16292c);
    --_muted: var(--gezin-color-muted, #4a5f62);
    --_radius: var(--gezin-radius, 0.375em);
    display: block;
    font-family: var(--gezin-font-family, inherit);
    font-size: var(--gezin-font-size, inherit);
    line-height: var(--gezin-line-height, inherit);
    letter-spacing: normal;
    overflow-wrap: anywhere;
    text-align: start;
    text-transform: none;
    white-space: normal;
  }

  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--gezin-color-accent, light-dark(#0d5760, #86d3da));
      --_surface: var(--gezin-color-surface, light-dark(#edf4f4, #14292d));
      --_tint: var(--gezin-color-tint, light-dark(#c9dfe0, #27474c));
      --_text: var(--gezin-color-text, light-dark(#16292c, #e6f0f0));
      --_muted: var(--gezin-color-muted, light-dark(#4a5f62, #a9c0c2));
    }
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme='light']),
  :host([theme='dark']) {
    padding: 1.5em;
    border-radius: var(--_radius);
    background: var(--gezin-color-background, #fff);
    color: var(--_text);
    color-scheme: light;
  }

  /* Paper is light. */
  @media screen {
    :host([theme='dark']) {
      background: var(--gezin-color-background, #0b1b1e);
      color-scheme: dark;
    }
  }

  @media print {
    :host {
      color-scheme: light;
    }

    [part='heading'],
    [part='intro'],
    [part='title'] {
      break-after: avoid;
    }

    [part='base'],
    p,
    li,
    [part='fact'] {
      break-inside: avoid;
    }
  }

  * {
    box-sizing: border-box;
    margin: 0;
  }

  [part='heading'] {
    margin-block-end: 0.5em;
    font-size: 1.5625em;
    font-weight: 600;
    line-height: 1.15;
    hyphens: auto;
    text-wrap: balance;
  }

  /* A text of the content in another language than the widget's runs in its own direction. */
  [part='base'] [lang],
  [part='base'] [lang] :is(li, li > span, p) {
    unicode-bidi: plaintext;
  }

  p {
    max-inline-size: 42em;
    text-wrap: pretty;
  }

  ol,
  ul {
    padding: 0;
    list-style-type: '';
  }

  /* Engines make \`left\` of it by themselves. */
  li {
    text-align: start;
  }

  a {
    color: inherit;
    text-underline-offset: 0.2em;
  }

  :focus-visible {
    outline: 0.1875em solid currentColor;
    outline-offset: 0.1875em;
    scroll-margin-block: 6em 3em;
  }
`;
