import { escapeHtml } from '../snippet.ts';
import type { Choices } from './choices.ts';
import type { BuilderData, WidgetData } from './data.ts';
import { attributesOf, chosenWidgets } from './element.ts';

/** What the pages for iframes take from their address; `embed/frame.ts` has their lists. */
const inAddress = ['theme', 'heading-level', 'level', 'layout'];

/** Address of a widget's own page. */
export function frameAddress(widget: WidgetData, choices: Choices, data: BuilderData): string {
  const attributes = attributesOf(widget, choices, data);
  const asked = new URLSearchParams(Object.entries(attributes).filter(([name]) => inAddress.includes(name))).toString();
  return `${data.embed}/${choices.language}/${widget.tag.replace('gezin-', '')}.html${asked && `?${asked}`}`;
}

/** The iframe, as high as its widget is when it is 640 px wide. */
export const frameSnippet = (widget: WidgetData, choices: Choices, data: BuilderData): string =>
  frameMarkup(escapeHtml(frameAddress(widget, choices, data)), escapeHtml(widget.texts[choices.language]!.title), widget.height);

/** @param title as it stands in a page, with its entities. */
export const frameMarkup = (address: string, title: string, height: number): string =>
  `<iframe src="${address}" width="100%" height="${height}" title="${title}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" frameborder="0"></iframe>`;

/** Names of what was chosen, and cannot go into a frame. */
export function leftOutOfFrames(choices: Choices, data: BuilderData): string[] {
  const own = chosenWidgets(choices, data).flatMap(({ tag }) => Object.keys(choices.own[tag] ?? {}));
  const left = [...Object.keys(choices.shared), ...own].filter((name) => !inAddress.includes(name));
  if (choices.isFollowing) left.push('src');
  return [...new Set([...left, ...Object.keys(choices.colours).map((token) => `--gezin-color-${token}`)])];
}
