import { css } from 'lit';

export const styles = css`
  [part='paragraph'] + [part='paragraph'] {
    margin-block-start: 1em;
  }

  [part='paragraph']:first-of-type {
    font-size: 1.25em;
    max-inline-size: 36em;
  }

  a {
    font-weight: 600;
  }

  [part='title'] {
    margin-block-start: 1.5em;
    font-size: 0.875em;
  }

  [part='collaborators'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 2em;
    margin-block-start: 0.5em;
  }
`;
