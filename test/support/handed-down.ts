/** What a page may hand down without meaning the widget: inherited properties, but for those that a widget takes over. */
export const handedDown = `font-size: 0; line-height: 0; font-style: italic; font-weight: 900; font-variant: small-caps; font-stretch: condensed;
  font-kerning: none; font-feature-settings: 'smcp'; letter-spacing: 1em; word-spacing: 1em; word-break: break-all; overflow-wrap: normal;
  line-break: anywhere; hyphens: none; text-align: right; text-align-last: right; text-indent: 3em; text-transform: uppercase;
  text-shadow: 1px 1px red; text-emphasis: dot; text-wrap: nowrap; white-space: nowrap; text-rendering: optimizeSpeed; text-underline-offset: 1em;
  text-decoration-skip-ink: none; -webkit-text-fill-color: red; -webkit-text-stroke: 1px red; quotes: none; tab-size: 1; orphans: 9; widows: 9;
  list-style: square inside; border-collapse: collapse; border-spacing: 9px; caption-side: bottom; empty-cells: hide; cursor: wait; caret-color: red;
  accent-color: red; fill: red; fill-opacity: 0.1; fill-rule: evenodd; stroke: red; stroke-width: 9px; stroke-dasharray: 1; stroke-opacity: 0.1;
  paint-order: stroke; text-anchor: end; dominant-baseline: hanging; shape-rendering: crispEdges; image-rendering: pixelated;
  text-orientation: upright; ruby-position: under; scrollbar-color: red red; text-spacing-trim: trim-start; hanging-punctuation: first`;
