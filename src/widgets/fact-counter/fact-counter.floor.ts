import type { TemplateResult } from 'lit';
import type { Content } from '../../content/content.ts';
import { factFloor } from '../../shared/fact/fact.floor.ts';

const exampleOf = ({ facts }: Content) => facts?.items.find((fact) => fact.unit === 'percent' && 'value' in fact);

/** What stands inside the element until the widget comes, for the fact of the example. */
export const floor = (content: Content): TemplateResult | undefined => {
  const fact = exampleOf(content);
  return fact && factFloor(fact, content.language);
};

/** The attributes of the example. */
export const attributes = (content: Content): Record<string, string> => {
  const fact = exampleOf(content);
  return fact && 'value' in fact ? { value: String(fact.value), unit: fact.unit, label: fact.text } : {};
};
