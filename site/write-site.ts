import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build } from 'vite';
import { withoutNotes } from '../publish/rollup/without-notes.ts';
import { tokensOf } from '../publish/contrast.ts';
import type { SiteData } from './data.ts';
import { builderPage } from './builder/page.ts';
import { doctorPage } from './doctor/page.ts';
import { exampleFolders, examplePage } from './example/page.ts';
import { siteLanguages } from './language.ts';
import { pageFolder } from './page.ts';
import { siteData, type Places } from './site-data.ts';

/** Writes the pages for those who embed the widgets: nothing in them depends on where the folder stands. */
export async function buildSite(folder: string, places: Places): Promise<void> {
  const data = await siteData(places);
  for (const language of siteLanguages) {
    write(`${folder}/${pageFolder('builder', language)}`, builderPage(language, data));
    write(`${folder}/${pageFolder('doctor', language)}`, doctorPage(language, data));
    write(`${folder}/example/${exampleFolders[language]}`, await examplePage(language, data.published, ''));
  }
  for (const file of ['icon.svg', 'page.css']) cpSync(`site/example/${file}`, `${folder}/example/${file}`);
  cpSync('publish/static/favicon.svg', `${folder}/icon.svg`);
  writeFileSync(`${folder}/site.css`, `${coloursSheet(data)}${readFileSync('site/site.css', 'utf8')}`);
  cpSync('site/_headers', `${folder}/_headers`);
  cpSync('dist/cdn/widgets.all.js', `${folder}/widgets.all.js`);
  await bundle(folder);
}

/** The colours of the widgets, as custom properties of the pages. */
const coloursSheet = ({ colours: { light, dark } }: SiteData): string =>
  `:root { ${tokensOf(light)
    .map((name) => `--${name}: light-dark(${light[name]!}, ${dark[name]!});`)
    .join(' ')} }\n`;

function write(folder: string, markup: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/index.html`, markup);
}

const bundle = (folder: string) =>
  build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    plugins: [withoutNotes],
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: { builder: 'site/builder/app.ts', doctor: 'site/doctor/app.ts' },
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name].js',
          // All that the fallbacks are made of, in one file.
          codeSplitting: { groups: [{ name: 'fallbacks', test: /\/src\// }] },
        },
      },
    },
  });
