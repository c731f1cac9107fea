import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import faults from '../../contract/faults.json' with { type: 'json' };
import limits from '../../contract/limits.json' with { type: 'json' };
import problems from '../../contract/problems.json' with { type: 'json' };

const document = readFileSync('docs/contact-endpoint.md', 'utf8');

describe('the document of the endpoint says what the contract says', () => {
  const { name, email, message, subjectKey, body } = limits;

  test('of lengths', () => {
    const lengths = `name ${name}, email ${email}, message ${message}, subjectKey ${subjectKey}; the body ${body / 1024} kB`;
    assert.ok(document.includes(lengths), lengths);
  });

  test('of codes', () => {
    const codes = `codes ${Object.keys(faults)
      .map((code) => `\`${code}\``)
      .join(', ')};`;
    assert.ok(document.includes(codes), codes);
  });

  for (const [problem, { type, status }] of Object.entries(problems)) {
    test(`of the problem ${problem}`, () => {
      assert.equal(type, `urn:gezin:problem:${problem}`);
      assert.ok(document.includes(`\`${problem}\` (${status})`));
    });
  }
});
