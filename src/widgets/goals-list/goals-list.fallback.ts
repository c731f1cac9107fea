import type { Content } from '../../content/content.ts';
import { branch, type Fallback, pieces } from '../../shared/fallback.ts';

/** What stands inside the element until the widget comes. */
export const fallback = ({ goals }: Content): Fallback | undefined =>
  goals && {
    heading: goals.heading,
    body: pieces(
      branch('p', goals.intro),
      branch('p', goals.listTitle),
      branch('ol', ...goals.items.map(({ text }) => branch('li', text))),
    ),
  };
