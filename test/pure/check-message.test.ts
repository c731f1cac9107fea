import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import limits from '../../contract/limits.json' with { type: 'json' };
import { charactersLeft, checkField, sentText } from '../../src/widgets/contact-form/check-message.ts';

describe('an e-mail address', () => {
  const refused: [address: string, fault: string][] = [
    ['', 'required'],
    [' ', 'required'],
    ['\u200b', 'required'],
    ['jan', 'email'],
    ['a@b.nl, c@d.nl', 'email'],
    [`${'a'.repeat(320)}@b.nl`, 'too-long'],
  ];
  for (const [address, fault] of refused)
    test(`${JSON.stringify(address).slice(0, 40)} is ${fault} (H22)`, () =>
      assert.equal(checkField('email', address), fault));
});

describe('a field', () => {
  for (const field of ['name', 'message'] as const) {
    const most = limits[field];
    test(`${field} may have ${most} code points, and no more (H29)`, () => {
      for (const letter of ['a', '\u00e9', 'e\u0301', '\u{1F468}']) {
        assert.equal(checkField(field, letter.repeat(most)), undefined, letter);
        assert.equal(checkField(field, letter.repeat(most + 1)), 'too-long', letter);
        assert.equal(charactersLeft(field, letter.repeat(most + 1)), -1);
      }
    });
  }

  test('name may be empty, message may not be nothing but space (H29)', () => {
    assert.equal(checkField('name', ''), undefined);
    for (const text of ['', ' ', '\n\t', '\u00a0']) assert.equal(checkField('message', text), 'required');
  });

  test('of 1 MB is too long, and said soon (H29)', () =>
    assert.equal(checkField('message', 'a'.repeat(1_000_000)), 'too-long'));

  test('is sent in the normal form, with LF as the end of a line, and otherwise as it is (H21)', () => {
    assert.equal(
      sentText('message', ' e\u0301\r\n\rb \u{1F468}\u200D\u{1F469} ĳ '),
      ' \u00e9\n\nb \u{1F468}\u200D\u{1F469} ĳ ',
    );
    assert.equal(sentText('email', ' a@b.nl\n'), 'a@b.nl');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const sent = sentText('message', text);
        assert.equal(sentText('message', sent), sent);
        assert.ok(!sent.includes('\r'));
      }),
    );
  });
});
