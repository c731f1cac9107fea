import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { levelsCard, wrapText } from '../../publish/card.ts';
import { languages } from '../../publish/project.ts';
import type { Content } from '../../src/content/content.ts';
import { bandPoints, pyramidBands } from '../../src/widgets/levels-diagram/pyramid-geometry.ts';

const levelsIn = (language: string) =>
  (JSON.parse(readFileSync(`src/content/${language}.json`, 'utf8')) as Content).levels!;
const spaced = (text: string) => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

for (const language of languages) {
  describe(`the card of the levels in ${language}`, () => {
    const levels = levelsIn(language);

    test('has a title and a description that say all of it', async () => {
      const card = await levelsCard(language);
      assert.match(card, /<svg [^>]*role="img" aria-labelledby="title description"/);
      const [title, description] = ['title', 'desc'].map(
        (tag) => new RegExp(`<${tag} id="\\w+">([^<]*)</${tag}>`).exec(card)?.[1],
      );
      assert.equal(title, levels.heading);
      for (const { label, aim } of levels.items) assert.ok(description!.includes(`${label}. ${aim}`), description);
    });

    test('draws the bands of the pyramid, and writes each label and aim', async () => {
      const card = await levelsCard(language);
      for (const band of pyramidBands(levels.items.length)) assert.ok(card.includes(`points="${bandPoints(band)}"`));
      const drawn = spaced(card.replace(/<(title|desc)[^]*?<\/\1>/g, ''));
      for (const { label, aim } of levels.items)
        for (const text of [label, aim]) assert.ok(drawn.includes(text), `${text} in ${drawn}`);
    });

    test('needs nothing else', async () => {
      assert.doesNotMatch(
        (await levelsCard(language)).replace('http://www.w3.org/2000/svg', ''),
        /https?:|href=|url\(|<script|<style|@import/,
      );
    });
  });
}

describe('a text broken into lines', () => {
  test('keeps its words, in lines that are no longer than asked where words allow it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^\w{1,12}$/), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 12, max: 60 }),
        (words, limit) => {
          const lines = wrapText(words.join(' '), limit);
          assert.equal(lines.join(' '), words.join(' '));
          for (const line of lines) assert.ok(line.length <= limit, line);
        },
      ),
    );
  });
});
