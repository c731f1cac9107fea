import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import json from '@rollup/plugin-json';
import minifyLiterals from '@lit-labs/rollup-plugin-minify-html-literals';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import license from 'rollup-plugin-license';
import { bundledPacks } from './scripts/rollup/bundled-packs.ts';
import { plainMessages } from './scripts/rollup/plain-messages.ts';
import { minify } from './scripts/rollup/minify.ts';
import { privateLit } from './scripts/rollup/private-lit.ts';
import * as widgets from './.build/tsc/widgets.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const { sourceLocale, targetLocales } = JSON.parse(readFileSync('lit-localize.json', 'utf8'));

const source = '.build/tsc';
const names = Object.values(widgets).map(({ tag }) => tag.replace('gezin-', ''));

// The middle part of a file's name, and the languages that such a file speaks.
const languageSets = [
  ['', [sourceLocale]],
  ...targetLocales.map((locale) => [`.${locale}`, [sourceLocale, locale]]),
  ['.all', [sourceLocale, ...targetLocales]],
];

// Leads the maps of the modules past what tsc wrote to the TypeScript.
const typescriptMaps = {
  name: 'typescript-maps',
  load: (id) => (existsSync(`${id}.map`) && id.includes(source) ? { code: readFileSync(id, 'utf8'), map: readFileSync(`${id}.map`, 'utf8') } : null),
};

const minifyStyles = minifyLiterals({ failOnError: true, options: { shouldMinify: () => false } });

const npm = {
  input: ['index', 'define', ...names.flatMap((name) => [`widgets/${name}/${name}`, `widgets/${name}/define`])].map(
    (entry) => `${source}/${entry}.js`,
  ),
  external: /^lit(\/|$)/,
  plugins: [typescriptMaps, nodeResolve(), json(), plainMessages()],
  output: {
    dir: 'dist/esm',
    preserveModules: true,
    preserveModulesRoot: source,
    sourcemap: true,
    // npm leaves a folder named node_modules out of the package.
    entryFileNames: ({ name }) => `${name.replace(/^.*node_modules\/@lit\/localize/, 'language/localize')}.js`,
  },
};

const cdn = [
  ...languageSets.flatMap(([suffix, languages]) => [
    bundle(`${source}/define.js`, `widgets${suffix}.js`, languages),
    bundle(`${source}/define.js`, `widgets${suffix}.classic.js`, languages),
    ...names.map((name) => bundle(`${source}/widgets/${name}/define.js`, `${name}${suffix}.js`, languages)),
  ]),
];

function bundle(input, file, languages) {
  return {
    input,
    // Importing @lit/localize would keep its unused page-wide runtime.
    treeshake: { moduleSideEffects: (id) => !id.includes('@lit/localize') },
    plugins: [
      bundledPacks(source, languages),
      plainMessages(languages.length > 1),
      privateLit(),
      nodeResolve({ exportConditions: ['browser', 'production'] }),
      minifyStyles,
      file === 'widgets.all.js' && license({ thirdParty: { output: { file: join('dist/cdn', 'LICENSES.txt') }, allow: { test: 'BSD-3-Clause', failOnViolation: true } } }),
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
