import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { languages } from '../../publish/project.ts';
import { publishedContent, unconfirmedParts } from '../../publish/unconfirmed.ts';
import nl from '../../src/content/nl.json' with { type: 'json' };
import { numberWriter } from '../../src/shared/fact/fact-number.ts';

const contentOf = (language: string): unknown => JSON.parse(readFileSync(`src/content/${language}.json`, 'utf8'));

/** Every member of a document that is no object itself, by its path. */
function* membersOf(value: unknown, path = ''): Generator<[path: string, value: unknown]> {
  if (typeof value !== 'object' || !value) yield [path, value];
  else for (const [name, inner] of Object.entries(value)) yield* membersOf(inner, `${path}/${name}`);
}

describe('the built-in Dutch content', () => {
  const original = readFileSync('test/fixtures/over-ons.nl.txt', 'utf8');

  // Everything else is not a sentence of the owner: keys, addresses, and names that the original shows as pictures.
  // Of the levels the original says that there are three: the words for them are ours, and those of the form.
  const isOurs = (path: string) => /^levels\/(heading|items)|^contact\//.test(path);
  const isSentence = (path: string) =>
    !isOurs(path) && !/\/(language|key|unit|href|url|lang|name|spoken|source\/\w+)$/.test(path);

  for (const [name, section] of Object.entries(nl).filter(([, value]) => typeof value === 'object')) {
    const sentences = [...membersOf(section, name)].filter(
      ([path, value]) => typeof value === 'string' && isSentence(path),
    );

    test(`says of ${name} word for word and in the same order what the owner says`, () => {
      let from = 0;
      const words = original.replace(/\s+/g, ' ');
      for (const [path, sentence] of sentences) {
        const at = words.indexOf(String(sentence), from);
        assert.ok(at >= 0, `${path} is not, or not there, in the original: ${String(sentence)}`);
        from = at + String(sentence).length;
      }
    });
  }

  test('has the numbers of the original, and each before its sentence', () => {
    for (const fact of nl.facts.items) {
      const number = numberWriter(fact as never, 'nl', '{from} tot {to}')();
      assert.ok(original.includes(`${number}\n\n${fact.text}`), `${number} ${fact.text}`);
    }
  });
});

describe('the built-in content', () => {
  // The name of an organisation may be Dutch in any language; then it carries `lang`.
  // A page that there is in each language.
  const pages = ['/levels/link/href'];
  const outline = (language: string) =>
    [...membersOf(contentOf(language))]
      .filter(([path]) => !/^\/(language|translation)$|\/lang$/.test(path))
      .map(([path, value]) =>
        (/\/(key|unit|href|url|year)$/.test(path) && !pages.includes(path)) || typeof value !== 'string'
          ? `${path} ${String(value)}`
          : path,
      );

  for (const language of languages.slice(1)) {
    test(`has the same parts, numbers and addresses in ${language} as in ${languages[0]!}`, () => {
      assert.deepEqual(outline(language), outline(languages[0]!));
    });

    test(`in ${language} is called a translation of our own`, () => {
      assert.equal((contentOf(language) as { translation?: string }).translation, 'unofficial');
    });
  }

  for (const language of languages) {
    const unconfirmed = [...membersOf(contentOf(language))].filter(
      ([path, value]) => path.endsWith('/confirmed') && value === false,
    );
    const toPath = (path: string) =>
      path
        .slice(1)
        .replace('/confirmed', '')
        .replaceAll(/\/(\d+)/g, '[$1]')
        .replaceAll('/', '.');

    test(`has each unconfirmed part of ${language} in the owner's list`, () => {
      assert.ok(unconfirmed.length);
      const listed = unconfirmedParts().filter((part) => part.language === language && part.path);
      assert.deepEqual(
        listed.map(({ path }) => path),
        unconfirmed.map(([path]) => toPath(path)),
      );
      for (const { path, text } of listed) assert.ok(text, `${path} says what is to be confirmed`);
    });

    test(`is published in ${language} without what was confirmed, and otherwise whole`, () => {
      const isNote = ([path]: [string, unknown]) => path.endsWith('/confirmed');
      const published = [...membersOf(JSON.parse(publishedContent(JSON.stringify(contentOf(language)))))];
      assert.deepEqual(
        published,
        [...membersOf(contentOf(language))].filter((member) => !isNote(member)),
      );
    });
  }

  test('names a translation of our own in the list of what the owner has to confirm', () => {
    const whole = unconfirmedParts().filter(({ path }) => path === '');
    assert.deepEqual(whole.map(({ language }) => language).toSorted(), languages.slice(1).toSorted());
  });
});
