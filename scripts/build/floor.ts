import { globSync, readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';
import type { Content } from '../../src/content/content.ts';
import { elementMarkup } from '../../site/snippet.ts';
import { inLanguage, loadLanguage } from '../../src/language/language.ts';
import { readyPack } from '../../src/language/packs.ts';
import { tags } from './project.ts';
import { tidyMarkup } from './tidy-markup.ts';

// As Lightning CSS writes versions. Safari 16 goes without hyphens, as in the widgets.
const targets = { chrome: 111 << 16, firefox: 128 << 16, safari: 17 << 16 };

/** The style sheet that gives every floor the room of its widget. */
export function floorSheet(): string {
  const sheets = [
    readFileSync('src/shared/styles/floor.css', 'utf8').replaceAll(/\bgezin-widget\b(?=\))/g, tags.join(', ')),
    ...globSync('src/**/*.floor.css').toSorted().map((file) => readFileSync(file, 'utf8')),
  ];
  const { code } = transform({ filename: 'floor.css', code: Buffer.from(sheets.join('\n')), minify: true, targets });
  return code.toString();
}

interface FloorModule {
  floor: (content: Content) => TemplateResult | undefined;
  /** What a widget without content of its own needs to show the same as its floor. */
  attributes?: (content: Content) => Record<string, string>;
}

/** What stands inside a widget's element until it comes, and the attributes that the example has. */
export interface Floor {
  markup: string;
  attributes: Record<string, string>;
}

/** The floor of a widget, with the built-in content of a language. */
export async function floorOf(tag: string, language: string): Promise<Floor> {
  const name = tag.replace('gezin-', '');
  const { floor, attributes } = (await import(`../../src/widgets/${name}/${name}.floor.ts`)) as FloorModule;
  await loadLanguage(language);
  const { content } = readyPack(language)!;
  const markup = await collectResult(render(inLanguage(language, () => floor(content))));
  return { markup: tidyMarkup(markup), attributes: attributes?.(content) ?? {} };
}

/**
 * A widget's element with its floor.
 *
 * @param own attributes of a page of its own, instead of the example's.
 */
export async function floorMarkup(tag: string, language: string, own: Record<string, string> = {}): Promise<string> {
  const { markup, attributes } = await floorOf(tag, language);
  return elementMarkup(tag, { lang: language, ...attributes, ...own }, markup);
}
