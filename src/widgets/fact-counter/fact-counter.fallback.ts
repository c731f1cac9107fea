import { factBranches } from '../../shared/fact/fact.fallback.ts';
import { numberGiven } from '../../shared/fact/fact-number.ts';
import { branch, type DescribeFallback, pieces } from '../../shared/fallback.ts';

/** The fallback content: its fact; what is no number, as it was written. */
export const fallback: DescribeFallback = ({ language }, attributes) => {
  const { heading, value = '', label = '', estimate } = attributes;
  const number = numberGiven(attributes);
  const unit = attributes.unit === 'percent' ? 'percent' : 'count';
  const body = number
    ? factBranches({ key: '', unit, text: label, estimate: estimate !== undefined, ...number }, language)
    : [branch('p', `${value} ${label}`.trim())];
  return { heading, body: pieces(...body) };
};
