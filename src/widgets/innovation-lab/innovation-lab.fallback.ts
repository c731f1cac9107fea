import { branch, type DescribeFallback, pieces } from '../../shared/fallback.ts';
import { linkBranch } from '../../shared/link.fallback.ts';
import { safeUrl } from '../../shared/safe-url.ts';

/** The fallback content. */
export const fallback: DescribeFallback = ({ lab }) =>
  lab && {
    heading: lab.heading,
    body: pieces(
      branch(
        'div',
        branch(
          'div',
          ...lab.paragraphs.map((text) => branch('p', text)),
          branch('ul', ...lab.links.map(({ text, href }) => branch('li', linkBranch(text, safeUrl(href))))),
        ),
        lab.award && branch('p', `${lab.award.name} `, branch('b', `${lab.award.year}`)),
      ),
    ),
  };
