import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { namesOf, statementsOf } from '../../publish/declarations.ts';

const folder = mkdtempSync(join(tmpdir(), 'declarations-'));
after(() => rmSync(folder, { recursive: true }));

function namesIn(source: string): string[] {
  const file = join(folder, 'module.ts');
  writeFileSync(file, source);
  return statementsOf(file).flatMap(namesOf);
}

test('the names of a module are those that it declares and imports, however they are written', () => {
  assert.deepEqual(namesIn('export const a = 1,\n  b = 2; let c: string;'), ['a', 'b', 'c']);
  assert.deepEqual(namesIn('const { a, b: [c, , d = 1], ...e } = x;'), ['a', 'c', 'd', 'e']);
  assert.deepEqual(namesIn('export function a() {} class B {} interface C {} type D = 1; enum E {}'), [
    'a',
    'B',
    'C',
    'D',
    'E',
  ]);
  assert.deepEqual(namesIn("import a, { b as c, type D } from 'x'; import * as e from 'y';"), ['a', 'c', 'D', 'e']);
});
