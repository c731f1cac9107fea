import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { transformSync } from '@swc/core';
import { nameOf } from '../publish/names.ts';
import { embedPage } from './pages.ts';
import { languages, publicEmbedUrl, tags } from '../publish/project.ts';

/** Writes the pages for iframes, what is said of them, and the scripts in them and around them. */
export async function buildEmbed(folder: string): Promise<void> {
  for (const language of languages) {
    mkdirSync(`${folder}/${language}`, { recursive: true });
    for (const tag of tags) {
      const { markup, oEmbed } = await embedPage(tag, language, publicEmbedUrl);
      const path = `${folder}/${language}/${nameOf(tag)}`;
      writeFileSync(`${path}.html`, markup);
      writeFileSync(`${path}.json`, `${JSON.stringify(oEmbed, null, 2)}\n`);
    }
  }
  for (const name of ['frame', 'resize'])
    writeFileSync(`${folder}/${name}.js`, script(readFileSync(`embed/${name}.ts`, 'utf8')));
  for (const file of ['page.css', 'embed.config.json', '_headers']) cpSync(`embed/${file}`, `${folder}/${file}`);
}

function script(source: string): string {
  const { code } = transformSync(`{${source}}`, {
    isModule: false,
    minify: true,
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript' },
      minify: { compress: true, mangle: { toplevel: true }, format: { comments: false } },
    },
  });
  return code;
}
