import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { languages } from '../../publish/project.ts';

const folder = 'src/language/xliff';
const files = globSync(`${folder}/*.xlf`)
  .map((file) => basename(file))
  .toSorted();

const idsIn = (text: string, pattern: RegExp) =>
  [...new Set([...text.matchAll(pattern)].map(([, id]) => id!))].toSorted();

const used = idsIn(
  globSync('src/**/*.ts', { exclude: ['src/language/generated/**'] })
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n'),
  /\bid: '([\w.-]+)',?\s*\}/g,
);

describe('the words of the interface', () => {
  let extracted: string;

  // `extract` writes into the folder that its configuration names: here a copy.
  before(() => {
    extracted = mkdtempSync(join(tmpdir(), 'messages-'));
    cpSync(folder, extracted, { recursive: true });
    const config = JSON.parse(readFileSync('lit-localize.json', 'utf8')) as object;
    const copy = join(extracted, 'lit-localize.json');
    writeFileSync(
      copy,
      JSON.stringify({
        ...config,
        tsConfig: resolve('tsconfig.json'),
        interchange: { format: 'xliff', xliffDir: extracted },
      }),
    );
    execFileSync(process.execPath, [
      resolve('node_modules/@lit/localize-tools/bin/lit-localize.js'),
      '--config',
      copy,
      'extract',
    ]);
  });

  after(() => rmSync(extracted, { recursive: true, force: true }));

  test('have a file for every language but the one in which they are written', () => {
    assert.deepEqual(
      files,
      languages
        .slice(1)
        .map((language) => `${language}.xlf`)
        .toSorted(),
    );
  });

  test('are used somewhere', () => assert.ok(used.length));

  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8');
    const units = [...text.matchAll(/<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g)].map(([, id, unit]) => ({
      id,
      unit: unit!,
    }));

    test(`are all translated in ${file}`, () => {
      assert.deepEqual(
        units.filter(({ unit }) => !/<target>\s*\S[^]*<\/target>/.test(unit)).map(({ id }) => id),
        [],
      );
    });

    test(`are the same in ${file} as in the source`, () => {
      assert.deepEqual(units.map(({ id }) => id).toSorted(), used);
    });

    test(`have the same placeholders in ${file} on both sides`, () => {
      for (const { id, unit } of units) {
        const [source, target] = ['source', 'target'].map((side) => {
          const words = new RegExp(`<${side}>([^]*)</${side}>`).exec(unit)?.[1] ?? '';
          return (words.match(/\{\w+\}|<x [^>]*>/g) ?? []).toSorted();
        });
        assert.deepEqual(target, source, id);
      }
    });

    test(`leave nothing to extract for ${file}`, () => {
      assert.equal(readFileSync(join(extracted, file), 'utf8'), text);
    });
  }
});
