import { branch, type DescribeFallback, pieces } from '../../shared/fallback.ts';

/** What stands inside the element until the widget comes. */
export const fallback: DescribeFallback = ({ goals }) =>
  goals && {
    heading: goals.heading,
    body: pieces(
      branch('p', goals.intro),
      goals.items.length ? branch('p', goals.listTitle) : undefined,
      branch('ol', ...goals.items.map(({ text }) => branch('li', text))),
    ),
  };
