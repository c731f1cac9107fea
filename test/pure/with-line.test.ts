import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withLine } from '../../scripts/new/with-line.ts';

const line = (name: string) => `export { X } from './widgets/${name}/${name}.ts';`;
const list = (names: string[]) => `// Every widget.\n${names.toSorted().map(line).join('\n')}\n`;

test('withLine keeps the list of widgets in the order of the alphabet, under what stands above it', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 2 }), ([added, ...others]) => {
      assert.equal(withLine(list(others), line(added!)), list([added!, ...others]));
    }),
  );
});
