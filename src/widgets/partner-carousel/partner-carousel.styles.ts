import { css } from 'lit';

export const styles = css`
  /* Its first line, which is empty without autoplay, brings a gap of its own. */
  [part='carousel'] {
    display: grid;
    margin-block-start: 0.5em;
    grid-template-columns: minmax(0, 3em) minmax(2em, 1fr) minmax(0, 3em);
    align-items: center;
    gap: 0.75em 0.5em;
    container-type: inline-size;
  }

  [part='carousel'] > ul {
    display: grid;
    grid-area: 2 / 1 / auto / -1;
    gap: 0.75em;
  }

  [part='grid'] {
    grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr));
  }

  [part='row'] {
    grid-auto-columns: calc((100% + 0.75em) / var(--_visible, 1) - 0.75em);
    grid-auto-flow: column;
    overflow-x: auto;
    /* At its end, a swipe must neither go back in the history nor move what is around. */
    overscroll-behavior-x: contain;
    scroll-snap-type: x mandatory;
    scrollbar-width: none;
  }

  .smooth {
    scroll-behavior: smooth;
  }

  [part='row'] > li {
    scroll-snap-align: start;
  }

  /* Not for few: Chromium leaves what it spares out of its accessibility tree. */
  .many > li {
    contain-intrinsic-size: auto 5.5em;
    content-visibility: auto;
  }

  /* No list item: in WebKit its empty marker would take a line, and the row cut off so much of the tile below. */
  [part='slide'] {
    display: grid;
  }

  li > div {
    block-size: 100%;
  }

  [part='position'] {
    grid-area: 3 / 2;
    justify-self: center;
    font-size: 0.875em;
  }

  [part='marks'] {
    display: none;
    grid-area: 4 / 2;
    justify-self: center;
  }

  button {
    border: 1px solid;
    background: none;
    color: inherit;
    cursor: pointer;
    font: inherit;
  }

  [part='autoplay'] {
    display: flex;
    grid-area: 1 / 1 / auto / -1;
    align-items: center;
    justify-self: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    padding-inline: 1em;
    border-radius: var(--_radius);
  }

  [aria-disabled] {
    grid-row: 3;
    /* Of its column, which is 3em wide where there is room. */
    padding: 0.75em 25%;
    border: 0;
  }

  [aria-disabled='true'] > svg {
    opacity: 0.35;
  }

  svg {
    display: block;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5px;
  }

  [part='autoplay'] > svg {
    inline-size: 1.25em;
  }

  [dir='rtl'] svg {
    transform: scaleX(-1);
  }

  [part='mark'] {
    display: block;
    padding: max(0.5em, 8px);
    border: 0;
  }

  [part='mark']::before {
    display: block;
    inline-size: 0.625em;
    block-size: 0.625em;
    border: 1px solid;
    border-radius: 50%;
    content: '';
  }

  [aria-current]::before {
    inline-size: 0;
    block-size: 0;
    border-width: 0.375em;
  }

  /* Between the arrows. */
  @container (min-width: 22em) {
    button + ul[part='row'] {
      grid-area: 2 / 2;
    }

    [aria-disabled] {
      grid-row: 2;
    }

    [part='marks'] {
      display: flex;
    }
  }

  /* A tile is at least 12em wide, so that hardly a word of a name is. */
  @container (min-width: 32em) {
    [part='row'] {
      --_visible: 2;
    }
  }

  @container (min-width: 45em) {
    [part='row'] {
      --_visible: 3;
    }
  }

  @container (min-width: 57.5em) {
    [part='row'] {
      --_visible: 4;
    }
  }

  @media print {
    [part='row'] {
      grid-area: 2 / 1 / auto / -1 !important;
      grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr));
      grid-auto-flow: row;
      overflow: visible;
    }

    .many > li {
      content-visibility: visible;
    }

    button,
    [part='marks'],
    [part='position'] {
      display: none !important;
    }
  }
`;
