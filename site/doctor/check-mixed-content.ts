import type { BuilderData } from '../builder/data.ts';
import { resources } from './asked.ts';
import { policiesOf } from './check-policies.ts';
import type { Finding } from './finding.ts';
import type { Place } from './page-address.ts';
import type { PageSource } from './page-source.ts';

// https://www.w3.org/TR/secure-contexts/#is-origin-trustworthy
const isOfThisMachine = ({ hostname }: URL) => /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/**
 * What a page on https leaves out, because it would come by http.
 *
 * @see https://www.w3.org/TR/mixed-content/#should-block-fetch
 */
export function* checkMixedContent(page: PageSource, headers: string, place: Place, data: BuilderData): Generator<Finding> {
  const { address: where } = place;
  if (where?.protocol === 'http:' || policiesOf(page, headers).some((policy) => policy.has('upgrade-insecure-requests'))) return;
  for (const { url, address, isEndpoint, lines } of resources(page, place, data)) {
    // Of the form's own address all is said where that of the page is known.
    if (url?.protocol !== 'http:' || isOfThisMachine(url) || (isEndpoint && where)) continue;
    yield { code: 'mixed-content', address: address!, isSure: where !== undefined, lines };
  }
}
