import { html, type TemplateResult } from 'lit';
import configuration from '../../lit-localize.json' with { type: 'json' };
import type { Content, SliceName } from '../../src/content/content.ts';
import en from '../../src/content/en.json' with { type: 'json' };
import nl from '../../src/content/nl.json' with { type: 'json' };
import { inLanguage } from '../../src/language/language.ts';

/** The languages that the widgets speak, the source language first. */
export const languages = [configuration.sourceLocale, ...configuration.targetLocales];

const documents: Record<string, Content> = { nl: nl as Content, en: en as Content };

/** The built-in content of a language; English for one that has none, Dutch for none. */
export const builtIn = (language = 'nl'): Content => documents[language] ?? documents.en!;

/** What stands inside an element until its widget comes: real text, in the language of the element. */
export function floorIn(language: string | undefined, floor: (content: Content) => TemplateResult | undefined): TemplateResult | undefined {
  const content = builtIn(language);
  return inLanguage(content.language, () => floor(content));
}

/** Own content as a page carries it, inside the element. */
export const contentChild = (content: Content): TemplateResult =>
  html`<script type="application/json">${JSON.stringify(content, null, 2).replaceAll('<', String.raw`\u003c`)}</script>`;

const notWords = ['language', 'key', 'unit', 'href', 'url', 'lang', 'translation'];

/** The same with every text twice as long, as another language may need. */
export const lengthened = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    typeof inner === 'string' && !notWords.includes(key) ? `${inner} ${inner}` : inner,
  ) as T;

/** A part of the built-in content as a page carries it, with every text twice as long. */
export function lengthenedChild(language: string | undefined, slice: SliceName): TemplateResult {
  const { language: written, translation, [slice]: part } = builtIn(language);
  return contentChild(lengthened({ language: written, translation, [slice]: part }));
}
