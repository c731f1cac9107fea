import { booleanConverter } from '../../shared/boolean-converter.ts';
import { factBranches } from '../../shared/fact/fact.fallback.ts';
import { numberGiven } from '../../shared/fact/fact-number.ts';
import { branch, type DescribeFallback, pieces } from '../../shared/fallback.ts';

/** The fallback content: its fact; a value that cannot be shown, as it was written. */
export const fallback: DescribeFallback = ({ language }, attributes) => {
  const { heading, value = '', unit = '', label = '', estimate = null } = attributes;
  const number = numberGiven(attributes);
  if (!number || !['', 'count', 'percent'].includes(unit)) {
    return { heading, body: pieces(branch('p', `${value} ${label}`.trim())) };
  }
  const fact = {
    key: '',
    unit: unit === 'percent' ? 'percent' : 'count',
    text: label,
    estimate: booleanConverter(estimate),
    ...number,
  } as const;
  return { heading, body: pieces(...factBranches(fact, language)) };
};
