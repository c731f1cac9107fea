import type { Partner } from '../../content/content.ts';
import { branch, type Piece } from '../fallback.ts';
import { linkBranch } from '../link.fallback.ts';
import { safeUrl } from '../safe-url.ts';

/** Partners as they stand inside an element until its widget comes. */
export const partnersBranch = (partners: Partner[]): Piece | undefined =>
  branch('ul', ...partners.map(({ name, href, lang }) => branch('li', linkBranch(name, safeUrl(href), lang))));
