import { sourceLanguage } from '../src/language/pick-language.ts';
import { escapeMarkup } from './escape.ts';
import { attributesMarkup } from './fallback-markup.ts';

/** Where the published files are, and what their hashes are. */
export interface Published {
  /** Address of the folder of the exact version, without a slash at its end. */
  base: string;
  files: Record<string, { integrity: string }>;
}

/** What loads the widgets, once for a page: the style sheet of the fallbacks and the script. */
export function loaderSnippet(published: Published, language: string): string {
  return `${sheetSnippet(published)}\n${scriptSnippet(published, `widgets${languagePart(language)}.js`)}`;
}

/** What gives the fallbacks the room of their widgets. */
export const sheetSnippet = ({ base, files }: Published): string =>
  `<link rel="stylesheet" href="${escapeMarkup(base)}/fallback.css" ${integrity('fallback.css', files)}>`;

/** What loads one file of `dist/cdn`. */
export const scriptSnippet = ({ base, files }: Published, file: string): string =>
  `<script type="module" src="${escapeMarkup(base)}/${file}" ${integrity(file, files)}></script>`;

/** The same for a page that knows no modules. */
export const classicSnippet = ({ base, files }: Published, file: string): string =>
  `<script src="${escapeMarkup(base)}/${file}" defer ${integrity(file, files)}></script>`;

/** The part of a file's name that says which language it speaks beside Dutch. */
export const languagePart = (language: string): string => (language === sourceLanguage ? '' : `.${language}`);

/**
 * A widget's element with its fallback. The `div` around it keeps it whole where WordPress puts paragraphs
 * into it (`wpautop`): without one its end tag would be lost.
 */
export const elementMarkup = (tag: string, attributes: Record<string, string>, fallback: string): string =>
  `<div><${tag}${attributesMarkup(attributes)}>${fallback}</${tag}></div>`;

const integrity = (file: string, files: Published['files']) =>
  `integrity="${files[file]!.integrity}" crossorigin="anonymous"`;
