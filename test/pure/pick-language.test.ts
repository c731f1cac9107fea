import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { pickLanguage } from '../../src/language/pick-language.ts';

const available = ['nl', 'en'];

describe('the language for a tag', () => {
  const expected: [tag: string | null | undefined, language: string][] = [
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['NL', 'nl'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['pl', 'en'],
    ['de-CH-1996', 'en'],
    ['fy', 'nl'],
    ['li', 'nl'],
    ['nds-NL', 'nl'],
    ['nds', 'en'],
    ['nds-DE', 'en'],
    ['fy-NL', 'nl'],
    ['lij', 'en'],
    ['pap', 'nl'],
    ['', 'nl'],
    [null, 'nl'],
    [undefined, 'nl'],
    ['nl-simple', 'nl'],
  ];

  for (const [tag, language] of expected) {
    test(`${JSON.stringify(tag)} gives ${language}`, () => assert.equal(pickLanguage(tag, available), language));
  }

  test('is the most precise that there is', () => {
    assert.equal(pickLanguage('nl-simple', [...available, 'nl-simple']), 'nl-simple');
  });

  test('is Dutch where there is no English', () => {
    assert.equal(pickLanguage('pl', ['nl', 'de']), 'nl');
  });

  test('is an available one, whatever is asked', () => {
    const tag = fc.oneof(fc.string(), fc.stringMatching(/^[a-zA-Z]{1,4}(-[a-zA-Z0-9]{1,8}){0,3}$/), fc.constant(null));
    const others = fc.subarray(['en', 'de', 'fr', 'pl', 'fy', 'nl-simple', 'pt-BR']);
    fc.assert(
      fc.property(tag, others, (asked, more) => {
        const languages = ['nl', ...more];
        return languages.includes(pickLanguage(asked, languages));
      }),
    );
  });
});
