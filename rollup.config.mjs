import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import json from '@rollup/plugin-json';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import license from 'rollup-plugin-license';
import { nameOf } from './publish/names.ts';
import { bundledLocales } from './publish/rollup/bundled-locales.ts';
import { sourceMessages } from './publish/rollup/source-messages.ts';
import { minify } from './publish/rollup/minify.ts';
import { privateLit } from './publish/rollup/private-lit.ts';
import { withoutNotes } from './publish/rollup/without-notes.ts';
import { ContentElement } from './.build/tsc/src/shared/content-element.js';
import * as widgets from './.build/tsc/src/widgets.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { sourceLocale, targetLocales } = JSON.parse(readFileSync('lit-localize.json', 'utf8'));

// TypeScript writes what stands in `src`, and in `contract` beside it, under the names of the folders.
const compiled = '.build/tsc';
const source = `${compiled}/src`;
const all = Object.values(widgets);
const names = all.map(({ tag }) => nameOf(tag));

// The middle part of a file's name, and the languages that such a file speaks.
const languageSets = [
  ['', [sourceLocale]],
  ...targetLocales.map((locale) => [`.${locale}`, [sourceLocale, locale]]),
  ['.all', [sourceLocale, ...targetLocales]],
];

// Leads the maps of the modules past what tsc wrote to the TypeScript.
const typescriptMaps = {
  name: 'typescript-maps',
  load: (id) =>
    existsSync(`${id}.map`) && id.includes(compiled)
      ? { code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') }
      : null,
};

// What the tool would do besides.
const untouched = {
  caseSensitive: true,
  keepClosingSlash: true,
  collapseBooleanAttributes: false,
  decodeEntities: false,
  minifyJS: false,
  processConditionalComments: false,
  removeAttributeQuotes: false,
  removeComments: false,
  removeEmptyAttributes: false,
  removeScriptTypeAttributes: false,
  removeStyleLinkTypeAttributes: false,
  useShortDoctype: false,
};

// A line break and its indentation in a template are read as a space.
const minifyTemplates = minifyLiterals({
  failOnError: true,
  options: {
    minifyOptions: { ...untouched, collapseWhitespace: true, conservativeCollapse: true },
  },
});

const npm = {
  input: ['index', 'define', ...names.flatMap((name) => [`widgets/${name}/${name}`, `widgets/${name}/define`])].map(
    (entry) => `${source}/${entry}.js`,
  ),
  external: /^lit(\/|$)/,
  plugins: [typescriptMaps, nodeResolve(), withoutNotes, json()],
  output: {
    dir: 'dist/esm',
    preserveModules: true,
    preserveModulesRoot: source,
    sourcemap: true,
    // npm leaves a folder named node_modules out of the package.
    entryFileNames: ({ name }) =>
      `${name.replace(/^.*node_modules\/@lit\/localize/, 'language/localize').replace(`${compiled}/`, '')}.js`,
  },
};

const cdn = languageSets.flatMap(([suffix, languages]) => [
  bundle('define', `widgets${suffix}.js`, languages, all),
  bundle('define', `widgets${suffix}.classic.js`, languages, all),
  ...all.map((widget) =>
    bundle(`widgets/${nameOf(widget.tag)}/define`, `${nameOf(widget.tag)}${suffix}.js`, languages, [widget]),
  ),
]);

function sectionsOf(widget) {
  const hasContent = widget.prototype instanceof ContentElement;
  if (hasContent !== Boolean(widget.section)) throw new Error(`${widget.name} declares no section of the content`);
  return hasContent ? [widget.section] : [];
}

function bundle(entry, file, languages, contained) {
  return {
    input: `${source}/${entry}.js`,
    // Importing @lit/localize would keep its unused page-wide runtime.
    treeshake: { moduleSideEffects: (id) => !id.includes('@lit/localize') },
    plugins: [
      bundledLocales(source, languages, contained.flatMap(sectionsOf)),
      languages.length === 1 && sourceMessages(),
      privateLit(),
      nodeResolve({ exportConditions: ['browser', 'production'] }),
      json({ preferConst: true, namedExports: false }),
      minifyTemplates,
      file === 'widgets.all.js' &&
        license({
          thirdParty: {
            output: { file: join('dist/cdn', 'LICENSES.txt') },
            allow: { test: 'BSD-3-Clause', failOnViolation: true },
          },
        }),
    ],
    output: {
      file: join('dist/cdn', basename(file)),
      format: file.endsWith('.classic.js') ? 'iife' : 'es',
      inlineDynamicImports: true,
      freeze: false,
      generatedCode: { constBindings: true, symbols: false },
      plugins: [minify(), { name: 'banner', renderChunk: (code) => `/*! ${version} LICENSES.txt */${code}` }],
    },
  };
}

export default [npm, ...cdn];
