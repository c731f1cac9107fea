/*
 * Writes the generated parts of the documents, and a limit for each new CDN file: `npm run docs`, after
 * a build. With `--check` it writes nothing, and fails when a part is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { formatted } from '../publish/formatted.ts';
import { beforePublishing } from '../publish/docs/before-publishing.ts';
import { frameworkSnippets } from '../publish/docs/framework-snippets.ts';
import { frameSnippet } from '../publish/docs/frame-snippet.ts';
import { snippets } from '../publish/docs/snippets.ts';
import { generatedParts, withGeneratedParts } from '../publish/docs/readme.ts';
import { screenReader } from '../publish/docs/screen-reader.ts';
import { sizeLimits } from '../publish/docs/size-limits.ts';
import { takePicture } from './docs/picture.ts';

const isCheck = process.argv.includes('--check');

const documents: Record<string, string> = {
  'README.md': withGeneratedParts(readFileSync('README.md', 'utf8'), await generatedParts()),
  'docs/iframes.md': withGeneratedParts(readFileSync('docs/iframes.md', 'utf8'), { frame: await frameSnippet() }),
  'docs/frameworks.md': withGeneratedParts(readFileSync('docs/frameworks.md', 'utf8'), frameworkSnippets()),
  'docs/before-publishing.md': beforePublishing(),
  'docs/screen-reader.md': screenReader(),
  'docs/snippets.md': await snippets(),
  'docs/size-limits.json': sizeLimits(
    JSON.parse(readFileSync('docs/size-limits.json', 'utf8')) as Record<string, number>,
  ),
};

for (const [file, written] of Object.entries(documents)) {
  const text = await formatted(file, written);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (isCheck) {
    console.error(`${file} is out of date: npm run docs`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, text);
    console.log(`${file} is written anew`);
  }
}

if (!isCheck) await takePicture('docs/images/example.png');
