import { parseAmount } from '../../src/shared/fact/fact-number.ts';

/** How a language writes numbers: what separates thousands, and what comes before decimals. */
const signsOf = (language: string): [thousands: string, decimal: string] =>
  language === 'nl' ? ['.', ','] : [',', '.'];

/**
 * A number as an editor writes it, `25.000` and `93,5` in Dutch, as the widgets want it: `25000`, `93.5`. What separates thousands stands
 * before exactly three digits; elsewhere it is taken for the decimal sign. Any other text is given back as it is.
 */
export function readNumber(given: string, language: string, isPercent = false): string {
  const written = given.trim();
  const [thousands, decimal] = signsOf(language);
  const text = isPercent ? written.replace(/\s*%$/, '') : written;
  const isGrouped = new RegExp(
    `^[1-9]\\d{0,2}([${thousands}\\s]\\d{3})+(${decimal === '.' ? '\\.' : decimal}\\d*)?$`,
  ).test(text);
  const digits = isGrouped ? text.replaceAll(new RegExp(`[${thousands}\\s]`, 'g'), '') : text;
  const plain = digits
    .replace(/^0+(?=\d)/, '')
    .replace(/^(\d+)[.,](\d*)$/, (_, whole: string, part: string) => (part ? `${whole}.${part}` : whole));
  return parseAmount(plain) === undefined ? written : plain;
}

/** A number as the widgets want it, as an editor writes it; any other text as it is. */
export function writeNumber(text: string, language: string): string {
  if (parseAmount(text) === undefined) return text;
  const [thousands, decimal] = signsOf(language);
  const [whole, part] = text.split('.') as [string, string?];
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, thousands)}${part === undefined ? '' : `${decimal}${part}`}`;
}
