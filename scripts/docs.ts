/*
 * Writes the generated parts of the documents: `npm run docs`, after a build. With `--check` it
 * writes nothing, and fails when a part is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforePublishing } from './docs/before-publishing.ts';
import { frameworkSnippets } from './docs/framework-snippets.ts';
import { frameSnippet } from './docs/frame-snippet.ts';
import { snippets } from './docs/snippets.ts';
import { generatedParts, withGeneratedParts } from './docs/readme.ts';
import { takePicture } from './docs/picture.ts';

const isCheck = process.argv.includes('--check');

const documents: Record<string, string> = {
  'README.md': withGeneratedParts(readFileSync('README.md', 'utf8'), await generatedParts()),
  'docs/iframes.md': withGeneratedParts(readFileSync('docs/iframes.md', 'utf8'), { frame: await frameSnippet() }),
  'docs/frameworks.md': withGeneratedParts(readFileSync('docs/frameworks.md', 'utf8'), frameworkSnippets()),
  'docs/before-publishing.md': beforePublishing(),
  'docs/snippets.md': await snippets(),
};

for (const [file, text] of Object.entries(documents)) {
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
