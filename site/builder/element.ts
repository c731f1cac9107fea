import type { FactNumber } from '../../src/content/content.ts';
import { parseAmount } from '../../src/shared/fact/fact-number.ts';
import { factBranches, type FactWords } from '../../src/shared/fact/fact.fallback.ts';
import { branch, type Fallback, pieces } from '../../src/shared/fallback.ts';
import { fallbackMarkup } from '../../publish/fallback-markup.ts';
import { elementMarkup } from '../../publish/snippet.ts';
import type { Choices } from './choices.ts';
import type { BuilderData, WidgetData } from './data.ts';
import { ownSettings, sharedSettings } from './settings.ts';

/** The widgets that are chosen. */
export const chosenWidgets = ({ widgets }: Choices, data: BuilderData): WidgetData[] =>
  data.widgets.filter(({ tag }) => widgets.includes(tag));

/** The attributes of a widget's element, as its settings have them. */
export function attributesOf(widget: WidgetData, choices: Choices, data: BuilderData): Record<string, string> {
  const canFollow = widget.attributes.some(({ name }) => name === 'src');
  const set = [...sharedSettings(choices, data), ...ownSettings(widget, choices)].filter(
    ({ value }) => value !== undefined,
  );
  return {
    lang: choices.language,
    ...Object.fromEntries(set.map(({ attribute: { name }, value }) => [name, value!])),
    ...(choices.isFollowing && canFollow && { src: data.feed }),
  };
}

/** What is pasted where the widget should stand. */
export function markupOf(widget: WidgetData, choices: Choices, data: BuilderData): string {
  const attributes = attributesOf(widget, choices, data);
  return elementMarkup(widget.tag, attributes, fallbackOf(widget, choices.language, attributes));
}

/** The fallback with the heading, and the sentence, that the attributes ask for. */
function fallbackOf({ examples }: WidgetData, language: string, attributes: Record<string, string>): string {
  const { fallback, attributes: example, factWords } = examples[language]!;
  const { heading, 'heading-level': level = '2', label } = attributes;
  const ofFact = ['value', 'from', 'to', 'unit', 'label', 'estimate'];
  const isOwnFact = label !== undefined && ofFact.some((name) => attributes[name] !== example[name]);
  const shown = isOwnFact ? factFallback(attributes, language, factWords) : fallback;
  return fallbackMarkup(shown, Number(level), heading);
}

function factFallback(attributes: Record<string, string>, language: string, words: FactWords): Fallback {
  const number = factNumber(attributes);
  const { label = '', estimate } = attributes;
  const unit = attributes.unit === 'percent' ? 'percent' : 'count';
  const fact = number && ({ key: 'own', text: label, unit, estimate: estimate !== undefined, ...number } as const);
  return { body: pieces(...(fact ? factBranches(fact, language, words) : [branch('p', label)])) };
}

/** The number of a fact, if it is one: a value, or a range whose ends are in order. */
export function factNumber(attributes: Record<string, string>): FactNumber | undefined {
  const [value, from, to] = ['value', 'from', 'to'].map((name) => parseAmount(attributes[name]));
  if (value !== undefined) return { value };
  return from! <= to! ? { from: from!, to: to! } : undefined;
}

/** The colours as a style sheet for the whole page; empty without any. */
export const coloursCss = ({ colours }: Choices): string => {
  const declarations = Object.entries(colours).map(([token, colour]) => `--gezin-color-${token}: ${colour};`);
  return declarations.length ? `:root { ${declarations.join(' ')} }` : '';
};
