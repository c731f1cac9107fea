import { domainToASCII } from 'node:url';

const local = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;
const label = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;

/**
 * An address as it may stand in a header: plain ASCII, a dotted name on both sides, the domain in
 * its ASCII form. Undefined for every other one, which then stands in the text of the mail only.
 */
export function replyAddress(text: string): string | undefined {
  const parts = text.split('@');
  const [name = '', domain = ''] = parts;
  if (parts.length !== 2 || name.length > 64 || !local.test(name)) return undefined;
  const ascii = domainToASCII(domain);
  const labels = ascii.split('.');
  if (
    labels.length < 2 ||
    ascii.length > 253 ||
    !labels.every((each) => label.test(each)) ||
    /^\d+$/.test(labels.at(-1)!)
  )
    return undefined;
  return `${name}@${ascii}`;
}
