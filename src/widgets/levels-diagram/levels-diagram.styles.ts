import { css } from 'lit';

/*
 * As first written every level is a row, its band beside its details: so it stands when all are open,
 * and on paper. On screen the bands are stacked into one pyramid, and the details of the open level
 * have one place, below the pyramid or beside it.
 */
export const styles = css`
  [part='figure'] {
    container-type: inline-size;
    margin-block-start: 1.25em;
    padding: clamp(1em, 4%, 1.75em);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    outline: 1px solid transparent;
    outline-offset: -1px;
  }

  [part='levels'] > li {
    position: relative;
    min-block-size: 4em;
    padding-block: 0.5em;
    padding-inline-start: calc(33% + 1em);
  }

  [part='level'] {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    line-height: 1.3;
    overflow-wrap: anywhere;
    text-align: start;
  }

  [part='band'] {
    position: absolute;
    inset-block: 0 0.1875em;
    inset-inline-start: 0;
    inline-size: 33%;
    block-size: calc(100% - 0.1875em);
    overflow: visible;
  }

  .shape {
    fill: var(--_tint);
    stroke: var(--_accent);
  }

  li:nth-child(3n + 2) .shape {
    fill-opacity: 0.6;
  }
  li:nth-child(3n) .shape {
    fill-opacity: 0.25;
  }

  .halo,
  .ring {
    display: none;
    fill: none;
    stroke: var(--_halo);
    stroke-width: 7px;
  }

  .ring {
    stroke: var(--_ring);
    stroke-width: 3px;
  }

  .name {
    display: block;
  }

  /* As wide as their texts, which tells when other letters have come. */
  .name > * {
    display: block;
    inline-size: fit-content;
  }

  [part='position'] {
    font-size: 0.8125em;
  }

  [part='label'] {
    font-weight: 600;
  }

  dt {
    margin-block-start: 0.75em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  dd > ul {
    padding-inline-start: 1.25em;
    list-style-type: disc;
  }

  [part='hint'] {
    color: var(--_muted);
    font-size: 0.875em;
  }

  [part='more'] {
    margin-block-start: 1em;
    font-weight: 600;
  }

  @media screen {
    .stacked {
      display: grid;
      /* The last row takes what the details need beyond the bands, which stay as they are. */
      grid-template: repeat(var(--_count), min-content) 1fr / minmax(0, 30em);
    }

    .of-2 {
      --_count: 2;
    }
    .of-3 {
      --_count: 3;
    }
    .of-4 {
      --_count: 4;
    }
    .of-5 {
      --_count: 5;
    }
    .of-6 {
      --_count: 6;
    }

    .stacked > li {
      display: contents;
    }

    button[part] {
      position: relative;
      grid-column: 1;
      min-block-size: 4em;
      padding-inline-start: calc(33% + 1em);
      cursor: pointer;
    }

    /* Above the next band, which would cover the lower side of the outline. */
    button:focus-visible {
      z-index: 1;
    }

    .shape {
      transition: fill 0.2s ease-out;
    }

    button:hover .shape {
      stroke-width: 2px;
    }

    [aria-expanded='true'] .shape {
      fill: var(--_accent);
      fill-opacity: 1 !important;
    }

    button + [part='details'] {
      grid-area: -2 / 1;
      padding-block-start: 1em;
      transition:
        opacity 0.2s ease-out,
        translate 0.2s ease-out;
    }

    /* Searching the page finds what a closed level says, and opens it: till then it has a box, without room, and not
       in the way of what is open. */
    button + [part='details'][hidden] {
      align-self: start;
      block-size: 0;
      padding: 0;
      overflow: clip;
      pointer-events: none;
      opacity: 0;
      translate: 0 0.5em;
      transition: none;
    }

    [part='hint'] {
      margin-block-start: 1em;
    }

    @container (min-width: 22em) {
      .inside button[part] {
        min-block-size: 5.75em;
        padding-inline-start: 0;
        text-align: center;
      }

      /* Where the topmost band is wide enough. */
      .inside li:first-child button {
        padding-block: 2.5em 0.5em;
      }

      .inside [part='band'] {
        inline-size: 100%;
      }

      .inside .name {
        position: relative;
      }

      .inside .name > * {
        margin-inline: auto;
      }

      .inside [part='label'] {
        font-size: 1.125em;
      }

      .inside [aria-expanded='true'] {
        color: var(--_surface);
      }

      /* The ring has the shape of the band. */
      .inside button:focus-visible {
        outline: none;
        box-shadow: none;
      }

      .inside :focus-visible :is(.halo, .ring) {
        display: inline;
      }
    }

    @container (min-width: 42em) {
      .stacked {
        grid-template-columns: 22em minmax(0, 1fr);
        column-gap: 2.5em;
      }

      button + [part='details'] {
        grid-area: 1 / 2 / -1;
        padding-block-start: 0;
      }
    }
  }

  @media print {
    [part='details'] {
      display: block;
      content-visibility: visible;
    }

    [part='hint'] {
      display: none;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
    }
  }

  @media (forced-colors: active) {
    .shape {
      fill: Canvas !important;
      stroke: CanvasText;
    }

    .halo {
      stroke: Canvas;
    }

    .ring {
      stroke: CanvasText;
    }

    [aria-expanded='true'] .shape {
      stroke-width: 5px;
    }
  }
`;
