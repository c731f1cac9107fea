import { branch, type DescribeFallback, pieces } from '../../shared/fallback.ts';

/** The fallback content. */
export const fallback: DescribeFallback = ({ goals }) =>
  goals && {
    heading: goals.heading,
    body: pieces(
      branch('p', goals.intro),
      goals.items.length ? branch('p', goals.listTitle) : undefined,
      branch('ol', ...goals.items.map(({ text }) => branch('li', text))),
    ),
  };
