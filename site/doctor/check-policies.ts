import { policyName } from '../../publish/policy-name.ts';
import type { SiteData } from '../data.ts';
import { type Asked, askedBy, resources } from './asked.ts';
import type { Finding } from './finding.ts';
import type { InlineStyle } from './inline-styles.ts';
import { type OurScript, ourScripts } from './our-files.ts';
import { isOwn, type Place } from './page-address.ts';
import { policiesOf } from './page-policies.ts';
import type { PageSource } from './page-source.ts';
import {
  allows,
  changeFor,
  type Directive,
  directiveText,
  needsHash,
  type PolicyDirectives,
  withSources,
} from './policy.ts';

/** What the page's Content-Security-Policy keeps away. */
export function* checkPolicies(
  page: PageSource,
  headers: string,
  place: Place,
  data: SiteData,
  styles: InlineStyle[],
): Generator<Finding> {
  const scripts = ourScripts(page, data);
  const asked = [
    ...resources(page, place, data),
    ...styles.map(({ element, hashes }) => askedBy(element, 'style-src', { hashes })),
  ];
  // Each of them has to let a thing through.
  for (const policy of policiesOf(page, headers)) {
    const refused = asked.filter((each) => !allows(policy, each.directive, each));
    for (const directive of new Set(refused.map((each) => each.directive)))
      yield refusal(
        policy,
        directive,
        refused.filter((each) => each.directive === directive),
        place,
      );
    if (scripts.length) yield* checkScripting(policy, scripts);
  }
}

/** All that one directive of a policy refuses. */
function refusal(policy: PolicyDirectives, directive: Directive, refused: Asked[], place: Place): Finding {
  const change = changeFor(policy, directive, refused);
  const lines = refused.flatMap((each) => each.lines);
  const addresses = refused.flatMap(({ url, address }) => (url ? address! : []));
  if (!addresses.length) return { code: 'policy-colours', ...change, lines };
  const sources = policy.get(change.decisive)!;
  const needsIntegrity = needsHash(sources) && refused.some(({ hashes, rightHash }) => rightHash && !hashes.length);
  const unlessOwn = sources.includes("'self'") && refused.every(({ url }) => url && isOwn(place, url) === undefined);
  return { code: 'policy', ...change, addresses, needsIntegrity, ...(unlessOwn && { unlessOwn }), lines };
}

function* checkScripting(policy: PolicyDirectives, scripts: OurScript[]): Generator<Finding> {
  const lines = scripts.flatMap((script) => script.lines);
  const [names, sandbox] = ['trusted-types', 'sandbox'].map((name) => policy.get(name));
  // https://www.w3.org/TR/trusted-types/#trusted-types-csp-directive
  if (policy.has('require-trusted-types-for') && names) {
    // Each of our files has a policy of its own, of the same name.
    const wanted = [policyName, ...(scripts.length > 1 ? ["'allow-duplicates'"] : [])];
    const missing = wanted.filter((name) => !names.includes(name) && !(name === policyName && names.includes('*')));
    const code = missing.includes(policyName) ? 'trusted-types' : 'trusted-types-once';
    if (missing.length)
      yield {
        code,
        decisive: 'trusted-types',
        old: directiveText('trusted-types', names),
        advised: withSources('trusted-types', names, missing),
        lines,
      };
  }
  if (sandbox && !sandbox.includes('allow-scripts')) {
    yield {
      code: 'policy-sandbox',
      decisive: 'sandbox',
      old: directiveText('sandbox', sandbox),
      advised: withSources('sandbox', sandbox, ['allow-scripts']),
      lines,
    };
  }
}
