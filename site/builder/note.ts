import type { SiteName } from './choices.ts';
import type { Instructions } from './kinds.ts';
import { policyText } from './policy.ts';

/** What to write to the site's administrator. In Dutch, whatever the builder speaks: so do the webmasters. */
export function webmasterNote(
  site: SiteName,
  { parts, policy, trustedTypes, allowed, exclusion }: Instructions,
  titles: string[],
): string {
  const isFramed = Boolean(policy['frame-src']);
  const placed = parts.filter(
    ({ name }) => name === 'libraries' || name === 'info' || name === 'install' || name === 'script',
  );
  const needs = policyText(policy);
  return [
    'Beste webmaster,',
    `Ik wil op onze site onderdelen van de Gezinsbenadering plaatsen: ${titles.join(', ')}. ${isFramed ? 'Ze staan in een iframe van een andere site.' : 'Het zijn webcomponenten: een script en een stijlblad, zonder cookies, opslag of metingen.'}`,
    placed.length > 0 &&
      `Wilt u dit plaatsen, in het thema of het project van de site?\n\n${placed.map(({ text }) => text).join('\n\n')}`,
    needs &&
      `Heeft onze site een Content-Security-Policy, wilt u deze bronnen dan toevoegen aan de regels die er al staan? Een regel die er nog niet is, begint met de bronnen van default-src. ${needs}`,
    trustedTypes && `En staat daar require-trusted-types-for 'script' in, dan ook: ${trustedTypes}`,
    allowed &&
      site !== 'npm' &&
      `Houdt ons systeem een lijst bij van toegestane HTML, dan zijn dit de elementen en attributen: ${allowed}`,
    exclusion && `Optimaliseren we scripts (samenvoegen, uitstellen), sluit dan adressen uit met: ${exclusion}`,
    'Met vriendelijke groet,',
  ]
    .filter(Boolean)
    .join('\n\n');
}
