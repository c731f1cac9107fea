import { floorMarkup } from '../scripts/build/floor.ts';
import { frameMarkup } from '../site/builder/frames.ts';
import { heights } from './heights.ts';

/** A page that shows one widget and nothing else, to be put in an iframe, and what is said of it. */
export interface EmbedPage {
  markup: string;
  /** An answer of oEmbed 1.0, of type `rich`. */
  oEmbed: object;
  /** What to paste, where nothing but an iframe may be pasted. */
  snippet: string;
}

/** The width for which the heights hold, in CSS pixels. */
export const frameWidth = 640;

/** What a widget without a heading of its own is called, by language. */
export const untitled: Record<string, string> = { nl: 'Een feit', en: 'A fact' };

/** @param base where the pages will be, without a slash at the end. */
export async function embedPage(tag: string, language: string, base: string): Promise<EmbedPage> {
  const name = tag.replace('gezin-', '');
  // The form has its endpoint and its privacy statement from the configuration.
  const floor = (await floorMarkup(tag, language)).replace(/ (endpoint|privacy-url)="[^"]*"/g, '');
  const title = /<h2>(.+?)<\/h2>/.exec(floor)?.[1] ?? untitled[language]!;
  const address = `${base}/${language}/${name}.html`;
  const height = heights[tag]!;
  const markup = `<!doctype html>
<html lang="${language}" data-widget="${tag}" data-script="../../cdn/widgets${language === 'nl' ? '' : `.${language}`}.classic.js">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<base target="_blank">
<link rel="alternate" type="application/json+oembed" href="${base}/${language}/${name}.json" title="${title}">
<link rel="stylesheet" href="../../cdn/floor.css">
<link rel="stylesheet" href="../page.css">
<script src="../frame.js" defer></script>
</head>
<body>
${floor}
</body>
</html>
`;
  const oEmbed = {
    version: '1.0',
    type: 'rich',
    provider_name: 'Gezinsbenadering',
    provider_url: 'https://www.gezinsbenadering.nl/',
    title,
    width: frameWidth,
    height,
    // WordPress keeps of it the iframe with these attributes, and adds a sandbox.
    html: `<iframe src="${address}" width="${frameWidth}" height="${height}" title="${title}"></iframe>`,
  };
  const snippet = frameMarkup(address, title, height);
  return { markup, oEmbed, snippet };
}
