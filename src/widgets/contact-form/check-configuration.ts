import { codePoints } from '../../../contract/normalise.ts';
import { contactForm7Sender, type FieldNames, formNumber } from '../../network/contact-form-7-sender.ts';
import { gezinSender } from '../../network/gezin-sender.ts';
import type { Sender } from '../../network/sender.ts';
import { safeUrl } from '../../shared/safe-url.ts';
import { longest } from './check-message.ts';

/** An attribute that is taken away leaves `null` behind. */
type Attribute = string | null | undefined;

/** What the host page sets; see the element's properties. */
export interface Configuration {
  endpoint?: Attribute;
  service?: Attribute;
  fieldNames?: Attribute;
  sender?: Sender;
  privacyUrl?: Attribute;
  subjectKey?: Attribute;
}

/** An attribute, or the property `sender`, that is missing or cannot be used. */
export type AttributeAtFault = 'sender' | 'endpoint' | 'service' | 'field-names' | 'privacy-url' | 'subject-key';

/** What the form works with, or the attribute at fault. */
export type Checked = { sender: Sender; privacyUrl: string } | { fault: AttributeAtFault };

/** The attribute at fault, if one is. */
export const attributeAtFault = (checked: Checked): AttributeAtFault | undefined =>
  'fault' in checked ? checked.fault : undefined;

/** @param base what relative addresses stand against: that of the host page, which a server does not know. */
export function checkConfiguration(configuration: Configuration, base = 'http://server.invalid'): Checked {
  const { sender, privacyUrl, subjectKey } = configuration;
  if (!privacyUrl || !webAddress(privacyUrl, base)) return { fault: 'privacy-url' };
  if (subjectKey && codePoints(subjectKey) > longest.subjectKey) return { fault: 'subject-key' };
  // Without TypeScript a page may set a function.
  if (sender && typeof sender.send !== 'function') return { fault: 'sender' };
  return sender ? { sender, privacyUrl } : checkService(configuration, base, privacyUrl);
}

function checkService(configuration: Configuration, base: string, privacyUrl: string): Checked {
  const { endpoint, service, fieldNames, subjectKey } = configuration;
  const url = webAddress(endpoint, base);
  // A browser would not send from a safe page to an unsafe address.
  if (!url || (base.startsWith('https:') && !url.startsWith('https:'))) return { fault: 'endpoint' };
  if (!service || service === 'gezin') return { sender: gezinSender(url), privacyUrl };
  if (service !== 'contact-form-7') return { fault: 'service' };
  const names = readFieldNames(fieldNames);
  if (!names || (subjectKey && !names.subject)) return { fault: 'field-names' };
  return formNumber(url) ? { sender: contactForm7Sender(url, names), privacyUrl } : { fault: 'endpoint' };
}

// What begins otherwise was hardly meant as an address of this site: `www.partner.example`, an e-mail address.
const webAddress = (address: Attribute, base: string) =>
  address && /^\s*(https?:|\.{0,2}\/)/i.test(address) ? safeUrl(address, base) : undefined;

/** Names as `email:e-mail;message:vraag`; `undefined` when something else is written there. */
function readFieldNames(text: Attribute): FieldNames | undefined {
  const names: FieldNames = { name: 'your-name', email: 'your-email', message: 'your-message' };
  // Written as a query, it can be read as one.
  const given = Object.fromEntries(
    new URLSearchParams(text?.replace(/\s/g, '').replaceAll(';', '&').replaceAll(':', '=')),
  );
  return Object.entries(given).every(([field, name]) => (field === 'subject' || Object.hasOwn(names, field)) && name)
    ? { ...names, ...given }
    : undefined;
}
