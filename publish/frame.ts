import { escapeMarkup } from './escape.ts';

/** The width for which the heights of the widgets' own pages hold, in CSS pixels. */
export const frameWidth = 640;

/** What a page for an iframe takes from its address: choices, and of a heading only that there is none. */
export const inAddress = ['theme', 'heading-level', 'level', 'layout', 'heading'];

/** What to paste where nothing but an iframe may be pasted: as high as its widget is in a column of 640 px. */
export const frameMarkup = (address: string, title: string, height: number): string =>
  `<iframe src="${escapeMarkup(address)}" width="100%" height="${height}" title="${escapeMarkup(title)}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" frameborder="0"></iframe>`;
