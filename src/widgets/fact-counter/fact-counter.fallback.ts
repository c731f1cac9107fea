import type { Content } from '../../content/content.ts';
import { factBranches } from '../../shared/fact/fact.fallback.ts';
import { type Fallback, pieces } from '../../shared/fallback.ts';
import { exampleOf } from './about.ts';

/** What stands inside the element until the widget comes, for the fact of the example. */
export const fallback = (content: Content): Fallback | undefined => {
  const fact = exampleOf(content);
  return fact && { body: pieces(...factBranches(fact, content.language)) };
};
