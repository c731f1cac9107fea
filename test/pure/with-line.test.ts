import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { withLine } from '../../scripts/new/with-line.ts';

const word = fc.stringMatching(/^[a-z]{1,8}$/);

describe('withLine', () => {
  test('keeps any list in the order of the alphabet, and all around it', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 2 }), ([added, ...others]) => {
        const text = (words: string[]) => `head;\n${words.toSorted().map((each) => `  '${each}': 1,\n`).join('')}tail;\n`;
        assert.equal(withLine(text(others), /^ {2}'/, `  '${added!}': 1,`), text([added!, ...others]));
      }),
    );
  });

  test('puts it first', () => assert.equal(withLine("  'b': 1,\n", /^ {2}'/, "  'a': 1,"), "  'a': 1,\n  'b': 1,\n"));

  test('gives the last of a list the comma of the one before', () => {
    assert.equal(withLine('(\n  a,\n  b\n)', /^ {2}\w/, '  c,'), '(\n  a,\n  b,\n  c\n)');
  });

  test('puts it after the last one that takes several lines', () => {
    assert.equal(withLine("  'a': [\n    1,\n  ],\n};", /^ {2}'/, "  'b': [\n    2,\n  ],"), "  'a': [\n    1,\n  ],\n  'b': [\n    2,\n  ],\n};");
  });

  test('compares what it is told to compare', () => {
    const path = (line: string) => line.split('/')[1]!;
    assert.equal(withLine('export A/b\nexport Z/d', /^export/, 'export B/c', path), 'export A/b\nexport B/c\nexport Z/d');
  });
});
