import { branch, type DescribeFallback, pieces } from '../../shared/fallback.ts';
import { partnersBranch } from '../../shared/partner/partner.fallback.ts';

/** The fallback content. */
export const fallback: DescribeFallback = ({ partners }) =>
  partners && {
    heading: partners.heading,
    body: pieces(branch('p', partners.intro), branch('div', partnersBranch(partners.items))),
  };
