import { css } from 'lit';

/** For the template of a fact; stands on a surface that its widget paints. */
export const factStyles = css`
  [part='facts'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(max(13em, 34%), 100%), 1fr));
    gap: 2.25em 2em;
    padding: clamp(1em, 4%, 1.75em);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    /* Its edge, where forced colours take the surface away. */
    outline: 1px solid transparent;
    outline-offset: -1px;
  }

  [part='facts']:empty {
    display: none;
  }

  /* The line above a fact is hair-thin; for a percentage it is the bar of the whole. */
  [part='fact'] {
    position: relative;
    min-inline-size: 0;
    container-type: inline-size;
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_tint);
  }

  [part='number'] {
    display: block;
    position: relative;
    margin-block-end: 0.15em;
    color: var(--_accent);
    font-size: clamp(1.75em, 20cqi, 3em);
    font-variant-numeric: tabular-nums;
    font-weight: 300;
    letter-spacing: -0.02em;
    line-height: 1.15;
  }

  [part='number'] > [aria-hidden] {
    display: none;
    position: absolute;
    inset: 0;
  }

  @media screen and (prefers-reduced-motion: no-preference) {
    [part='number'].counting > :first-child {
      opacity: 0;
    }

    [part='number'].counting > [aria-hidden] {
      display: block;
    }
  }

  [part='bar'] {
    position: absolute;
    inset-block-start: -1px;
    inset-inline-start: 0;
    inline-size: 100%;
    block-size: 0.375em;
  }

  [dir='rtl'] [part='bar'] {
    transform: scaleX(-1);
  }

  rect {
    fill: var(--_tint);
  }

  rect + rect {
    fill: var(--_accent);
  }

  [part='estimate'],
  [part='source'] {
    margin-block-start: 0.75em;
    color: var(--_muted);
    font-size: 0.875em;
  }

  summary {
    inline-size: fit-content;
    min-block-size: 1.75em;
    cursor: pointer;
  }

  @media (forced-colors: active) {
    [part='bar'] {
      border: 1px solid CanvasText;
    }

    rect {
      fill: Canvas;
    }

    rect + rect {
      fill: CanvasText;
    }
  }

  @media print {
    details::details-content {
      block-size: auto;
      content-visibility: visible;
    }
  }
`;
