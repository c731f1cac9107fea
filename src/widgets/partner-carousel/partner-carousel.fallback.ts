import type { Content } from '../../content/content.ts';
import { branch, type Fallback, pieces } from '../../shared/fallback.ts';
import { partnersBranch } from '../../shared/partner/partner.fallback.ts';

/** What stands inside the element until the widget comes. */
export const fallback = ({ partners }: Content): Fallback | undefined =>
  partners && {
    heading: partners.heading,
    body: pieces(branch('p', partners.intro), branch('div', partnersBranch(partners.items))),
  };
