import type { BuilderData } from '../builder/data.ts';
import { sourceOf } from '../builder/policy.ts';
import { isFrame } from './check-elements.ts';
import type { Finding } from './finding.ts';
import { ourScripts } from './our-files.ts';
import type { PageSource } from './page-source.ts';
import { allows, decisive, type PolicyDirectives, readPolicies, type Resource } from './policy.ts';

/** What the page's Content-Security-Policy keeps away. */
export function* checkPolicies(page: PageSource, headers: string, data: BuilderData): Generator<Finding> {
  const metas = page.elements.filter(({ tag, attributes }) => tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy');
  for (const policy of readPolicies(headers, metas.map(({ attributes }) => attributes.content ?? ''))) {
    for (const [directive, resource] of resources(page, data)) {
      if (!allows(policy, directive, resource)) yield { code: 'policy', directive, decisive: decisive(policy, directive)!, source: sourceOf(resource.address) };
    }
    const scripts = ourScripts(page, data);
    if (scripts.length && refusesOurTypes(policy)) yield { code: 'trusted-types' };
    if (scripts.length && policy.has('sandbox') && !policy.get('sandbox')!.includes('allow-scripts')) yield { code: 'policy-sandbox' };
  }
}

// https://www.w3.org/TR/trusted-types/#trusted-types-csp-directive
function refusesOurTypes(policy: PolicyDirectives): boolean {
  const names = policy.get('trusted-types');
  return policy.has('require-trusted-types-for') && names !== undefined && !names.includes('gezin-widgets') && !names.includes('*');
}

function* resources(page: PageSource, data: BuilderData): Generator<[directive: string, Resource]> {
  for (const { address, attributes } of ourScripts(page, data)) yield ['script-src', { address, nonce: attributes.nonce, integrity: attributes.integrity }];
  for (const element of page.elements) {
    const { tag, attributes, lang } = element;
    if (tag === 'link' && /\bfloor\.css\b/.test(attributes.href ?? '')) yield ['style-src', { address: attributes.href!, nonce: attributes.nonce }];
    if (isFrame(element)) yield ['frame-src', { address: attributes.src! }];
    if (!tag.startsWith('gezin-')) continue;
    if (attributes.endpoint) yield ['connect-src', { address: attributes.endpoint }];
    if (attributes.src) yield ['connect-src', { address: attributes.src.replace('{lang}', lang ?? data.languages[0]!) }];
  }
}
