import type { Fact } from '../../content/content.ts';
import { branch, type Piece } from '../fallback.ts';
import { linkBranch } from '../link.fallback.ts';
import { safeUrl } from '../safe-url.ts';
import { estimateText, rangeText, sourceText } from './fact.ts';
import { numberWriter } from './fact-number.ts';

/** A fact as it stands inside an element until its widget comes. */
export function factBranches(fact: Fact, language: string): (Piece | undefined)[] {
  const { text, estimate, source } = fact;
  return [
    branch('p', branch('b', numberWriter(fact, language, rangeText())()), text && ` ${text}`),
    branch('p', estimate ? estimateText() : undefined),
    source &&
      branch(
        'details',
        branch('summary', sourceText()),
        branch('p', linkBranch(source.title, safeUrl(source.url)), source.year ? `, ${source.year}` : undefined),
      ),
  ];
}
