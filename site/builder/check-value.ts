import { safeUrl } from '../../src/shared/safe-url.ts';
import { parseAmount } from '../../src/shared/fact/fact-number.ts';
import { attributeAtFault, checkConfiguration } from '../../src/widgets/contact-form/check-configuration.ts';
import { isEmail, isEmailToShow, isPhone } from '../addresses.ts';
import type { AttributeData } from '../../publish/attributes.ts';

/** What is wrong with a value that an editor has written; its words are in `texts`. */
export type Fault =
  | 'number'
  | 'least'
  | 'greatest'
  | 'percent'
  | 'address'
  | 'email-as-address'
  | 'contact-form-7'
  | 'field-names'
  | 'too-long'
  | 'email'
  | 'phone';

/** A value as it would be written, or what is wrong; neither where nothing is written. */
export interface CheckedValue {
  value?: string;
  fault?: Fault;
}

/** What other settings of the widget make of a value. */
export interface Context {
  isPercent?: boolean;
  service?: string;
}

/** Checks what stands in a setting. A number has at most one point, before decimals; see `readNumber`. */
export function checkValue(
  { name, kind, ...attribute }: AttributeData,
  given: string,
  { isPercent = false, service }: Context = {},
): CheckedValue {
  const written = given.trim();
  if (!written || written === attribute.default) return {};
  if (kind === 'number') return checkNumber(written, attribute, isPercent && attribute.greatest === undefined);
  if (kind === 'choice') return attribute.choices!.includes(written) ? { value: written } : {};
  const fault = faultOf(name, written, service);
  return fault ? { fault } : { value: written };
}

function checkNumber(
  written: string,
  { least = 0, greatest = Infinity }: Pick<AttributeData, 'least' | 'greatest'>,
  isPercent: boolean,
): CheckedValue {
  const amount = parseAmount(written);
  if (amount === undefined) return { fault: 'number' };
  if (isPercent && amount > 100) return { fault: 'percent' };
  if (amount < least) return { fault: 'least' };
  return amount > greatest ? { fault: 'greatest' } : { value: written };
}

function faultOf(name: string, written: string, service = 'gezin'): Fault | undefined {
  if (name === 'endpoint' || name.endsWith('-url')) {
    if (isEmail(written)) return 'email-as-address';
    if (!isAddress(written)) return 'address';
    return name === 'endpoint' && isRefused('endpoint', { endpoint: written, service }) ? 'contact-form-7' : undefined;
  }
  if (name === 'field-names')
    return isRefused(name, { fieldNames: written, service: 'contact-form-7', endpoint: '/contact-forms/1' })
      ? name
      : undefined;
  if (name === 'subject-key') return isRefused(name, { subjectKey: written }) ? 'too-long' : undefined;
  if (name === 'contact-email' && !isEmailToShow(written)) return 'email';
  return name === 'contact-phone' && !isPhone(written) ? 'phone' : undefined;
}

/** Whether the form itself would refuse it. */
const isRefused = (attribute: string, given: Parameters<typeof checkConfiguration>[0]) =>
  attributeAtFault(checkConfiguration({ privacyUrl: '/privacy', ...given })) === attribute;

// As the form checks them: what begins otherwise was hardly meant as an address of the site itself.
const isAddress = (written: string) =>
  /^(https?:\/\/[^\s/]+|\.{0,2}\/(?!\/))\S*$/i.test(written) && safeUrl(written, 'https://page.invalid') !== undefined;

/** Whether a folder of one's own can stand before the names of files: an address, or a path of the site. */
export const isFolder = (written: string): boolean =>
  /^(https?:\/\/[^\s/"'<>?#]+|(?=\/(?!\/)))(\/[^\s"'<>?#]*)?$/i.test(written);
