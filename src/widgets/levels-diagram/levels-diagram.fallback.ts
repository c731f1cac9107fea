import type { Level } from '../../content/content.ts';
import { branch, type DescribeFallback, type Piece, pieces } from '../../shared/fallback.ts';
import { linkBranch } from '../../shared/link.fallback.ts';
import { safeUrl } from '../../shared/safe-url.ts';
import { hintText, positionText } from './messages.ts';

/** The fallback content: the levels from the base to the top. */
export const fallback: DescribeFallback = ({ levels }) =>
  levels && {
    heading: levels.heading,
    body: pieces(
      branch('p', levels.intro),
      branch(
        'div',
        branch('ol', ...levels.items.map((level, i) => branch('li', levelBranch(level, i + 1, levels.items.length)))),
        branch('p', hintText()),
      ),
      levels.link && branch('p', linkBranch(levels.link.text, safeUrl(levels.link.href))),
    ),
  };

const levelBranch = ({ label, aim, mark, examples, reach }: Level, number: number, count: number): Piece | undefined =>
  branch(
    'details',
    branch('summary', `${positionText(number, count)} `, branch('b', label)),
    branch('p', aim),
    branch('p', mark),
    branch('ul', ...examples.map((example) => branch('li', example))),
    branch('p', reach),
  );
