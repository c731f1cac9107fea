import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { findFault } from '../../src/content/check-content.ts';
import { type Fact, type FactNumber, contentShape } from '../../src/content/content.ts';
import { numberWriter, parseAmount } from '../../src/shared/fact/fact-number.ts';

const ranges: Record<string, string> = {
  nl: '{from} tot {to}',
  en: '{from} to {to}',
  de: '{from} bis {to}',
  fr: '{from} à {to}',
};

const writer = (fact: FactNumber & { unit: 'count' | 'percent' }, language = 'nl') =>
  numberWriter(fact, language, ranges[language]!);

// What Intl writes for a space differs from one language to the next: narrow, not to be broken.
const withPlainSpaces = (text: string) => text.replaceAll(/\s/g, ' ');

describe('the number of a fact', () => {
  const expected: [fact: Parameters<typeof writer>[0], texts: Record<string, string>][] = [
    [
      { value: 25000, unit: 'count' },
      { nl: '25.000', en: '25,000', de: '25.000', fr: '25 000' },
    ],
    [
      { value: 93.5, unit: 'percent' },
      { nl: '93,5%', en: '93.5%', de: '93,5 %', fr: '93,5 %' },
    ],
    [
      { from: 50, to: 60, unit: 'percent' },
      { nl: '50% tot 60%', en: '50% to 60%', de: '50 % bis 60 %', fr: '50 % à 60 %' },
    ],
    [
      { from: 1000, to: 2000.5, unit: 'count' },
      { nl: '1.000,0 tot 2.000,5', en: '1,000.0 to 2,000.5' },
    ],
    [{ from: 50, to: 50, unit: 'percent' }, { nl: '50%' }],
    [{ value: 0, unit: 'count' }, { nl: '0' }],
    [{ value: 33.3333, unit: 'percent' }, { nl: '33,333%' }],
  ];
  for (const [fact, texts] of expected) {
    for (const [language, text] of Object.entries(texts)) {
      test(`${JSON.stringify(fact)} is ${text} in ${language}`, () =>
        assert.equal(withPlainSpaces(writer(fact, language)()), text));
    }
  }

  test('H16: is 0 for -0', () => assert.equal(writer({ value: -0, unit: 'count' })(), '0'));

  test('H16: is text for every fact that the checker lets through', () => {
    const end = fc.oneof(fc.nat(100), fc.double(), fc.constantFrom(1e308, 5e-324, -0, undefined));
    const shape = { items: contentShape['facts?'].items };
    fc.assert(
      fc.property(fc.record({ value: end, from: end, to: end }, { requiredKeys: [] }), (number) => {
        const fact = { key: '', text: '', unit: 'percent', ...number } as Fact;
        fc.pre(!findFault({ items: [fact] }, shape));
        assert.match(writer(fact)(), /^[\d.]+(,\d+)?%( tot [\d.]+(,\d+)?%)?$/);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a number that counts up', () => {
  const number = fc
    .integer({ min: 0, max: 1e9 })
    .chain((whole) => fc.constantFrom(whole, whole / 10, whole / 100, whole / 1000));
  const unit = fc.constantFrom<'count' | 'percent'>('count', 'percent');
  // Not `fc.double`, which nearly always is close to 0.
  const progress = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);
  const valueOf = (text: string) => Number(text.replaceAll('.', '').replace(',', '.').replace('%', ''));
  const decimalsOf = (text: string) => /,(\d+)/.exec(text)?.[1]?.length ?? 0;

  test('has the same decimals all along', () => {
    fc.assert(
      fc.property(number, unit, progress, (value, of, at) => {
        const write = writer({ value, unit: of });
        assert.equal(decimalsOf(write(at)), decimalsOf(write()));
      }),
    );
  });

  test('starts at 0 and ends at the value', () => {
    fc.assert(
      fc.property(number, unit, (value, of) => {
        const write = writer({ value, unit: of });
        assert.equal(valueOf(write(0)), 0);
        assert.equal(valueOf(write(1)), value);
        assert.equal(write(1), write());
      }),
    );
  });

  test('never runs down', () => {
    fc.assert(
      fc.property(number, unit, progress, progress, (value, of, one, other) => {
        const write = writer({ value, unit: of });
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        assert.ok(valueOf(write(early)) <= valueOf(write(late)));
      }),
    );
  });

  test('counts both ends of a range', () => {
    assert.equal(writer({ from: 50, to: 60, unit: 'percent' })(0.5), '25% tot 30%');
  });
});

describe('an amount as it is given', () => {
  const expected: [given: unknown, amount: number | undefined][] = [
    ['25000', 25000],
    ['93.5', 93.5],
    ['0', 0],
    ['0.05', 0.05],
    [' 50\n', 50],
    ['007', 7],
    ['999999999999999', 999999999999999],
    [93.5, 93.5],
    [0, 0],
    ['25.000', undefined],
    ['12.500', undefined],
    ['1,5', undefined],
    ['1.', undefined],
    ['.5', undefined],
    ['1.2.3', undefined],
    ['1 000', undefined],
    ['1_000', undefined],
    ['1e308', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['٣', undefined],
    ['-1', undefined],
    ['+1', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['1000000000000000', undefined],
    ['', undefined],
    [' ', undefined],
    [null, undefined],
    [undefined, undefined],
    [true, undefined],
    [NaN, undefined],
    [Infinity, undefined],
    [-Infinity, undefined],
    [1e308, undefined],
    [-1, undefined],
    [[], undefined],
    [{}, undefined],
    [Symbol('5'), undefined],
  ];
  for (const [given, amount] of expected) {
    const name =
      typeof given === 'string' || (given && typeof given === 'object') ? JSON.stringify(given) : String(given);
    test(`H16: ${name} gives ${String(amount)}`, () => assert.equal(parseAmount(given), amount));
  }

  test('H16: -0 is taken for 0', () => assert.ok(parseAmount(-0) === 0));

  test('H16: of anything at all is a finite number that is not negative, or none', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[\d.,eE+\- x]{1,12}$/));
    const given = fc.oneof(
      text,
      fc.double(),
      fc.bigInt(),
      fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true }),
    );
    fc.assert(
      fc.property(given, (value) => {
        const amount = parseAmount(value);
        assert.ok(amount === undefined || (Number.isFinite(amount) && amount >= 0), String(amount));
      }),
      { numRuns: 3000 },
    );
  });
});
