import type { About } from '../../shared/about.ts';

export const about: About = {
  height: 170,
  // A percentage of one number.
  attributes: ({ facts }): Record<string, string> => {
    const fact = facts?.items.find(({ unit, ...number }) => unit === 'percent' && 'value' in number);
    if (!fact || !('value' in fact)) return {};
    return { value: String(fact.value), unit: fact.unit, label: fact.text };
  },
};
