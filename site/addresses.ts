import { cleanAddress, isOneAddress } from '../contract/normalise.ts';
import { safeUrl } from '../src/shared/safe-url.ts';

/** Whether what is written where a web address belongs is an email address, also behind `mailto:` or `https://`. */
export function isEmail(written: string): boolean {
  const address = cleanAddress(written)
    .replace(/^(mailto:|https?:\/\/)/i, '')
    .replace(/\?.*$/, '');
  return !address.includes('/') && isOneAddress(address);
}

/** Whether the form makes a link of an email address that it is to show. */
export const isEmailToShow = (written: string): boolean =>
  isOneAddress(cleanAddress(written.replace('mailto:', ''))) &&
  safeUrl(`mailto:${written.replace('mailto:', '')}`) !== undefined;

/** Whether the form makes a link of a telephone number that it is to show. */
export const isPhone = (written: string): boolean => safeUrl(`tel:${written.replace('tel:', '')}`) !== undefined;

/** The address of a feed as a widget fetches it. */
export const feedAddress = (src: string, language: string): string => src.replaceAll('{lang}', () => language);
