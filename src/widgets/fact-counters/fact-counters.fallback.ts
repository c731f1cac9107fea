import { factBranches } from '../../shared/fact/fact.fallback.ts';
import { branch, type DescribeFallback, pieces } from '../../shared/fallback.ts';

/** The fallback content. */
export const fallback: DescribeFallback = ({ facts, language }) =>
  facts && {
    heading: facts.heading,
    body: pieces(
      branch('p', facts.intro),
      branch('ul', ...facts.items.map((fact) => branch('li', ...factBranches(fact, language)))),
    ),
  };
