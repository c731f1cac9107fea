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
export interface LanguagePack {
  content: Content;
  /** The direction in which the language is written; `ltr` when missing. */
  direction?: 'rtl';
  /** Missing for the source language, whose words stand in the templates. */
  messages?: Record<string, string | MessageWithValues>;
}

/**
 * The languages that the widgets speak; the packs that are not loaded yet are functions. In a CDN
 * file, which never loads code, the build puts the packs that the file holds in this module's place.
 */
export const packs: Record<string, LanguagePack | (() => Promise<LanguagePack>)> = {
  nl: async () => (await import('./packs/nl.ts')).pack,
  en: async () => (await import('./packs/en.ts')).pack,
};

/**
 * Whether there is a language to choose. A CDN file that speaks one says `false`, and then holds nothing
 * of what chooses.
 */
export const isMultilingual = true;

/**
 * The pack of a language if it is ready; otherwise it is loaded, and `onReady` called afterwards. When it
 * cannot be loaded the next one who asks tries again.
 */
export function readyPack(language: string, onReady?: () => void): LanguagePack | undefined {
  const pack = packs[language];
  if (typeof pack !== 'function') return pack;
  if (onReady)
    loadPack(language).then(onReady, (error: unknown) =>
      warnOnce(`the words in "${language}" cannot be loaded: ${String(error)}`),
    );
  return undefined;
}

/** Sees to it that the pack of a language is ready. */
export async function loadPack(language: string): Promise<void> {
  const pack = packs[language];
  if (typeof pack === 'function') packs[language] = await pack();
}
