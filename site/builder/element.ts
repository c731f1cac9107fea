import type { FactNumber } from '../../src/content/content.ts';
import { numberWriter, parseAmount } from '../../src/shared/fact/fact-number.ts';
import { elementMarkup, escapeHtml } from '../snippet.ts';
import type { Choices } from './choices.ts';
import type { BuilderData, WidgetData } from './data.ts';

/** The widgets that are chosen. */
export const chosenWidgets = ({ widgets }: Choices, data: BuilderData): WidgetData[] =>
  data.widgets.filter(({ tag }) => widgets.includes(tag));

/** The attributes of a widget's element, as the choices have them. */
export function attributesOf(widget: WidgetData, choices: Choices, data: BuilderData): Record<string, string> {
  const own = choices.own[widget.tag] ?? {};
  const { example } = widget.texts[choices.language]!;
  const canFollow = widget.attributes.some(({ name }) => name === 'src');
  // Of the example's numbers nothing stays beside a number of one's own.
  const hasNumber = ['value', 'from', 'to'].some((name) => own[name] !== undefined);
  const kept = Object.entries(example).filter(([name]) => !hasNumber || !['value', 'unit'].includes(name));
  return {
    lang: choices.language,
    ...choices.shared,
    ...Object.fromEntries(kept),
    ...own,
    ...(choices.isFollowing && canFollow && { src: data.feed }),
  };
}

/** What is pasted where the widget should stand. */
export function markupOf(widget: WidgetData, choices: Choices, data: BuilderData): string {
  const attributes = attributesOf(widget, choices, data);
  return elementMarkup(widget.tag, attributes, floorOf(widget, choices.language, attributes));
}

/** The floor with the heading, and the sentence, that the attributes ask for. */
function floorOf({ texts }: WidgetData, language: string, attributes: Record<string, string>): string {
  const { floor, example } = texts[language]!;
  const { heading, 'heading-level': level = '2', label } = attributes;
  const ownFact = ['value', 'from', 'to', 'label'].some((name) => attributes[name] !== example[name]);
  if (ownFact && label !== undefined) return factFloor(attributes, language);
  const withHeading = heading === undefined ? floor : floor.replace(/<h2>.*?<\/h2>/, () => heading && `<h2>${escapeHtml(heading)}</h2>`);
  return withHeading.replaceAll(/(<\/?h)(\d)\b/g, (_, start: string, depth: string) => `${start}${Math.min(6, Number(depth) + Number(level) - 2)}`);
}

function factFloor(attributes: Record<string, string>, language: string): string {
  const number = factNumber(attributes);
  const unit = attributes.unit === 'percent' ? 'percent' : 'count';
  const written = number && `<b>${numberWriter({ ...number, unit }, language, '{from} – {to}')()}</b> `;
  return `<p>${written ?? ''}${escapeHtml(attributes.label ?? '')}</p>`;
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
