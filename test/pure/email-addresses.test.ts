import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkMessage } from '../../receiver/src/message/message.ts';
import { checkField, sentText } from '../../src/widgets/contact-form/check-message.ts';
import addresses from '../../contract/email-addresses.json' with { type: 'json' };

/** The address that the form sends; none when it refuses what was typed. */
const sentBy = (typed: string) => (checkField('email', typed) ? undefined : sentText('email', typed));

/** The address that the receiver keeps; none when it refuses what was sent. */
function keptOf(email: string): string | undefined {
  const checked = checkMessage({ email, message: 'Hoi', language: 'nl', elapsedMs: 5000, extra: '' });
  return 'message' in checked ? checked.message.email : undefined;
}

describe('the form', () => {
  for (const { address, sent = address, isGood, why } of addresses) {
    test(`${isGood ? 'takes' : 'refuses'} ${JSON.stringify(address).slice(0, 50)}: ${why}`, () => {
      assert.equal(sentBy(address), isGood ? sent : undefined);
    });
  }

  test('leaves invisible characters in a name and a message', () => {
    for (const field of ['name', 'message'] as const)
      assert.equal(sentText(field, 'a\u200bb\u00adc\u2060'), 'a\u200bb\u00adc\u2060');
  });
});

test('a long text of any kind is checked soon', () => {
  const texts = ['a@', 'a.', '1.', 'a-', ' "@', '\u200d', 'é\u200d', '\\"'].flatMap((part) =>
    ['', 'é', '"', 'a@'].map((start) => `${start}${part.repeat(100_000)}é`),
  );
  const start = performance.now();
  for (const text of texts) checkField('email', text);
  assert.ok(performance.now() - start < 5000, `${performance.now() - start} ms`);
});

describe('form and receiver', () => {
  const visible = [
    'a',
    'Z',
    '1',
    '.',
    '-',
    '_',
    '+',
    '@',
    '"',
    '\\',
    ' ',
    '<',
    '>',
    '(',
    ')',
    '[',
    ']',
    ',',
    ';',
    ':',
    "'",
    '!',
    '字',
    'é',
    'ß',
    '·',
    '👨',
  ];
  const unseen = [
    '\u0301',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u00ad',
    '\u2060',
    '\ufeff',
    '\u202e',
    '\u00a0',
    '\u3000',
    '\t',
    '\n',
    '\r',
    '\0',
    '\u2028',
    '\u212a',
    '\ufe0f',
    '\ud800',
  ];
  const text = fc.array(fc.constantFrom(...visible, ...unseen), { maxLength: 8 }).map((all) => all.join(''));
  const local = fc.oneof(
    text,
    text.map((each) => `"${each}"`),
    fc.constant('a'.repeat(64)),
  );
  const address = fc.oneof(
    text,
    fc.tuple(local, text).map((parts) => parts.join('@')),
    fc.tuple(local, text).map(([name, host]) => `${name}@${host}.nl`),
    fc.emailAddress(),
  );

  test('take the same addresses, and what the form sends is what the receiver keeps', () => {
    fc.assert(
      fc.property(address, (typed) => {
        const sent = sentBy(typed);
        assert.equal(keptOf(typed), sent);
        if (sent !== undefined) assert.equal(keptOf(sent), sent);
      }),
      { numRuns: 20_000 },
    );
  });
});
