import type { FactNumber } from '../../content/content.ts';

type Counted = FactNumber & { unit: 'count' | 'percent' };

/** The two ends of a fact's number; a single value is both. */
export function endsOf(fact: FactNumber): [from: number, to: number] {
  const { value, from = 0, to = 0 }: Partial<Record<'value' | 'from' | 'to', number>> = fact;
  return value === undefined ? [from, to] : [value, value];
}

/**
 * Writes a fact's number as its language does: `25.000`, `93,5%`, `50% tot 60%`.
 *
 * @param range how the language writes a range, with `{from}` and `{to}` for its ends.
 * @returns what draws the number at a progress from 0 to 1, with the same decimals all along.
 */
export function numberWriter(fact: Counted, language: string, range: string): (progress?: number) => string {
  const [from, to] = endsOf(fact);
  const decimals = Math.max(decimalsOf(from), decimalsOf(to));
  const isPercent = fact.unit === 'percent';
  const format = formatOf(language, isPercent, decimals);
  return (progress = 1) => {
    // Of -0, which JSON can hold, Intl writes the sign.
    const write = (end: number) => format.format((end * progress) / (isPercent ? 100 : 1) + 0);
    return from === to ? write(to) : range.replace('{from}', write(from)).replace('{to}', write(to));
  };
}

// One for each way to write: a number that counts is written for each frame.
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, isPercent: boolean, decimals: number): Intl.NumberFormat {
  const key = `${language} ${isPercent} ${decimals}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language, {
      style: isPercent ? 'percent' : 'decimal',
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formats.set(key, format);
  }
  return format;
}

const decimalsOf = (value: number) => Math.min(3, String(value).split('.')[1]?.length ?? 0);

const digits = /^\d{1,15}(\.(\d{1,2}|\d{4,9}))?$/;

/**
 * A number as an attribute gives it: digits with at most one decimal point. Signs, exponents and
 * commas are refused, and so are three decimals: `25.000` may mean 25 or 25 000.
 * A number given by a property is taken when it is finite, not negative and below 10^15.
 */
export function parseAmount(given: unknown): number | undefined {
  if (typeof given === 'number') return given >= 0 && given < 1e15 ? given : undefined;
  return typeof given === 'string' || typeof given === 'bigint' ? amountOf(String(given).trim()) : undefined;
}

/** The number that attributes or properties give: a value, or the two ends of a range that does not run down. */
export function numberGiven(given: Partial<Record<'value' | 'from' | 'to', unknown>>): FactNumber | undefined {
  const [value, from, to] = [given.value, given.from, given.to].map(parseAmount);
  if (value !== undefined) return { value };
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}

const amountOf = (text: string) => (digits.test(text) ? Number(text) : undefined);
