import { escapeHtml } from '../snippet.ts';
import type { Choices } from './choices.ts';
import type { BuilderData, WidgetData } from './data.ts';
import { attributesOf, chosenWidgets } from './element.ts';

/** What the pages for iframes take from their address; `embed/frame.ts` has their lists. */
export const inAddress = ['theme', 'heading-level', 'level', 'layout'];

/** Address of a widget's own page. */
export const pageAddress = ({ tag }: WidgetData, { language }: Choices, { embed }: BuilderData): string => `${embed}/${language}/${tag.replace('gezin-', '')}.html`;

/** The iframe, as high as its widget is when it is 640 px wide. */
export function frameSnippet(widget: WidgetData, choices: Choices, data: BuilderData): string {
  const attributes = Object.entries(attributesOf(widget, choices, data)).filter(([name]) => inAddress.includes(name));
  const asked = new URLSearchParams(attributes).toString();
  const address = `${pageAddress(widget, choices, data)}${asked && `?${asked}`}`;
  return frameMarkup(escapeHtml(address), escapeHtml(widget.texts[choices.language]!.title), widget.height);
}

/** @param title as it stands in a page, with its entities. */
export const frameMarkup = (address: string, title: string, height: number): string =>
  `<iframe src="${address}" width="100%" height="${height}" title="${title}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" frameborder="0"></iframe>`;

/** Names of what was chosen, and cannot go into a frame. */
export function leftOutOfFrames(choices: Choices, data: BuilderData, taken = inAddress): string[] {
  const own = chosenWidgets(choices, data).flatMap(({ tag }) => Object.keys(choices.own[tag] ?? {}));
  const left = [...Object.keys(choices.shared), ...own].filter((name) => !taken.includes(name));
  if (choices.isFollowing) left.push('src');
  return [...new Set([...left, ...Object.keys(choices.colours).map((token) => `--gezin-color-${token}`)])];
}
