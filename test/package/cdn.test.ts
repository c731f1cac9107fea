import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { describe, test } from 'node:test';
import { createContext, Script } from 'node:vm';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseAst } from 'rollup/parseAst';
import { nameOf } from '../../publish/names.ts';
import { languages, version } from '../../publish/project.ts';
import type { Content } from '../../src/content/content.ts';
import * as widgets from '../../src/widgets.ts';
import limits from '../../docs/size-limits.json' with { type: 'json' };
import { widgetNames } from '../support/packed-package.ts';

const folder = 'dist/cdn';
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');
const files = globSync(`${folder}/**/*.*`)
  .map((file) => relative(folder, file).replaceAll('\\', '/'))
  .toSorted();

const [source, ...targets] = languages as [string, ...string[]];
const languageSets: [suffix: string, spoken: string[]][] = [
  ['', [source]],
  ...targets.map((language): [string, string[]] => [`.${language}`, [source, language]]),
  ['.all', languages],
];
const modules = ['widgets', ...widgetNames].flatMap((name) => languageSets.map(([suffix]) => `${name}${suffix}.js`));
const classics = languageSets.map(([suffix]) => `widgets${suffix}.classic.js`);
const scripts = [...modules, ...classics];

test('the CDN files are those of every widget and every language', () => {
  const documents = ['schema', ...languages].map((name) => `content/${name}.json`);
  assert.deepEqual(files, [...scripts, ...documents, 'fallback.css', 'integrity.json', 'LICENSES.txt'].toSorted());
});

describe('integrity.json', () => {
  const listed = JSON.parse(read('integrity.json')) as Record<
    string,
    { integrity: string; raw: number; gzip: number; brotli: number }
  >;

  test('lists every file that a page can load', () => {
    assert.deepEqual(
      Object.keys(listed).toSorted(),
      files.filter((file) => !/^(integrity\.json|LICENSES\.txt)$/.test(file)),
    );
  });

  for (const [file, facts] of Object.entries(listed)) {
    test(`is right about ${file}`, () => {
      const bytes = readFileSync(`${folder}/${file}`);
      assert.deepEqual(facts, {
        integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
        raw: bytes.length,
        gzip: gzipSync(bytes, { level: 9 }).length,
        brotli: brotliCompressSync(bytes).length,
      });
    });
  }

  // Raise a limit only for something that the reader of the page gets, and name it in the commit.
  test('has each file within what it held, and 3 % more', () => {
    const isMeasured = (file: string) => /\.(js|css)$/.test(file);
    assert.deepEqual(Object.keys(limits).toSorted(), Object.keys(listed).filter(isMeasured));
    const tooBig = Object.entries(limits)
      .map(([file, limit]) => ({ file, limit, brotli: listed[file]!.brotli }))
      .filter(({ limit, brotli }) => brotli > limit);
    assert.deepEqual(tooBig, []);
  });
});

const documents = Object.fromEntries(
  languages.map((language) => [language, JSON.parse(read(`content/${language}.json`)) as Content]),
);

/** Every text of a section. */
function textsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ['key', 'unit'].includes(key) ? [] : [value];
  if (typeof value !== 'object' || !value) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, Array.isArray(value) ? key : name));
}

/** The messages of a widget in a language, as translators have them; in parts around the places for values. */
function messagesOf(name: string, language: string): string[] {
  const prefix = name.startsWith('fact-')
    ? 'fact'
    : name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const column = language === source ? 'source' : 'target';
  const [file = targets[0]] = targets.filter((each) => each === language);
  const units = readFileSync(`src/language/xliff/${file}.xlf`, 'utf8').matchAll(
    /<trans-unit id="(\w+)\.[^]*?<\/trans-unit>/g,
  );
  return [...units]
    .filter(([, start]) => start === prefix)
    .map(([unit]) => new RegExp(`<${column}>([^]*?)</${column}>`).exec(unit)![1]!)
    .flatMap((text) => text.split(/<x [^>]*>/))
    .map((text) => text.replaceAll('&apos;', "'").replaceAll('&amp;', '&').trim())
    .filter((text) => text.length > 3);
}

/** With the characters that a file, which is plain ASCII, writes by their number. */
const unescaped = (code: string) =>
  code
    .replaceAll(/\\u\{([\da-f]+)\}|\\u([\da-f]{4})|\\x([\da-f]{2})/gi, (_, ...[long, four, two]: string[]) =>
      String.fromCodePoint(parseInt(long ?? four ?? two!, 16)),
    )
    .replaceAll(/\\(["'`])/g, '$1');

describe('a CDN file', () => {
  const foreign: [what: string, pattern: RegExp][] = [
    ["Lit's own policy", /["'`]lit-html["'`]/],
    ['a pseudo language', /en-XA|ar-XB/],
    // A page or a server may read it in any 8-bit encoding.
    ['a character that is not ASCII', /[^\0-\x7f]/],
    ['a source map', /sourceMappingURL|sourcesContent/],
    ['a request to a fixed address', /\b(fetch|Request|URL)\(\s*["'`]/],
    ['another way to a network', /\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts)\b/],
    ['a place to keep things', /\b(localStorage|sessionStorage|indexedDB|caches|cookie)\b/],
    ['code from text', /\beval\(|\bnew Function\b|\bunsafeHTML\b/],
    [
      "another copy's globals",
      /\b(litElementVersions|litHtmlVersions|reactiveElementVersions|litIssuedWarnings|\w+PolyfillSupport)\b/,
    ],
  ];

  for (const file of scripts) {
    const code = read(file);

    test(`${file} loads no code`, () => {
      const names = new Set(nodeTypes(parseAst(code)));
      const loading = [
        'ImportDeclaration',
        'ImportExpression',
        'ExportAllDeclaration',
        'ExportNamedDeclaration',
        'MetaProperty',
      ];
      assert.deepEqual(
        loading.filter((type) => names.has(type)),
        [],
      );
    });

    test(`${file} makes one policy, named gezin-widgets`, () => {
      assert.deepEqual(code.match(/createPolicy\([^,]*/g), ['createPolicy("gezin-widgets"']);
    });

    test(`${file} says its version and where the licences are`, () => {
      assert.ok(code.startsWith(`/*! ${version} LICENSES.txt */`));
    });

    for (const [what, pattern] of foreign) test(`${file} has not ${what}`, () => assert.doesNotMatch(code, pattern));
  }

  for (const [suffix, spoken] of languageSets) {
    for (const file of scripts.filter(
      (each) => each.replace('.classic', '').replace(/^[\w-]+/, '') === `${suffix}.js`,
    )) {
      test(`${file} holds all that its widgets say in ${spoken.join(' and ')}, and nothing of the others`, () => {
        const code = unescaped(read(file));
        const named = file.split('.')[0]!;
        const isIn = (name: string) => named === 'widgets' || named === name;
        const said = languages.flatMap((language) =>
          Object.values(widgets)
            .map((widget) => ({ widget, name: nameOf(widget.tag) }))
            .flatMap(({ widget, name }) =>
              [
                ...('section' in widget ? textsOf(documents[language]![widget.section]) : []),
                ...messagesOf(name, language),
              ].map((text) => ({ text, isWanted: isIn(name) && spoken.includes(language) })),
            ),
        );
        const wanted = new Set(said.filter(({ isWanted }) => isWanted).map(({ text }) => text));
        assert.deepEqual(
          [...wanted].filter((text) => !code.includes(text)),
          [],
          'are missing',
        );
        // Two widgets may say the same, one in more words, and a short word may stand anywhere.
        const unwanted = said
          .map(({ text }) => text)
          .filter((text) => text.length > 20 && ![...wanted].some((each) => each.includes(text)));
        assert.deepEqual(
          [...new Set(unwanted)].filter((text) => code.includes(text)),
          [],
          'are of others',
        );
      });
    }
  }

  test('defines the widget that it is named after, and no other', () => {
    for (const file of modules) {
      const named = file.split('.')[0]!;
      const defined = widgetNames.filter(
        (name) => read(file).includes(`"gezin-${name}"`) || read(file).includes(`tag="gezin-${name}"`),
      );
      assert.deepEqual(defined, named === 'widgets' ? widgetNames : [named], file);
    }
  });
});

function* nodeTypes(node: unknown): Generator<string> {
  if (typeof node !== 'object' || !node) return;
  if ('type' in node) yield String(node.type);
  for (const inner of Object.values(node)) yield* nodeTypes(inner);
}

describe('a classic file', () => {
  for (const file of classics) {
    test(`${file} is one expression of a script, which needs no module`, () => {
      const { body } = parseAst(read(file)) as unknown as { body: { type: string }[] };
      assert.deepEqual(
        body.map(({ type }) => type),
        ['ExpressionStatement'],
      );
    });

    test(`${file} leaves no global variable behind, and defines nothing where it cannot render`, () => {
      const warnings: string[] = [];
      const page = createContext({
        HTMLElement: EventTarget,
        CustomEvent,
        document: { createTreeWalker: () => ({}), createDocumentFragment: () => ({}) },
        customElements: { get: () => undefined, define: () => assert.fail('defined') },
        console: { warn: (text: string) => warnings.push(text) },
        define: () => assert.fail('AMD'),
        module: {},
        exports: {},
      });
      const before = Object.getOwnPropertyNames(page);
      new Script(read(file)).runInContext(page, { displayErrors: false });
      assert.deepEqual(Object.getOwnPropertyNames(page), before);
      assert.deepEqual(page.module, {});
      assert.deepEqual(page.exports, {});
      assert.equal(warnings.length, 1);
      assert.match(warnings[0]!, /this page shows only the text inside the widgets/);
    });
  }
});

describe('LICENSES.txt', () => {
  const notices = read('LICENSES.txt')
    .split(/^---$/m)
    .map((notice) => notice.replaceAll(/\s+/g, ' ').trim());

  for (const name of ['lit-html', 'lit-element', '@lit/reactive-element', '@lit/localize']) {
    test(`holds the licence of ${name}`, () => {
      const { version: installed } = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as {
        version: string;
      };
      const licence = readFileSync(`node_modules/${name}/LICENSE`, 'utf8').replaceAll(/\s+/g, ' ').trim();
      assert.match(licence, /BSD 3-Clause/);
      const notice = notices.find((each) =>
        each.startsWith(`Name: ${name} Version: ${installed} License: BSD-3-Clause`),
      );
      assert.ok(notice?.includes(licence));
    });
  }
});

describe('fallback.css', () => {
  const css = read('fallback.css');

  test('styles the fallback of every widget', () => {
    for (const name of widgetNames) assert.match(css, new RegExp(`gezin-${name}\\b`));
  });

  test('has no placeholder left, loads nothing, and touches nothing but the widgets', () => {
    assert.doesNotMatch(css, /gezin-widget\b|@import|url\(|@font-face|!important/);
    const selectors = [...css.replaceAll(/\{[^{}]*\}/g, ';').matchAll(/[^;{}]+/g)].map(([selector]) => selector);
    assert.ok(selectors.length);
    for (const selector of selectors) assert.match(selector, /gezin-|&|^@(container|supports|media)/);
  });
});
