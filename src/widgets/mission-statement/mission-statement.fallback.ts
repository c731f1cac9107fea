import { branch, type DescribeFallback, pieces } from '../../shared/fallback.ts';
import { linkBranch } from '../../shared/link.fallback.ts';
import { partnersBranch } from '../../shared/partner/partner.fallback.ts';
import { safeUrl } from '../../shared/safe-url.ts';

/** The fallback content. */
export const fallback: DescribeFallback = ({ mission }) => {
  if (!mission) return undefined;
  const { heading, paragraphs, contact, collaboratorsTitle, collaborators } = mission;
  // The contact ends the last paragraph, if there is one.
  const last = paragraphs.at(-1) ?? '';
  return {
    heading,
    body: pieces(
      ...paragraphs.slice(0, -1).map((text) => branch('p', text)),
      branch('p', last && `${last} `, linkBranch(contact.text, safeUrl(contact.href))),
      // An empty list hides its title.
      collaborators.length ? branch('div', branch('p', collaboratorsTitle), partnersBranch(collaborators)) : undefined,
    ),
  };
};
