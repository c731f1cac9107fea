import { inLanguage, loadLanguage } from '../src/language/language.ts';
import { readyLocale } from '../src/language/locales.ts';
import type { DescribeFallback, Fallback } from '../src/shared/fallback.ts';
import { nameOf } from './names.ts';

/**
 * The fallback content.
 *
 * @param attributes of the element.
 * @throws where the content of the language has nothing for the widget.
 */
export type FallbackOf = (tag: string, language: string, attributes?: Record<string, string>) => Fallback;

/** Loads the modules and the languages that fallbacks are made of, in Node or in a page. */
export async function loadFallbacks(tags: string[], languages: string[]): Promise<FallbackOf> {
  const describers = new Map(
    await Promise.all(tags.map(async (tag) => [tag, await describerOf(nameOf(tag))] as const)),
  );
  await Promise.all(languages.map(loadLanguage));
  return (tag, language, attributes = {}) => {
    const { content } = readyLocale(language)!;
    const fallback = inLanguage(language, () => describers.get(tag)!(content, attributes));
    if (!fallback) throw new Error(`${tag} has no fallback in "${language}"`);
    return fallback;
  };
}

async function describerOf(name: string): Promise<DescribeFallback> {
  const module = (await import(`../src/widgets/${name}/${name}.fallback.ts`)) as { fallback: DescribeFallback };
  return module.fallback;
}
