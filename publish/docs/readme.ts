import { nameOf } from '../names.ts';
import { loaderSnippet, type Published } from '../snippet.ts';
import { exampleMarkup } from '../example.ts';
import { type FileFacts, fileFacts } from '../integrity.ts';
import { elementsOf, isOfEveryWidget, type ManifestElement } from '../elements.ts';
import { readManifest } from '../manifest.ts';
import { languages, publicBaseUrl, tags } from '../project.ts';

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
  return `\`\`\`html\n${loaderSnippet(published, language)}\n\n${await exampleMarkup('gezin-goals-list', language)}\n\`\`\``;
}

function widgets(): string {
  const own = ({ attributes = [] }: ManifestElement) =>
    attributes.filter(({ inheritedFrom }) => !isOfEveryWidget(inheritedFrom));
  const rows = elementsOf(readManifest()).map(
    (element) =>
      `| \`${element.tagName}\` | ${element.summary!} | ${own(element)
        .map(({ name }) => `\`${name}\``)
        .join(' ')} |`,
  );
  return `| tag | what it shows | attributes of its own |\n|---|---|---|\n${rows.join('\n')}`;
}

function sizes(files: Record<string, FileFacts>): string {
  const scripts = ['widgets', 'widgets.all', ...tags.map(nameOf)].map((name) => `${name}.js`);
  const rows = [...scripts, 'fallback.css'].map(
    (file) => `| \`${file}\` | ${files[file]!.brotli} | ${files[file]!.raw} |`,
  );
  return `| file | brotli | not compressed |\n|---|--:|--:|\n${rows.join('\n')}`;
}
