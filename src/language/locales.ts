import type { Content } from '../content/content.ts';
import { warnOnce } from '../platform/warn-once.ts';

/** A translated text with places for values, as `str` of @lit/localize writes it. */
interface MessageWithValues {
  strTag: true;
  // As `@lit/localize` declares it; in a CDN file it is a list.
  strings: TemplateStringsArray;
  values: unknown[];
}

/** What makes the widgets speak a language: their content, and the words of their interface. */
export interface Locale {
  content: Content;
  /** The direction in which the language is written; `ltr` when missing. */
  direction?: 'rtl';
  /** Missing for the source language, whose words stand in the templates. */
  messages?: Record<string, string | MessageWithValues>;
}

/**
 * The languages that the widgets speak; the locales that are not loaded yet are functions. In a CDN
 * file, which never loads code, the build puts the locales that the file holds in this module's place.
 */
export const locales: Record<string, Locale | (() => Promise<Locale>)> = {
  nl: async () => (await import('./locales/nl.ts')).locale,
  en: async () => (await import('./locales/en.ts')).locale,
};

/**
 * Whether there is a language to choose. A CDN file that speaks one says `false`, and then holds nothing
 * of what chooses.
 */
export const isMultilingual = true;

/**
 * The locale of a language if it is ready; otherwise it is loaded, and `onReady` called afterwards. When it
 * cannot be loaded the next one who asks tries again.
 */
export function readyLocale(language: string, onReady?: () => void): Locale | undefined {
  const locale = locales[language];
  if (typeof locale !== 'function') return locale;
  if (onReady)
    loadLocale(language).then(onReady, (error: unknown) =>
      warnOnce(`the words in "${language}" cannot be loaded: ${String(error)}`),
    );
  return undefined;
}

/** Sees to it that the locale of a language is ready. */
export async function loadLocale(language: string): Promise<void> {
  const locale = locales[language];
  if (typeof locale === 'function') locales[language] = await locale();
}
