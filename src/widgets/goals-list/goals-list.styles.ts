import { css } from 'lit';

export const styles = css`
  [part='title'] {
    margin-block-start: 1em;
    font-weight: 600;
  }

  [part='goals'] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(max(16em, 34%), 100%), 1fr));
    gap: 1.25em 2.5em;
    margin-block-start: 1em;
    counter-reset: goal;
  }

  [part='goal'] {
    display: grid;
    grid-template-columns: minmax(2em, max-content) minmax(0, 1fr);
    gap: 0.75em;
    align-items: first baseline;
    padding-block-start: 0.75em;
    border-block-start: 1px solid var(--_tint);
    counter-increment: goal;
    text-wrap: pretty;
  }

  [part='goal']::before {
    content: counter(goal);
    font-size: 2.5em;
    font-variant-numeric: tabular-nums;
    font-weight: 300;
    line-height: 1;
  }
`;
