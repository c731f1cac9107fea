import type { Content } from '../../content/content.ts';
import type { About } from '../../shared/about.ts';

/** The fact of the example: a percentage of one number. */
export const exampleOf = ({ facts }: Content) =>
  facts?.items.find((fact) => fact.unit === 'percent' && 'value' in fact);

export const about: About = {
  height: 170,
  attributes: (content): Record<string, string> => {
    const fact = exampleOf(content);
    if (!fact || !('value' in fact)) return {};
    return { value: String(fact.value), unit: fact.unit, label: fact.text };
  },
};
