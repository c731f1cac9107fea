import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { tags } from '../../publish/project.ts';
import { aboutOf, type ConformanceNote } from '../../publish/about.ts';
import { everyWidget } from '../../stories/pages/conformance.ts';

/** The titles of the tests in a file, of those that run in one engine at least. */
const titlesIn = (text: string) =>
  [
    ...text.matchAll(
      /(?:(?<!\.)\b(?:it|test|describe|itInChromium)\(\s*|\[\s*|\bname: )([`'])(.*?)\1,(?! \{ skip: (?:true|['"`]))/g,
    ),
  ].map(([, , title]) => title!);

const ofWidgets = await Promise.all(
  tags.map(async (tag) => [tag, (await aboutOf(tag)).words.en!.conformance!] as const),
);

describe('the conformance notes', () => {
  const all: (readonly [string, ConformanceNote[]])[] = [['every widget', everyWidget], ...ofWidgets];

  test('are there for each widget', () => {
    assert.deepEqual(
      ofWidgets.filter(([, notes]) => !notes?.length).map(([tag]) => tag),
      [],
    );
  });

  test('do not take for a test what is skipped everywhere', () => {
    assert.deepEqual(
      titlesIn(
        [
          "it.skip('a', run)",
          "test('b', { skip: true }, run)",
          "test('c', { skip: 'why' }, run)",
          "test('d', { skip: reason }, run)",
          "it('e', run)",
        ].join('\n'),
      ),
      ['d', 'e'],
    );
  });

  for (const [widget, notes] of all) {
    for (const {
      criterion,
      test: [file, title],
    } of notes) {
      test(`${widget}, ${criterion}: there is a test of it`, () => {
        assert.ok(
          titlesIn(readFileSync(`test/${file}`, 'utf8')).some((found) => found.includes(title)),
          `${file}: ${title}`,
        );
      });
    }
  }
});
