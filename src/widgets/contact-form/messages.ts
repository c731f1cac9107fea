import { msg, str } from '@lit/localize';
import { type Field, longest } from './check-message.ts';
import type { Ending, Fault } from './contact-state.ts';

/** What a field is called. */
export function labelText(field: Field): string {
  switch (field) {
    case 'name':
      return msg('Naam', { id: 'contactForm.name' });
    case 'email':
      return msg('E-mailadres', { id: 'contactForm.email' });
    case 'message':
      return msg('Uw bericht', { id: 'contactForm.message' });
  }
}

/** What is wrong with a field, and what to do: the same words beside the field and above the form. */
export function faultText(field: Field, fault: Fault): string {
  if ('detail' in fault) return fault.detail;
  switch (fault.code) {
    case 'required':
      return field === 'email'
        ? msg('Vul uw e-mailadres in.', { id: 'contactForm.emailRequired' })
        : msg('Schrijf een bericht.', { id: 'contactForm.messageRequired' });
    case 'email':
      return msg('Vul één e-mailadres in, zoals naam@voorbeeld.nl.', { id: 'contactForm.emailInvalid' });
    case 'too-long': {
      const most = longest[field];
      return msg(str`Maak dit korter: niet meer dan ${most} tekens.`, { id: 'contactForm.tooLong' });
    }
  }
}

/** How many characters there may be at all. */
export function mostText(): string {
  const most = longest.message;
  return msg(str`Niet meer dan ${most} tekens.`, { id: 'contactForm.most' });
}

/** How many characters there may still be, or how many are too many. */
export function lengthText(left: number): string {
  const many = Math.abs(left);
  return left < 0
    ? msg(str`Tekens te veel: ${many}`, { id: 'contactForm.over' })
    : msg(str`Tekens over: ${many}`, { id: 'contactForm.left' });
}

/** That something is wrong with the fields. */
export const errorHeadingText = (): string =>
  msg('Uw bericht is nog niet verstuurd', { id: 'contactForm.errorHeading' });

/** That the message has arrived. */
export const sentHeadingText = (): string => msg('Uw bericht is verstuurd', { id: 'contactForm.sent' });

/** What is known when the sending has failed. */
export const failureHeadingText = ({ isUncertain }: Ending): string =>
  isUncertain
    ? msg('We weten niet of uw bericht is aangekomen', { id: 'contactForm.uncertain' })
    : msg('Uw bericht is niet verstuurd', { id: 'contactForm.failed' });

/** Why, and what to do now. */
export function failureText(
  { reason, isUncertain, isIdempotent, canRetry, retryAfter }: Ending,
  language: string,
): string {
  if (isUncertain && !isIdempotent) {
    return msg('Neem liever op een andere manier contact op. Anders komt uw bericht misschien dubbel aan.', {
      id: 'contactForm.twice',
    });
  }
  if (retryAfter) {
    const when = waitText(retryAfter, language);
    return msg(str`Het is nu te druk. Probeer het ${when} opnieuw.`, { id: 'contactForm.busyUntil' });
  }
  if (reason === 'offline')
    return msg('U hebt geen internet. Probeer het opnieuw als u weer verbinding hebt.', { id: 'contactForm.offline' });
  if (isUncertain)
    return msg('Probeer het gerust opnieuw. Als u niets verandert, komt uw bericht niet dubbel aan.', {
      id: 'contactForm.again',
    });
  return canRetry || reason === 'server'
    ? msg('Er is een storing. Probeer het later opnieuw.', { id: 'contactForm.server' })
    : msg('Neem op een andere manier contact op.', { id: 'contactForm.rejected' });
}

/** In how long, in words: no more exact than a person needs, and a day at most. */
const waitText = (milliseconds: number, language: string): string => {
  const minutes = Math.min(Math.ceil(milliseconds / 60_000), 24 * 60);
  const words = new Intl.RelativeTimeFormat(language);
  return minutes > 90 ? words.format(Math.ceil(minutes / 60), 'hour') : words.format(minutes, 'minute');
};
