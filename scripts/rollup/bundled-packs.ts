import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'rollup';
import type { Content } from '../../src/content/content.ts';
import type { LanguagePack } from '../../src/language/packs.ts';

/**
 * Puts the language packs themselves where the npm package loads them on demand, and keeps of them
 * only the slices and the messages that the widgets in the file use.
 */
export function bundledPacks(source: string, languages: string[]): Plugin {
  const registry = resolve(source, 'language/packs.js');
  return {
    name: 'bundled-packs',
    async load(id) {
      if (id !== registry) return null;
      const packs = await Promise.all(
        languages.map(async (language) => `${JSON.stringify(language)}: ${await packSource(source, language)}`),
      );
      return `
        export const packs = {\n${packs.join(',\n')}\n};
        export const isMultilingual = ${languages.length > 1};
        export const readyPack = (language) => packs[language];
        export const loadPack = async () => {};`;
    },
    renderChunk(code) {
      const used = new Set(
        [...code.matchAll(/new ContentController\(this, '(\w+)'|\bid: '([\w.]+)'/g)].map(([, slice, message]) => slice ?? message),
      );
      return { code: code.replace(/^\/\*part (\S+)\*\/.*\n/gm, (line, part: string) => (used.has(part) ? line : '')), map: null };
    },
  };
}

// One line for each slice and each message, marked with its name. What the owner confirmed is not for the page.
async function packSource(source: string, language: string): Promise<string> {
  const { language: tag, ...slices } = JSON.parse(await readFile(`${source}/content/${language}.json`, 'utf8')) as Content;
  const { pack } = (await import(pathToFileURL(resolve(source, `language/packs/${language}.js`)).href)) as { pack: LanguagePack };
  const lines = (parts: object) =>
    Object.entries(parts)
      .map(([name, value]) => `/*part ${name}*/ ${JSON.stringify(name)}: ${JSON.stringify(value, (key, inner: unknown) => (key === 'confirmed' ? undefined : inner))},\n`)
      .join('');
  return `{ content: { language: ${JSON.stringify(tag)},\n${lines(slices)}}, ${pack.direction ? `direction: '${pack.direction}', ` : ''}messages: {\n${lines(pack.messages ?? {})}} }`;
}
