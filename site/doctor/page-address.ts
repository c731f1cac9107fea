import type { SiteData } from '../data.ts';
import type { PageSource } from './page-source.ts';

/** Where the page is, as far as anybody says. */
export interface Place {
  address?: URL;
  /** The editor wrote it, and it is not what the page says of itself. */
  isWritten: boolean;
  /** What its relative addresses stand against. */
  base: URL;
  /** The origin of our published files, which is not that of a page. */
  published?: string;
}

const unknown = 'https://page.invalid/';

/**
 * Where the page is: as the editor writes, or else as the page says of itself.
 *
 * @param given may lack `https://`; may be empty.
 */
export function placeOf({ elements }: PageSource, given: string, data: SiteData): Place {
  const valueOf = (tag: string, name: string, value: string, wanted: string) =>
    elements.find((each) => each.tag === tag && (each.attributes[name] ?? '').toLowerCase() === value)?.attributes[
      wanted
    ];
  const written = given.trim() && (/^https?:/i.test(given.trim()) ? given.trim() : `https://${given.trim()}`);
  const base = elements.find(({ tag, attributes }) => tag === 'base' && attributes.href !== undefined)?.attributes.href;
  const hints = [
    written,
    valueOf('link', 'rel', 'canonical', 'href'),
    valueOf('meta', 'property', 'og:url', 'content'),
    base,
  ];
  const address = hints
    .filter((hint) => hint !== undefined && /^https?:/i.test(hint) && URL.canParse(hint))
    .map((hint) => new URL(hint!))[0];
  const against = address ?? new URL(unknown);
  return {
    address,
    isWritten: address !== undefined && address.href === (written && URL.parse(written)?.href),
    base: base !== undefined && URL.canParse(base, against) ? new URL(base, against) : against,
    published: URL.canParse(data.published.base) ? new URL(data.published.base).origin : undefined,
  };
}

/** An address of the page, whole. */
export const resolve = ({ base }: Place, address: string): URL =>
  URL.canParse(address, base) ? new URL(address, base) : base;

/** Whether nobody knows the host of an address but that it is the page's. */
export const isNameless = (url: URL): boolean => url.origin === new URL(unknown).origin;

/** Whether an address is of the page's own site, if that can be known. */
export function isOwn({ address, published }: Place, url: URL): boolean | undefined {
  // https://www.w3.org/TR/CSP3/#match-url-to-source-expression: the same host on https is the site itself too.
  if (address) return url.host === address.host && (url.protocol === address.protocol || url.protocol === 'https:');
  if (isNameless(url)) return true;
  return url.origin === published ? false : undefined;
}
