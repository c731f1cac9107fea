import { css } from 'lit';

/**
 * What every widget's surface stands on: the tokens, the traps that a page hands down, the themes
 * and the type scale. The style sheet of the fallbacks takes its rules by their selectors: `@take`.
 *
 * Each colour is written first for light pages and old browsers, then for pages of either scheme.
 */
export const hostStyles = css`
  :host {
    /* Nothing is handed down by the page but what follows: docs/decisions/inherited-styles.md. */
    all: initial;
    color: inherit;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    interactivity: inherit;
    -webkit-text-size-adjust: inherit;
    text-size-adjust: inherit;
    -webkit-font-smoothing: inherit;
    --_accent: var(--gezin-color-accent, #0d5760);
    --_surface: var(--gezin-color-surface, #edf4f4);
    --_tint: var(--gezin-color-tint, #c9dfe0);
    --_text: var(--gezin-color-text, #16292c);
    --_muted: var(--gezin-color-muted, #4a5f62);
    --_radius: var(--gezin-radius, 0.375em);
    --_ring: #16292c;
    --_halo: #fff;
    display: block;
    font-family: var(--gezin-font-family, inherit);
    font-size: var(--gezin-font-size, inherit);
    line-height: var(--gezin-line-height, inherit);
    overflow-wrap: break-word;
  }

  /* Where the page's letters have no height, those of its root; where its lines have none, a usual one. Older browsers,
     which divide no lengths, inherit. */
  [part='base'] {
    overflow-wrap: anywhere;
    font-size: max(1em, 1rem - 100em);
    line-height: max(1lh / 1em, 1.5 - 100 * (1lh / 1em));
  }

  /* Firefox divides no lengths, but has their ratio by way of an angle, which WebKit gets wrong. */
  @supports (-moz-appearance: none) {
    [part='base'] {
      --_leading: tan(atan2(1lh, 1em));
      line-height: max(var(--_leading), 1.5 - 100 * var(--_leading));
    }
  }

  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--gezin-color-accent, light-dark(#0d5760, #86d3da));
      --_surface: var(--gezin-color-surface, light-dark(#edf4f4, #14292d));
      --_tint: var(--gezin-color-tint, light-dark(#c9dfe0, #27474c));
      --_text: var(--gezin-color-text, light-dark(#16292c, #e6f0f0));
      --_muted: var(--gezin-color-muted, light-dark(#4a5f62, #a9c0c2));
      --_ring: light-dark(#16292c, #e6f0f0);
      --_halo: light-dark(#fff, #0b1b1e);
    }
  }

  /* Between words on lines of their own, for who hears or copies them: Chromium leaves other spaces out there. It takes
     next to no room, which it would at the end of a line in WebKit. */
  .space {
    font-size: 1px;
    letter-spacing: 0;
    white-space: pre-wrap;
    word-spacing: 0;
  }

  :host([hidden]:not([hidden='until-found'])) {
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

  /* Under the widget its fallback keeps its place and its width, but nobody meets it: links to what has an id in it
     lead to the widget, and what shrinks to fit is as wide as before. */
  slot[inert] {
    display: block;
    block-size: 0;
    contain: paint;
    visibility: hidden;
  }

  /* A line of 20em that may break after 7: so much a parent gives to the widget that is as wide as that asks for. */
  [part='base']::before {
    display: block;
    block-size: 0;
    overflow: clip;
    visibility: hidden;
    content: 'i i';
    text-indent: 7em;
    word-spacing: 13em;
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

  /* The ring: a line with another colour on both of its sides, to be seen on whatever a page or its tokens bring.
     Nothing else may draw one: docs/decisions/focus-ring.md. Forced colours leave the line, in their own colour. */
  [part='base'] :focus-visible {
    outline: max(0.1875em, 2px) solid var(--_ring);
    outline-offset: 0.125em;
    box-shadow: 0 0 0 max(0.4375em, 0.25em + 2px) var(--_halo);
    scroll-margin-block: 6em 3em;
    /* An underline would run into the line. */
    text-decoration: none;
    -webkit-box-decoration-break: clone;
    box-decoration-break: clone;
  }

  /* Inside of what stands in a row that scrolls, which would cut it off. */
  [part='base'] [part='partner']:focus-visible {
    outline-offset: calc(-0.3125em - 1px);
    box-shadow: inset 0 0 0 0.4375em var(--_halo);
  }
`;
