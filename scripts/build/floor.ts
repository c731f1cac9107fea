import { existsSync, globSync, readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';
import type { Content } from '../../src/content/content.ts';
import { inLanguage, loadLanguage } from '../../src/language/language.ts';
import { readyPack } from '../../src/language/packs.ts';
import { tags } from './project.ts';

// 111.0 and 16.4, as Lightning CSS writes versions.
const targets = { chrome: 111 << 16, firefox: 128 << 16, safari: (16 << 16) | (4 << 8) };

/** The style sheet that gives every floor the room of its widget. */
export function floorSheet(): string {
  const sheets = [
    readFileSync('src/shared/styles/floor.css', 'utf8').replace(/\bgezin-widget\b(?=\))/, tags.join(', ')),
    ...globSync('src/**/*.floor.css').toSorted().map((file) => readFileSync(file, 'utf8')),
  ];
  const { code } = transform({ filename: 'floor.css', code: Buffer.from(sheets.join('\n')), minify: true, targets });
  return code.toString();
}

/** The floor of a widget with the built-in content; empty for a widget that has no such content. */
export async function floorMarkup(tag: string, language: string): Promise<string> {
  const name = tag.replace('gezin-', '');
  const path = new URL(`../../src/widgets/${name}/${name}.floor.ts`, import.meta.url);
  if (!existsSync(path)) return '';
  const { floor } = (await import(path.href)) as { floor: (content: Content) => TemplateResult | undefined };
  await loadLanguage(language);
  const template = inLanguage(language, () => floor(readyPack(language)!.content));
  const markup = await collectResult(render(template));
  return markup
    // What only Lit and a style sheet of the widget read.
    .replace(/<!--.*?-->|<\?>| part="[\w-]+"/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ >/g, '>')
    .replace(/> (?=<\/?(h2|p|ul|ol|li|div|details|summary)\b)/g, '>')
    .replace(/ (?=<\/(h2|p|ul|ol|li|div|details|summary)>)/g, '')
    .replace(/<p> /g, '<p>')
    .trim();
}
