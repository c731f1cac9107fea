import { css } from 'lit';

/** For the template of a partner: a tile of one height, on a surface of its own. */
export const partnerStyles = css`
  /* What is only read has its place in the tile: elsewhere it would make the page scroll sideways. */
  [part='partner'] {
    display: flex;
    position: relative;
    align-items: center;
    justify-content: center;
    block-size: 100%;
    min-block-size: 5.5em;
    padding: 0.75em 0.5em;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    text-align: center;
    text-decoration: none;
  }

  a[part='partner']:hover {
    background: var(--_tint);
  }

  [part='name'] {
    font-weight: 600;
    line-height: 1.3;
    hyphens: auto;
    hyphenate-limit-chars: 12 5 5;
    text-wrap: balance;
  }

  /* A box of its own, so that nothing moves when the image comes, whatever its proportions. */
  [part='logo'] {
    inline-size: 100%;
    block-size: 3em;
    object-fit: contain;
  }

  /* While the logo is there, its name is only read. */
  [part='logo'].failed {
    display: none;
  }

  [part='logo']:not(.failed) + [part='name'],
  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
