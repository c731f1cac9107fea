import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, relative, resolve } from 'node:path';
import { describe, test } from 'node:test';
import { nameOf } from '../../publish/names.ts';
import { siteLanguages } from '../../site/language.ts';
import { tags, version as packageVersion } from '../../publish/project.ts';
import { version } from '../../src/shared/version.ts';
import type { SectionName } from '../../src/content/content.ts';
import type { ContentElement } from '../../src/shared/content-element.ts';
import type * as widgets from '../../src/widgets.ts';

const folders = readdirSync('src/widgets').toSorted();
const sources = globSync('src/**/*.ts', { exclude: ['src/language/generated/**'] });

type Widgets = typeof widgets;
/** The widgets whose class shows another section than it declares. */
type Untied = {
  [K in keyof Widgets]: Widgets[K] extends { section: infer S extends SectionName }
    ? InstanceType<Widgets[K]> extends ContentElement<S>
      ? never
      : K
    : never;
}[keyof Widgets];
type None<T extends never> = T;
/** Does not compile when there is one. */
export type _Checked = None<Untied>;

/** What every widget shows in Storybook. */
const storyNames = [
  'Default',
  'Own content',
  'Every language',
  'Long text',
  'Loading',
  'Empty',
  'Error',
  'Themed',
  'Narrow',
];

describe('a widget', () => {
  test('is a folder and a line of widgets.ts', () => {
    assert.deepEqual(tags.map(nameOf), folders);
  });

  for (const name of folders) {
    for (const file of [
      `src/widgets/${name}/${name}.ts`,
      `src/widgets/${name}/define.ts`,
      `src/widgets/${name}/${name}.fallback.ts`,
      `src/widgets/${name}/${name}.fallback.css`,
      `src/widgets/${name}/about.ts`,
      ...siteLanguages.map((language) => `src/widgets/${name}/about.${language}.json`),
      `test/${name}.test.ts`,
      `stories/${name}.stories.ts`,
    ]) {
      test(`${name} has ${file}`, () => assert.ok(existsSync(file)));
    }

    test(`${name} has a story of each name`, () => {
      const text = readFileSync(`stories/${name}.stories.ts`, 'utf8');
      const stories = [...text.matchAll(/^export const (\w+): Story = \{(?:\s+name: '([^']+)')?/gm)];
      assert.deepEqual(stories.map(([, key, given]) => given ?? key).slice(0, storyNames.length), storyNames);
    });

    test(`${name} is a class that is named after its file`, () => {
      const file = `src/widgets/${name}/${name}.ts`;
      const className = name.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
      assert.match(
        readFileSync(file, 'utf8'),
        new RegExp(`^export class ${className} extends (WidgetElement|ContentElement)\\b`, 'm'),
      );
    });
  }
});

test('every file of stories is shown by the test of the stories', () => {
  const others = globSync('stories/*.stories.ts')
    .map((file) => basename(file, '.stories.ts'))
    .filter((name) => !folders.includes(name));
  const text = readFileSync('test/stories.test.ts', 'utf8');
  assert.deepEqual(
    others.filter((name) => !text.includes(`'${name}'`)),
    [],
  );
});

describe('the source', () => {
  test('has the version of package.json', () => assert.equal(version, packageVersion));

  test('names each tag only in the folder of its widget', () => {
    for (const file of sources) {
      const named = readFileSync(file, 'utf8').match(/\bgezin-[\w-]+\b/g) ?? [];
      const foreign = named.filter((tag) => tags.includes(tag) && !file.includes(`/${nameOf(tag)}/`));
      assert.deepEqual(foreign, [], file);
    }
  });
});

describe('the files of the project', () => {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  const files = listed
    .trim()
    .split('\n')
    .filter((file) => existsSync(file));
  const texts = files.map((file) => [file, readFileSync(file, 'utf8')] as const);

  test('name no host of a registry', () => {
    const hosts = /registry\.(npmjs|yarnpkg|npmmirror)|npm\.pkg\.github|npm\.jsr/;
    assert.deepEqual(
      texts.filter(([, text]) => hosts.test(text)).map(([file]) => file),
      [],
    );
  });

  for (const [file, text] of texts.filter(([each]) => basename(each) === 'package-lock.json')) {
    test(`have no address of a download in ${file}, so that any registry will do`, () => {
      const { packages } = JSON.parse(text) as { packages: Record<string, { resolved?: string }> };
      assert.deepEqual(
        Object.entries(packages)
          .filter(([, { resolved }]) => resolved?.includes('://'))
          .map(([name]) => name),
        [],
      );
    });
  }

  test('explain in test/README.md every key of a requirement that a title names', () => {
    const explained = new Set(readFileSync('test/README.md', 'utf8').match(/\b[AFHP]\d{2}\b/g));
    const named = texts
      .filter(([file]) => /^(receiver\/)?test\/.*\.ts$/.test(file))
      .flatMap(([, text]) => text.match(/(?<=[( ,'])[AFHP]\d{2}(?=[), ':])/g) ?? []);
    assert.ok(named.length > 100);
    assert.deepEqual(
      [...new Set(named)].filter((key) => !explained.has(key)),
      [],
    );
  });

  test('refer to nothing outside the project', () => {
    // The addresses in a page for an iframe count from where it is published.
    const folderOf = (file: string) => (file.startsWith('embed/') ? 'dist/embed/nl' : dirname(file));
    const outside = texts.flatMap(([file, text]) =>
      (text.match(/(?<![\w./])(\.\.\/)+[\w-]+/g) ?? [])
        .filter((path) => relative('.', resolve(folderOf(file), path)).startsWith('..'))
        .map((path) => `${file}: ${path}`),
    );
    assert.deepEqual(outside, []);
  });

  test('name no folder of the machine on which they were written', () => {
    const named = texts.filter(([, text]) => /(?<![\w.])\/(home|root|Users|work)\/\w/.test(text));
    assert.deepEqual(
      named.map(([file]) => file),
      [],
    );
  });
});
