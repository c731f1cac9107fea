// Builds everything that is published, into dist/.
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import ts from 'typescript';
import { buildAgentGuide } from '../publish/agent-guide.ts';
import { buildArchive } from '../publish/archive.ts';
import { levelsCard } from '../publish/card.ts';
import { contentSchema } from '../publish/content-schema.ts';
import { buildEditorData } from '../publish/editor-data.ts';
import { buildEmbed } from '../embed/write-embed.ts';
import { fallbackSheet } from '../publish/fallback-sheet.ts';
import { forEveryWidget } from '../publish/for-every-widget.ts';
import { formatted } from '../publish/formatted.ts';
import { buildFrameworkTypes } from '../publish/framework-types.ts';
import { fileFacts } from '../publish/integrity.ts';
import { publishManifest, readManifest } from '../publish/manifest.ts';
import { languages, publicBaseUrl, publicEmbedUrl, version } from '../publish/project.ts';
import { buildSite } from '../site/write-site.ts';
import { publishedContent, unconfirmedParts } from '../publish/unconfirmed.ts';

const run = (command: string) => execFileSync('npx', command.split(' '), { stdio: ['ignore', 'inherit', 'inherit'] });
const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

rmSync('dist', { recursive: true, force: true });
rmSync('.build/tsc', { recursive: true, force: true });
mkdirSync('dist/cdn/content', { recursive: true });
mkdirSync('dist/cards');
mkdirSync('dist/themes');

run('lit-localize build');
run('tsc -p tsconfig.json');
run('rollup -c --silent');
copyTypes('.build/tsc/src', 'dist/esm');

// As JSON a document would have `string` where its type has words.
writeFileSync(
  'dist/esm/content/document.d.ts',
  "declare const document: import('./content.js').Content;\nexport default document;\n",
);

run('cem analyze');
publishManifest('.build/manifest/custom-elements.json', 'dist/custom-elements.json');
const manifest = readManifest();
buildFrameworkTypes(manifest, 'dist/types');
buildEditorData(manifest, 'dist');

for (const language of languages) {
  const document = readFileSync(`src/content/${language}.json`, 'utf8');
  writeFileSync(`dist/cdn/content/${language}.json`, publishedContent(document));
  writeFileSync(`dist/cards/levels-diagram.${language}.svg`, await levelsCard(language));
}
for (const file of globSync('themes/*.css'))
  writeFileSync(`dist/${file}`, await formatted(file, forEveryWidget(readFileSync(file, 'utf8'))));
writeFileSync('dist/cdn/content/schema.json', toJson(contentSchema()));
writeFileSync('dist/cdn/fallback.css', await fallbackSheet());
writeFileSync('dist/cdn/integrity.json', toJson(fileFacts('dist/cdn')));
await buildAgentGuide(manifest, 'dist');
await buildEmbed('dist/embed');
await buildSite('dist/site', { base: publicBaseUrl, embed: process.env.PUBLIC_EMBED_URL ?? '../embed' });
buildArchive('dist/cdn', `dist/gezin-widgets-${version}.zip`);

const { integrity, brotli } = fileFacts('dist/cdn')['widgets.js']!;
console.log(`dist/cdn/widgets.js: ${brotli} bytes (brotli), ${integrity}`);
if (!process.env.PUBLIC_EMBED_URL)
  console.log(`PUBLIC_EMBED_URL is not set: the pages for iframes say that they are at ${publicEmbedUrl}`);
console.log(
  `to be confirmed by the owner before publishing: ${unconfirmedParts().length} parts of the content, see docs/before-publishing.md`,
);

/** Copies the declarations, whose imports name the source files as TypeScript found them. */
function copyTypes(from: string, to: string): void {
  for (const file of globSync(`${from}/**/*.d.ts`)) {
    const target = `${to}/${relative(from, file)}`;
    // For the build only; and the translations are for our own modules.
    if (/(\.fallback|\/fallback|\/about)\.d\.ts$|\/generated\//.test(file)) continue;
    mkdirSync(dirname(target), { recursive: true });
    const text = readFileSync(file, 'utf8').replace(/(from |import\(|import )(['"])(\.[^'"]*)\.ts\2/g, '$1$2$3.js$2');
    const left = ts.preProcessFile(text).importedFiles.find(({ fileName }) => fileName.endsWith('.ts'));
    if (left) throw new Error(`${target} imports ${left.fileName}, which is not published`);
    writeFileSync(target, text);
  }
}
