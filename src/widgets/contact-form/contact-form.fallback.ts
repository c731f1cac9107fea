import type { Note } from '../../content/content.ts';
import { branch, type DescribeFallback, type Piece, pieces } from '../../shared/fallback.ts';
import { linkBranch } from '../../shared/link.fallback.ts';
import { safeUrl } from '../../shared/safe-url.ts';

/** The fallback content: a link, since no form would work there. */
export const fallback: DescribeFallback = ({ contact }) =>
  contact && {
    heading: contact.heading,
    body: pieces(
      branch('p', contact.intro),
      branch('p', ...noteOf(contact.note)),
      branch('div', branch('p', linkBranch(contact.link.text, safeUrl(contact.link.href)))),
    ),
  };

function noteOf(note: string | Note | undefined): (Piece | undefined)[] {
  if (typeof note !== 'object') return [branch('b', note)];
  const { question, text, phone } = note;
  return [branch('b', question), ` ${text} `, linkBranch(phone, safeUrl(`tel:${phone}`))];
}
