import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rollup';
import type { Content, SectionName } from '../../src/content/content.ts';
import type { Locale } from '../../src/language/locales.ts';
import { publishedContent } from '../unconfirmed.ts';
import { messagesIn } from './messages-in.ts';

/**
 * Puts the locales themselves where the npm package loads them on demand, and of each what the file shows: the
 * sections of the content that its widgets declare, and the messages that its modules ask for.
 *
 * @param source the folder of the modules that TypeScript wrote.
 */
export function bundledLocales(source: string, languages: string[], sections: SectionName[]): Plugin {
  const registry = resolve(source, 'language/locales.js');
  // In the place of the messages, till it is known which modules are left.
  const placeOf = (language: string) => `messages in ${language}`;
  const asked = new Map<string, string[]>();
  const locales = new Map<string, Locale>();
  return {
    name: 'bundled-locales',

    async load(id) {
      if (id !== registry) return null;
      const entries = await Promise.all(
        languages.map(async (language) => {
          const file = pathToFileURL(resolve(source, `language/locales/${language}.js`)).href;
          const { locale } = (await import(file)) as { locale: Locale };
          locales.set(language, locale);
          const content = pickSections(await contentOf(source, language), sections);
          const { direction } = locale;
          return `${quote(language)}: ${quote({ content, ...(direction && { direction }), messages: placeOf(language) })}`;
        }),
      );
      return `
        export const locales = { ${entries.join(', ')} };
        export const isMultilingual = ${languages.length > 1};
        export const readyLocale = (language) => locales[language];
        export const loadLocale = async () => {};`;
    },

    moduleParsed({ id, ast }) {
      try {
        asked.set(id, messagesIn(ast!));
      } catch (error) {
        this.error(`${id}: ${(error as Error).message}`);
      }
    },

    buildEnd(error) {
      if (!error && !locales.size) this.error(`${registry} is not in the file: where are its words?`);
    },

    renderChunk(code, { modules }) {
      const left = Object.entries(modules).filter(([, { renderedLength }]) => renderedLength);
      const ids = [...new Set(left.flatMap(([id]) => asked.get(id) ?? []))].toSorted();
      for (const [language, { messages }] of locales) {
        const missing = messages && ids.filter((id) => !Object.hasOwn(messages, id));
        if (missing?.length) this.error(`no message in "${language}" for ${missing.join(', ')}`);
        const parts = code.split(quote(placeOf(language)));
        if (parts.length !== 2) this.error(`the file has no place for the ${placeOf(language)}`);
        code = parts.join(quote(messages ? Object.fromEntries(ids.map((id) => [id, messages[id]])) : {}));
      }
      return { code, map: null };
    },
  };
}

const contentOf = async (source: string, language: string) =>
  JSON.parse(publishedContent(await readFile(`${source}/content/${language}.json`, 'utf8'))) as Content;

function pickSections({ language, ...content }: Content, sections: SectionName[]): Partial<Content> {
  const missing = sections.filter((name) => !content[name]);
  if (missing.length) throw new Error(`no content in "${language}" for ${missing.join(', ')}`);
  return { language, ...Object.fromEntries(sections.map((name) => [name, content[name]])) };
}

const quote = (value: unknown) => JSON.stringify(value);
