import { readFileSync } from 'node:fs';
import type { CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';
import { loaderSnippet, type Published } from '../../site/snippet.ts';
import { floorMarkup } from '../build/floor.ts';
import { type FileFacts, fileFacts } from '../build/integrity.ts';
import { languages, publicBaseUrl, tags } from '../build/project.ts';

/** The generated parts of the README, by their names. */
export async function generatedParts(): Promise<Record<string, string>> {
  const files = fileFacts('dist/cdn');
  return { snippet: await snippet({ base: publicBaseUrl, files }), widgets: widgets(), sizes: sizes(files) };
}

/** Replaces each part between `<!-- name -->` and `<!-- /name -->`. */
export const withGeneratedParts = (document: string, parts: Record<string, string>): string =>
  Object.entries(parts).reduce((text, [name, part]) => {
    const place = new RegExp(`(<!-- ${name} -->\n)[^]*?(<!-- /${name} -->)`);
    if (!place.test(text)) throw new Error(`the document has no place for: ${name}`);
    return text.replace(place, (...[, start, end]: string[]) => `${start}${part}\n${end}`);
  }, document);

async function snippet(published: Published): Promise<string> {
  const [language] = languages as [string];
  return `\`\`\`html\n${loaderSnippet(published, language)}\n\n${await floorMarkup('gezin-goals-list', language)}\n\`\`\``;
}

function widgets(): string {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Package;
  const elements = modules.flatMap(({ declarations = [] }) => declarations as CustomElement[]).filter(({ tagName }) => tagName);
  const own = ({ attributes = [] }: CustomElement) => attributes.filter(({ inheritedFrom }) => !inheritedFrom);
  const rows = elements.map(
    (element) => `| \`${element.tagName}\` | ${element.summary} | ${own(element).map(({ name }) => `\`${name}\``).join(' ')} |`,
  );
  return `| tag | what it shows | attributes of its own |\n|---|---|---|\n${rows.join('\n')}`;
}

function sizes(files: Record<string, FileFacts>): string {
  const scripts = ['widgets', 'widgets.all', ...tags.map((tag) => tag.replace('gezin-', ''))].map((name) => `${name}.js`);
  const rows = [...scripts, 'floor.css'].map((file) => `| \`${file}\` | ${files[file]!.brotli} | ${files[file]!.raw} |`);
  return `| file | brotli | not compressed |\n|---|--:|--:|\n${rows.join('\n')}`;
}
