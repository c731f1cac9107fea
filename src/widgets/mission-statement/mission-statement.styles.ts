import { css } from 'lit';

export const styles = css`
  [part='paragraph'] + [part='paragraph'] {
    margin-block-start: 1em;
  }

  [part='paragraph']:first-of-type {
    font-size: 1.25em;
    max-inline-size: 36em;
  }

  [part='contact'] {
    font-weight: 600;
  }

  [part='title'] {
    margin-block-start: 1.5em;
    font-size: 0.875em;
  }

  [part='collaborators'] {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(12em, 100%), 1fr));
    gap: 0.75em;
    margin-block-start: 0.5em;
  }
`;
