import { css } from 'lit';

export const styles = css`
  :host {
    --_field: var(--gezin-color-background, #fff);
    --_error: var(--gezin-color-error, #9b1c1c);
  }

  @supports (color: light-dark(red, red)) {
    :host {
      --_field: var(--gezin-color-background, light-dark(#fff, #0b1b1e));
      --_error: var(--gezin-color-error, light-dark(#9b1c1c, #ffb4a8));
    }
  }

  [part='note'],
  [part='label'],
  [part='error'],
  [part='outcome'] {
    font-weight: 600;
  }

  [part='note'] {
    margin-block-start: 1em;
  }

  .panel {
    display: grid;
    gap: 1.25em;
    margin-block-start: 1.25em;
    padding: 1.5em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
  }

  [part='requirement'],
  [part='hint'],
  [part='length'] {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }

  [part='length'] {
    margin-block-start: 0.25em;
  }

  [part='input'] {
    display: block;
    inline-size: 100%;
    max-inline-size: 24em;
    margin-block-start: 0.25em;
    padding: 0.5em 0.75em;
    border: 1px solid var(--_muted);
    border-radius: var(--_radius);
    background: var(--_field);
    color: inherit;
    font: inherit;
    font-size: max(1em, 16px);
    scroll-margin-block: 9em 3em;
  }

  [rows] {
    max-inline-size: 38em;
  }

  [aria-invalid] {
    border: 2px solid var(--_error);
  }

  [part='error'] {
    display: flex;
    gap: 0.5em;
    color: var(--_error);
  }

  svg {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5px;
  }

  [part='error-summary'],
  [part='failed'] {
    padding-inline-start: 1em;
    border-inline-start: 0.25em solid var(--_error);
  }

  [part='outcome'] {
    margin-block-end: 0.25em;
    font-size: 1.125em;
    scroll-margin-block: 9em 3em;
  }

  li {
    padding-block: 0.25em;
  }

  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }

  button {
    padding: 0.625em 1.25em;
    border: 1px solid var(--_accent);
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent);
    cursor: pointer;
    font: inherit;
    font-weight: 600;
  }

  [part='send']:not([aria-disabled]) {
    background: var(--_accent);
    color: var(--_field);
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    clip-path: inset(50%);
  }

  [part='status'] {
    min-block-size: 1.5em;
    margin-block: 0.5em;
  }

  @media print {
    [part='form'],
    [part='status'] {
      display: none;
    }
  }
`;
