import type { Fact } from '../../content/content.ts';
import { branch, type Piece } from '../fallback.ts';
import { linkBranch } from '../link.fallback.ts';
import { safeUrl } from '../safe-url.ts';
import { estimateText, rangeText, sourceText } from './fact.ts';
import { numberWriter } from './fact-number.ts';

/** The words of the interface in a fact. */
export interface FactWords {
  range: string;
  estimate: string;
  source: string;
}

export const factWordsTemplate = (): FactWords => ({
  range: rangeText(),
  estimate: estimateText(),
  source: sourceText(),
});

/** A fact as it stands inside an element until its widget comes. */
export function factBranches(fact: Fact, language: string, words = factWordsTemplate()): (Piece | undefined)[] {
  const { text, estimate, source } = fact;
  return [
    branch('p', branch('b', numberWriter(fact, language, words.range)()), text && ` ${text}`),
    branch('p', estimate ? words.estimate : undefined),
    source &&
      branch(
        'details',
        branch('summary', words.source),
        branch('p', linkBranch(source.title, safeUrl(source.url)), source.year ? `, ${source.year}` : undefined),
      ),
  ];
}
