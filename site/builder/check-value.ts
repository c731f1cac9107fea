import { parseAmount } from '../../src/shared/fact/fact-number.ts';
import type { AttributeData } from './data.ts';

/** What is wrong with a value that an editor has written; its words are in `texts`. */
export type Fault = 'number' | 'least' | 'greatest' | 'address' | 'email' | 'phone';

/** A value as it would be written, or what is wrong; neither where nothing is written. */
export interface CheckedValue {
  value?: string;
  fault?: Fault;
}

/** Checks what an editor writes. A comma before decimals is taken as the point that the widgets want. */
export function checkValue({ name, kind, ...attribute }: AttributeData, given: string): CheckedValue {
  const written = given.trim();
  if (!written || written === attribute.default) return {};
  if (kind === 'number') return checkNumber(written.replace(',', '.'), attribute);
  if (kind === 'choice') return attribute.choices!.includes(written) ? { value: written } : {};
  if (/(^endpoint|-url)$/.test(name) && !isAddress(written)) return { fault: 'address' };
  if (name.endsWith('-email') && !/^[^\s@,;]+@[^\s@,;]+$/.test(written)) return { fault: 'email' };
  if (name.endsWith('-phone') && !/^\+?[\d\s().-]+$/.test(written)) return { fault: 'phone' };
  return { value: written };
}

function checkNumber(written: string, { least = 0, greatest = Infinity }: Pick<AttributeData, 'least' | 'greatest'>): CheckedValue {
  const amount = parseAmount(written);
  if (amount === undefined) return { fault: 'number' };
  if (amount < least) return { fault: 'least' };
  return amount > greatest ? { fault: 'greatest' } : { value: written };
}

// As the form checks them: what begins otherwise was hardly meant as an address of the site itself.
const isAddress = (written: string) => /^(https?:\/\/[^\s/]+|\.{0,2}\/(?!\/))\S*$/i.test(written) && URL.canParse(written, 'https://page.invalid');

/** Whether a folder of one's own can stand before the names of files: an address, or a path of the site. */
export const isFolder = (written: string): boolean => /^(https?:\/\/[^\s/"'<>?#]+|(?=\/(?!\/)))(\/[^\s"'<>?#]*)?$/i.test(written);
