import type { Note } from '../../content/content.ts';
import { branch, type DescribeFallback, type Piece, pieces } from '../../shared/fallback.ts';
import { linkBranch } from '../../shared/link.fallback.ts';
import { safeUrl } from '../../shared/safe-url.ts';

/** The fallback content: the contact options, since no form would work there. */
export const fallback: DescribeFallback = ({ contact }, attributes) =>
  contact && {
    heading: contact.heading,
    body: pieces(
      branch('p', contact.intro),
      branch('p', ...noteOf(contact.note)),
      branch(
        'div',
        branch('p', addressBranch('mailto:', attributes['contact-email'])),
        branch('p', addressBranch('tel:', attributes['contact-phone'])),
        branch('p', linkBranch(contact.link.text, safeUrl(attributes['contact-url']) ?? safeUrl(contact.link.href))),
      ),
    ),
  };

const addressBranch = (scheme: string, written?: string): Piece | undefined => {
  const address = written?.replace(scheme, '');
  return address ? linkBranch(address, safeUrl(scheme + address)) : undefined;
};

function noteOf(note: string | Note | undefined): (Piece | undefined)[] {
  if (typeof note !== 'object') return [branch('b', note)];
  const { question, text, phone } = note;
  return [branch('b', question), ` ${text} `, linkBranch(phone, safeUrl(`tel:${phone}`))];
}
