import { css } from 'lit';

export const styles = css`
  [part='facts'] {
    margin-block-start: 1.25em;
  }
`;
