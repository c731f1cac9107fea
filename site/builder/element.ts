import { fallbackMarkup } from '../../publish/fallback-markup.ts';
import { elementMarkup } from '../../publish/snippet.ts';
import type { Choices } from './choices.ts';
import type { WidgetData } from '../data.ts';
import type { BuilderData } from './data.ts';
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
  const fallback = data.fallbackOf(widget.tag, choices.language, attributes);
  return elementMarkup(widget.tag, attributes, fallbackMarkup(fallback, attributes));
}

/** The colours as a style sheet for the whole page; empty without any. */
export const coloursCss = ({ colours }: Choices): string => {
  const declarations = Object.entries(colours).map(([token, colour]) => `--gezin-color-${token}: ${colour};`);
  return declarations.length ? `:root { ${declarations.join(' ')} }` : '';
};
