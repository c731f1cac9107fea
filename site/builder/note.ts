import type { SiteName } from './choices.ts';
import type { Instructions } from './kinds.ts';
import { policyText } from './policy.ts';

/** What to write to whoever runs the site. In Dutch, whatever the builder speaks: so do the webmasters. */
export function webmasterNote(site: SiteName, { policy, trustedTypes, allowed, exclusion }: Instructions, titles: string[]): string {
  const isFramed = Boolean(policy['frame-src']);
  const needs = policyText(policy);
  return [
    'Beste webmaster,',
    `Ik wil op onze site onderdelen van de Gezinsbenadering plaatsen: ${titles.join(', ')}. ${isFramed ? 'Ze staan in een iframe van een andere site.' : 'Het zijn webcomponenten: een script en een stijlblad, zonder cookies, opslag of metingen.'}`,
    needs && `Heeft onze site een Content-Security-Policy, wilt u daar dan dit aan toevoegen: ${needs}`,
    trustedTypes && `En staat daar require-trusted-types-for 'script' in, dan ook: ${trustedTypes}`,
    allowed && site !== 'npm' && `Houdt ons systeem een lijst bij van toegestane HTML, dan zijn dit de elementen en attributen: ${allowed}`,
    exclusion && `Optimaliseren we scripts (samenvoegen, uitstellen), sluit dan adressen uit met: ${exclusion}`,
    'Met vriendelijke groet,',
  ]
    .filter(Boolean)
    .join('\n\n');
}
