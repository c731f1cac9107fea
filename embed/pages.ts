import { aboutOf } from '../publish/about.ts';
import { type AttributeData, attributesOf } from '../publish/attributes.ts';
import { escapeMarkup } from '../publish/escape.ts';
import { exampleOf } from '../publish/example.ts';
import { fallbackMarkup } from '../publish/fallback-markup.ts';
import { frameWidth, inAddress } from '../publish/frame.ts';
import { elementsOf } from '../publish/elements.ts';
import { readManifest } from '../publish/manifest.ts';
import { nameOf } from '../publish/names.ts';
import { elementMarkup, languagePart } from '../publish/snippet.ts';

/** A page that shows one widget and nothing else, to be put in an iframe, and what is said of it. */
export interface EmbedPage {
  markup: string;
  /** An answer of oEmbed 1.0, of type `rich`. */
  oEmbed: object;
}

/** @param base where the pages will be, without a slash at the end. */
export async function embedPage(tag: string, language: string, base: string): Promise<EmbedPage> {
  const name = nameOf(tag);
  const { fallback, title, attributes } = await exampleOf(tag, language);
  const { facts } = await aboutOf(tag);
  const element = elementsOf(readManifest()).find(({ tagName }) => tagName === tag)!;
  const taken = takenFromAddress(await attributesOf(element));
  // What a page fills in comes from the configuration.
  const example = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value));
  const address = escapeMarkup(`${base}/${language}/${name}`);
  const { height } = facts;
  const markup = `<!doctype html>
<html lang="${language}" data-widget="${tag}" data-script="../../cdn/widgets${languagePart(language)}.classic.js" data-taken="${escapeMarkup(JSON.stringify(taken))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(title)}</title>
<base target="_blank">
<link rel="alternate" type="application/json+oembed" href="${address}.json" title="${escapeMarkup(title)}">
<link rel="stylesheet" href="../../cdn/fallback.css">
<link rel="stylesheet" href="../page.css">
<script src="../frame.js" defer></script>
</head>
<body>
${elementMarkup(tag, { lang: language, ...example }, fallbackMarkup(fallback))}
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
    html: `<iframe src="${address}.html" width="${frameWidth}" height="${height}" title="${escapeMarkup(title)}"></iframe>`,
  };
  return { markup, oEmbed };
}

/** What the address of a page may set, and to what. Of a text only that there is none. */
const takenFromAddress = (attributes: AttributeData[]): Record<string, string[]> =>
  Object.fromEntries(
    attributes.filter(({ name }) => inAddress.includes(name)).map(({ name, choices = [''] }) => [name, choices]),
  );
