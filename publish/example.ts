import type { Content } from '../src/content/content.ts';
import { inLanguage, loadLanguage } from '../src/language/language.ts';
import { readyPack } from '../src/language/packs.ts';
import { type FactWords, factWordsTemplate } from '../src/shared/fact/fact.fallback.ts';
import type { Fallback } from '../src/shared/fallback.ts';
import { aboutOf } from './about.ts';
import { fallbackMarkup } from './fallback-markup.ts';
import { nameOf } from './names.ts';
import { elementMarkup } from './snippet.ts';

/** A widget as it is pasted: what stands in its element, what it is called, and the attributes that it needs. */
export interface Example {
  fallback: Fallback;
  /** Its heading, or what it is called where it has none. */
  title: string;
  attributes: Record<string, string>;
  /** For a fact of the page's own. */
  factWords: FactWords;
}

interface FallbackModule {
  fallback: (content: Content) => Fallback | undefined;
}

/** A widget with the built-in content of a language. */
export async function exampleOf(tag: string, language: string): Promise<Example> {
  const name = nameOf(tag);
  const { fallback: describe } = (await import(`../src/widgets/${name}/${name}.fallback.ts`)) as FallbackModule;
  await loadLanguage(language);
  const { content } = readyPack(language)!;
  const fallback = inLanguage(language, () => describe(content));
  if (!fallback) throw new Error(`${tag} has no fallback in "${language}"`);
  const { facts, words } = await aboutOf(tag);
  const title = fallback.heading ?? words[language]?.title;
  if (!title) throw new Error(`${tag} is called nothing in "${language}": give it a title in about.${language}.json`);
  return {
    fallback,
    title,
    attributes: facts.attributes?.(content) ?? {},
    factWords: inLanguage(language, factWordsTemplate),
  };
}

/**
 * The same as markup to paste.
 *
 * @param own attributes of a page of its own, instead of the example's.
 */
export async function exampleMarkup(tag: string, language: string, own: Record<string, string> = {}): Promise<string> {
  const { fallback, attributes } = await exampleOf(tag, language);
  return elementMarkup(tag, { lang: language, ...attributes, ...own }, fallbackMarkup(fallback));
}
