import type { SiteData } from '../data.ts';
import { resources } from './asked.ts';
import type { Finding } from './finding.ts';
import type { Place } from './page-address.ts';
import { policiesOf } from './page-policies.ts';
import type { PageSource } from './page-source.ts';

// https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy
const isOfThisMachine = ({ hostname }: URL) => /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/**
 * What a page on https leaves out, because it would come by http.
 *
 * @see https://www.w3.org/TR/mixed-content/#should-block-fetch
 */
export function* checkMixedContent(
  page: PageSource,
  headers: string,
  place: Place,
  data: SiteData,
): Generator<Finding> {
  const { address: where, isWritten } = place;
  if (isWritten && where!.protocol === 'http:') return;
  const isRepaired = policiesOf(page, headers).some((policy) => policy.has('upgrade-insecure-requests'));
  for (const { url, address, isEndpoint = false, lines } of resources(page, place, data)) {
    if (url?.protocol !== 'http:' || isOfThisMachine(url)) continue;
    // The form refuses it by itself, of which all is said where the page is known to be on https.
    if (isEndpoint ? where?.protocol === 'https:' : isRepaired) continue;
    yield { code: 'mixed-content', address: address!, isEndpoint, isSure: isWritten, lines };
  }
}
