import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { builderPage } from '../../site/builder/page.ts';
import { doctorPage } from '../../site/doctor/page.ts';
import { exampleFolders, examplePage } from '../../site/example/page.ts';
import { pageFolder, siteLanguages } from '../../site/page.ts';
import { builderData, type Places } from './builder-data.ts';

/** Writes the pages for those who embed the widgets: nothing in them depends on where the folder stands. */
export async function buildSite(folder: string, places: Places): Promise<void> {
  const data = await builderData(places);
  for (const language of siteLanguages) {
    write(`${folder}/${pageFolder('builder', language)}`, builderPage(language, data));
    write(`${folder}/${pageFolder('doctor', language)}`, doctorPage(language, data));
    write(`${folder}/example/${exampleFolders[language]}`, await examplePage(language, data.published, ''));
  }
  for (const file of ['icon.svg', 'page.css']) cpSync(`site/example/${file}`, `${folder}/example/${file}`);
  cpSync('.storybook/static/favicon.svg', `${folder}/icon.svg`);
  for (const file of ['site.css', '_headers']) cpSync(`site/${file}`, `${folder}/${file}`);
  cpSync('dist/cdn/widgets.all.js', `${folder}/widgets.all.js`);
  await bundle(folder);
}

function write(folder: string, markup: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/index.html`, markup);
}

const bundle = (folder: string) =>
  build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: { builder: 'site/builder/app.ts', doctor: 'site/doctor/app.ts' },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
      },
    },
  });
