import { policiesIn } from './headers.ts';
import type { PageSource } from './page-source.ts';
import { type PolicyDirectives, readPolicy } from './policy.ts';

/** The policies that hold on a page: those of the headers, and those that stand in the page's head, since elsewhere they do nothing. */
export function policiesOf({ elements }: PageSource, headers: string): PolicyDirectives[] {
  const metas = elements.filter(
    ({ tag, attributes, around }) =>
      tag === 'meta' && around[0] === 'head' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
  );
  return [
    ...policiesIn(headers).map(readPolicy),
    ...metas.map(({ attributes }) => metaPolicy(attributes.content ?? '')),
  ];
}

// https://www.w3.org/TR/CSP3/#meta-element
function metaPolicy(content: string): PolicyDirectives {
  const policy = readPolicy(content);
  policy.delete('sandbox');
  return policy;
}
