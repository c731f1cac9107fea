import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { tags } from '../../scripts/build/project.ts';
import { everyWidget, type Note, ofWidget } from '../../stories/pages/conformance.ts';

describe('the conformance notes', () => {
  const all: [string, Note[]][] = [['every widget', everyWidget], ...Object.entries(ofWidget)];

  test('are there for each widget', () => assert.deepEqual(Object.keys(ofWidget).toSorted(), tags.toSorted()));

  for (const [widget, notes] of all) {
    for (const { criterion, test: [file, title] } of notes) {
      test(`${widget}, ${criterion}: there is a test of it`, () => {
        const titles = [...readFileSync(`test/${file}`, 'utf8').matchAll(/(?:(?:it|test|describe|itInChromium)\(|\[)([`'])(.*?)\1,/g)].map(([, , found]) => found!);
        assert.ok(titles.some((found) => found.includes(title)), `${file}: ${title}`);
      });
    }
  }
});
