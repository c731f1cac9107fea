import { html, type TemplateResult } from 'lit';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import { jsonForScript } from '../../publish/escape.ts';
import { fallbackMarkup } from '../../publish/fallback-markup.ts';
import configuration from '../../lit-localize.json' with { type: 'json' };
import type { Content, SectionName } from '../../src/content/content.ts';
import { inLanguage } from '../../src/language/language.ts';
import { readyLocale } from '../../src/language/locales.ts';
import type { DescribeFallback } from '../../src/shared/fallback.ts';

/** The languages that the widgets speak, the source language first. */
export const languages = [configuration.sourceLocale, ...configuration.targetLocales];

/** The built-in content of a language, once it is loaded; English for one that has none, that of the source for none. */
export const builtIn = (language = configuration.sourceLocale): Content =>
  (readyLocale(language) ?? readyLocale('en'))!.content;

/** The fallback content: real text, in the language of the element and by its attributes. */
export function fallbackFor(args: object, describe: DescribeFallback): TemplateResult {
  const given = Object.entries(args).filter(([, value]) => value !== undefined && value !== false);
  const attributes: Record<string, string> = Object.fromEntries(
    given.map(([name, value]) => [name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), String(value)]),
  );
  const content = builtIn(attributes.lang);
  const fallback = inLanguage(content.language, () => describe(content, attributes))!;
  return html`${unsafeHTML(fallbackMarkup(fallback, attributes))}`;
}

/** Own content as a page carries it, inside the element. */
export const contentChild = (content: Content): TemplateResult =>
  html`<script type="application/json">
    ${jsonForScript(content, 2)}
  </script>`;

const notWords = ['language', 'key', 'unit', 'href', 'url', 'lang', 'translation'];

/** The same with every text twice as long, as another language may need. */
export const lengthened = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    typeof inner === 'string' && !notWords.includes(key) ? `${inner} ${inner}` : inner,
  ) as T;

/** A part of the built-in content as a page carries it, with every text twice as long. */
export function lengthenedChild(language: string | undefined, section: SectionName): TemplateResult {
  const { language: written, translation, [section]: part } = builtIn(language);
  return contentChild(lengthened({ language: written, translation, [section]: part }));
}
