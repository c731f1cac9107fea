import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { posix, relative, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { publint } from 'publint';
import ts from 'typescript';
import { aboutOf } from '../../publish/about.ts';
import { languages, tags } from '../../publish/project.ts';
import { type PackedPackage, packPackage, subpaths, widgetNames } from '../support/packed-package.ts';

const frameworks = ['preact', 'react', 'solid', 'svelte', 'vue'];

describe('the packed package', () => {
  let packed: PackedPackage;

  before(() => {
    packed = packPackage();
  });

  after(() => packed.remove());

  const importsOf = (file: string) =>
    ts.preProcessFile(packed.read(file), true, true).importedFiles.map(({ fileName }) => fileName);
  const filesLike = (pattern: RegExp) => packed.files.filter((file) => pattern.test(file));

  /** The file that a consumer gets; throws when there is none. */
  const pathOf = (subpath: string) =>
    relative(packed.folder, createRequire(`${packed.folder}/package.json`).resolve(packed.name + subpath));

  test('is right in the eyes of publint', async () => {
    const { buffer } = new Uint8Array(readFileSync(packed.tarball));
    assert.deepEqual((await publint({ strict: true, pack: { tarball: buffer } })).messages, []);
  });

  test('resolves with types at every entry, in the eyes of attw', () => {
    const program = resolve('node_modules/@arethetypeswrong/cli/dist/index.js');
    // A style sheet has no types.
    const entries = subpaths(packed).filter((subpath) => !subpath.endsWith('.css'));
    // It takes the content, which is JSON, for a CommonJS module.
    const options = [
      '--profile',
      'esm-only',
      '--ignore-rules',
      'false-export-default',
      '--no-definitely-typed',
      '--format',
      'ascii',
      '--entrypoints',
      ...entries,
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, packed.tarball, ...options], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stdout + stderr);
    for (const name of widgetNames) assert.match(stdout, new RegExp(`"${packed.name}/${name}/define"`));
  });

  test('has an entry for every widget, every language and the manifest, each with its file', () => {
    const expected = [
      ...[
        '.',
        './define',
        './custom-elements.json',
        './package.json',
        './content/schema.json',
        './fallback.css',
        './themes/nl-design-system.css',
      ],
      ...languages.map((language) => `./content/${language}.json`),
      ...frameworks.map((framework) => `./types/${framework}`),
      ...widgetNames.flatMap((name) => [`./${name}`, `./${name}/define`]),
    ];
    assert.deepEqual(subpaths(packed).toSorted(), expected.toSorted());
    for (const subpath of expected) {
      const file = subpath.startsWith('./types/') ? `dist/${subpath.slice(2)}.d.ts` : pathOf(subpath.slice(1));
      assert.ok(packed.files.includes(file), subpath);
    }
  });

  test('has nothing to run where there are only types', () => {
    for (const framework of frameworks)
      assert.throws(() => pathOf(`/types/${framework}`), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
  });

  test('says where editors find what they offer', () => {
    const { customElements, 'web-types': webTypes } = JSON.parse(packed.read('package.json')) as Record<string, string>;
    for (const file of [customElements!, webTypes!]) assert.ok(packed.files.includes(file.replace('./', '')), file);
  });

  for (const inner of ['shared/safe-url', 'goals-list/goals-list.styles', 'dist/esm/index.js', '../version']) {
    test(`does not let ${inner} be imported`, () =>
      assert.throws(() => pathOf(`/${inner}`), { code: /MODULE|PACKAGE_PATH/ }));
  }

  for (const file of [
    'README.md',
    'LICENSE',
    'dist/custom-elements.json',
    'dist/vscode.html-custom-data.json',
    'dist/vscode.css-custom-data.json',
    'dist/llms.txt',
    'dist/agents.md',
    'dist/cdn/LICENSES.txt',
    'dist/cdn/integrity.json',
  ]) {
    test(`holds ${file}`, () => assert.ok(packed.files.includes(file)));
  }

  test('holds what is built, and nothing else', () => {
    const known = [
      /^(README\.md|LICENSE|src\/content\/LICENSE\.md|CHANGELOG\.md|package\.json|dist\/custom-elements\.json)$/,
      /^dist\/(vscode\.(html|css)-custom-data\.json|web-types\.json|llms\.txt|agents\.md)$/,
      /^dist\/types\/\w+\.d\.ts$/,
      /^dist\/cdn\/.+\.(js|css|json|txt)$/,
      /^dist\/cards\/levels-diagram\.\w+\.svg$/,
      /^dist\/embed\/(_headers|page\.css|embed\.config\.json|(frame|resize)\.js|\w+\/[\w-]+\.(html|json))$/,
      /^dist\/esm\/.+\.(js|js\.map|d\.ts)$/,
      /^(dist\/themes\/[\w-]+\.css|docs\/[\w-]+\.md)$/,
    ];
    assert.deepEqual(
      packed.files.filter((file) => !known.some((pattern) => pattern.test(file))),
      [],
    );
    assert.deepEqual(filesLike(/(^|\/)(test|stories|node_modules)\//), []);
  });

  test('has nothing of what stands in the folder of a widget for the build and the site alone', async () => {
    assert.deepEqual(filesLike(/(\/(about|fallback)|\.fallback)(\.\w+)?\.(js|json|d\.ts)$/), []);
    const summaries = (await Promise.all(tags.map(aboutOf))).flatMap(({ words }) =>
      Object.values(words).map(({ summary }) => summary!),
    );
    assert.ok(summaries.every(Boolean));
    const scripts = filesLike(/^dist\/(esm|cdn)\/.*\.js$/).map(packed.read);
    assert.deepEqual(
      summaries.filter((summary) => scripts.some((script) => script.includes(summary))),
      [],
    );
  });

  // docs/decisions/what-npm-publishes.md
  test('has what its README links to, but for what is for those who have the repository', () => {
    const links = [...packed.read('README.md').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path!);
    assert.ok(links.length > 10);
    const missing = [...new Set(links)].filter((path) => !packed.files.includes(path));
    assert.deepEqual(missing.toSorted(), ['CONTRIBUTING.md', 'docs/decisions', 'docs/images/example.png']);
  });

  test('names no folder of the machine on which it was built', () => {
    const named = packed.files.filter((file) =>
      [resolve('.'), '.build/', 'file://'].some((folder) => packed.read(file).includes(folder)),
    );
    assert.deepEqual(named, []);
  });

  test('has no source map to a file that neither it nor the package holds', () => {
    for (const file of filesLike(/\.map$/)) {
      const { sources, sourcesContent = [] } = JSON.parse(packed.read(file)) as {
        sources: string[];
        sourcesContent?: (string | null)[];
      };
      for (const [i, source] of sources.entries()) {
        const path = posix.join(posix.dirname(file), source);
        assert.match(path, /^((src|contract)\/.+\.ts|node_modules\/.+)$/, file);
        assert.ok(sourcesContent[i] ?? packed.files.includes(path), `${file} has the text of ${path}`);
      }
    }
  });

  test('asks for lit and nothing else', () => {
    const modules = filesLike(/^dist\/esm\/.*(\.js|\.d\.ts)$/);
    assert.ok(modules.length);
    for (const file of modules) {
      for (const specifier of importsOf(file)) {
        if (!specifier.startsWith('.')) assert.match(specifier, /^lit(\/|$)/, file);
        else {
          // What holds only types is there only for types.
          const target = posix.join(
            posix.dirname(file),
            file.endsWith('.d.ts') ? specifier.replace(/\.js$/, '.d.ts') : specifier,
          );
          assert.ok(packed.files.includes(target), `${specifier} of ${file}`);
        }
      }
    }
    const { dependencies } = JSON.parse(packed.read('package.json')) as { dependencies: object };
    assert.deepEqual(Object.keys(dependencies), ['lit']);
  });

  test('asks in its types for templates for their framework only', () => {
    for (const file of filesLike(/^dist\/types\//)) {
      const framework = { solid: 'solid-js' }[posix.basename(file, '.d.ts')] ?? posix.basename(file, '.d.ts');
      for (const specifier of importsOf(file)) {
        if (specifier.startsWith('.'))
          assert.ok(packed.files.includes(posix.join('dist/types', specifier.replace(/\.js$/, '.d.ts'))), specifier);
        else assert.equal(specifier.split('/')[0], framework, file);
      }
    }
  });

  test('speaks only the languages that are listed', () => {
    const pseudo = packed.files.filter((file) => /en-XA|ar-XB/.test(packed.read(file)));
    assert.deepEqual(pseudo, []);
  });
});
