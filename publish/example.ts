import { readyLocale } from '../src/language/locales.ts';
import type { Fallback } from '../src/shared/fallback.ts';
import { aboutOf } from './about.ts';
import { type FallbackOf, loadFallbacks } from './fallback.ts';
import { fallbackMarkup } from './fallback-markup.ts';
import { languages, tags } from './project.ts';
import { elementMarkup } from './snippet.ts';

/** A widget as it is pasted: what stands in its element, what it is called, and the attributes that it needs. */
export interface Example {
  fallback: Fallback;
  /** Its heading, or what it is called where it has none. */
  title: string;
  attributes: Record<string, string>;
}

let loading: Promise<FallbackOf> | undefined;

// Not when this module is loaded: the build imports it before it has written the translated messages.
const fallbacks = () => (loading ??= loadFallbacks(tags, languages));

/** A widget with the built-in content of a language. */
export async function exampleOf(tag: string, language: string): Promise<Example> {
  const fallbackOf = await fallbacks();
  const { words } = await aboutOf(tag);
  const attributes = await exampleAttributes(tag, language);
  const fallback = fallbackOf(tag, language, attributes);
  const title = fallback.heading ?? words[language]?.title;
  if (!title) throw new Error(`${tag} is called nothing in "${language}": give it a title in about.${language}.json`);
  return { fallback, title, attributes };
}

/**
 * The same as markup to paste.
 *
 * @param own attributes of a page of its own, instead of the example's.
 */
export async function exampleMarkup(tag: string, language: string, own: Record<string, string> = {}): Promise<string> {
  const fallbackOf = await fallbacks();
  const attributes = { ...(await exampleAttributes(tag, language)), ...own };
  return elementMarkup(
    tag,
    { lang: language, ...attributes },
    fallbackMarkup(fallbackOf(tag, language, attributes), attributes),
  );
}

async function exampleAttributes(tag: string, language: string): Promise<Record<string, string>> {
  const { facts } = await aboutOf(tag);
  return facts.attributes?.(readyLocale(language)!.content) ?? {};
}
