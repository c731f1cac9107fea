import { css } from 'lit';

export const styles = css`
  .columns {
    display: flex;
    flex-wrap: wrap;
    gap: 1.25em 2.5em;
    align-items: start;
  }

  .columns > div {
    flex: 1 1 22em;
    max-inline-size: 42em;
  }

  [part='paragraph'] + [part='paragraph'] {
    margin-block-start: 1em;
  }

  [part='links'] {
    display: grid;
    gap: 0.5em;
    justify-items: start;
    margin-block-start: 1em;
    font-weight: 600;
  }

  [part='award'] {
    display: grid;
    place-content: center;
    justify-items: center;
    inline-size: 11em;
    block-size: 11em;
    padding: 1.25em;
    border: 0.25em double var(--gezin-color-highlight, #f0a93b);
    border-radius: 50%;
    background: var(--_surface);
    color: var(--_text);
    line-height: 1.25;
    text-align: center;
    text-wrap: balance;
  }

  svg {
    inline-size: 2em;
    block-size: 2em;
    margin-block-end: 0.25em;
    color: var(--_accent);
    fill: none;
    stroke: currentColor;
    stroke-linecap: round;
    stroke-linejoin: round;
    stroke-width: 1.5px;
    vector-effect: non-scaling-stroke;
  }

  b {
    font-weight: 600;
  }

  /* A colour that is set on an svg is not forced by itself. */
  @media (forced-colors: active) {
    svg {
      color: CanvasText;
    }
  }
`;
