import { sourceOf } from '../builder/policy.ts';
import type { PolicyChange } from './finding.ts';
import { isNameless } from './page-address.ts';

/** A Content-Security-Policy: the sources of each directive. */
export type PolicyDirectives = Map<string, string[]>;

/** What a policy may let through: what is at an address, or an inline style sheet. */
export interface Resource {
  url?: URL;
  /** Of the page's own site, if that can be known. */
  isOwn?: boolean;
  nonce?: string;
  /** Those of a script's attribute, or of the text that is inline. */
  hashes: string[];
  /** What its attribute should be, where it has none. */
  rightHash?: string;
}

/** Directives that may be asked for, with those that stand for them, the first that is there. */
const deciding = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'style-src': ['style-src-elem', 'style-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
};

export type Directive = keyof typeof deciding;

export function readPolicy(text: string): PolicyDirectives {
  const directives: PolicyDirectives = new Map();
  for (const directive of text.split(';')) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    // Of a directive that is there twice the first one counts.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources.map(inLowerCase));
  }
  return directives;
}

// Keywords are written as one likes; a nonce and a hash are exact.
const inLowerCase = (source: string) =>
  source.replace(/^'(nonce-|sha\d+-|[^'-]+(-[^'-]+)*'$)/i, (keyword) => keyword.toLowerCase());

/** The directive of a policy that decides, if it has one. */
export const decisive = (policy: PolicyDirectives, directive: Directive): string | undefined =>
  deciding[directive].find((name) => policy.has(name));

/**
 * Whether a policy lets a resource through.
 *
 * @see https://www.w3.org/TR/CSP3/#match-url-to-source-list
 */
export function allows(policy: PolicyDirectives, directive: Directive, resource: Resource): boolean {
  const name = decisive(policy, directive);
  if (!name) return true;
  const { url, nonce, hashes } = resource;
  const sources = policy.get(name)!;
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
  if (!url)
    return (
      hashes.some((hash) => sources.includes(`'${hash}'`)) ||
      (sources.includes("'unsafe-inline'") && !sources.some(isExact))
    );
  if (directive === 'script-src' && hashes.length && hashes.every((hash) => sources.includes(`'${hash}'`))) return true;
  // Beside it hosts do not count.
  if (directive === 'script-src' && sources.includes("'strict-dynamic'")) return false;
  return sources.some((source) => matches(source, url, resource.isOwn));
}

/** Beside a nonce or a hash, `'unsafe-inline'` does not count. */
const isExact = (source: string) => /^'(nonce-|sha\d+-|strict-dynamic')/.test(source);

/**
 * What a policy has to say to let resources through: the whole directive, since one that is new takes the
 * place of the one that stood in for it.
 */
export function changeFor(policy: PolicyDirectives, directive: Directive, resources: Resource[]): PolicyChange {
  const name = decisive(policy, directive)!;
  const sources = policy.get(name)!;
  const added = resources.flatMap((resource) => additions(resource, sources));
  const isStandIn = name === 'default-src';
  return {
    decisive: name,
    old: isStandIn ? undefined : directiveText(name, sources),
    advised: withSources(isStandIn ? directive : name, sources, added),
  };
}

/** A directive with more in it; without `'none'`, which counts only by itself. */
export const withSources = (name: string, sources: string[], added: string[]): string =>
  directiveText(name, [...new Set([...sources.filter((source) => source.toLowerCase() !== "'none'"), ...added])]);

export const directiveText = (name: string, sources: string[]): string => [name, ...sources].join(' ');

/** Whether a hash is all that helps a script. */
export const needsHash = (sources: string[]): boolean => sources.includes("'strict-dynamic'");

// Where a policy goes by nonces and hashes, so does what is added to it.
function additions({ url, isOwn, hashes, rightHash }: Resource, sources: string[]): string[] {
  const isExactly = hashes.length ? sources.some(isExact) : rightHash !== undefined && needsHash(sources);
  if (!url) return [`'${hashes[0]!}'`];
  if (isExactly && rightHash !== undefined) return (hashes.length ? hashes : [rightHash]).map((hash) => `'${hash}'`);
  return [isOwn ? "'self'" : sourceOf(url.href)];
}

function matches(source: string, url: URL, isOwn: boolean | undefined): boolean {
  if (source.startsWith("'")) return source.toLowerCase() === "'self'" && isOwn === true;
  if (source === '*') return /^(https?|wss?):$/.test(url.protocol);
  // Any host may be that of the page.
  if (isNameless(url)) return !/^(data|blob|mediastream|filesystem|wss?):$/i.test(source);
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return isScheme(url.protocol, source.toLowerCase());
  const [, scheme, host = '', port, path = ''] =
    /^(?:([a-z][a-z\d+.-]*:)\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (scheme && !isScheme(url.protocol, scheme.toLowerCase())) return false;
  if (!isHost(url.hostname, host.toLowerCase())) return false;
  const usual = url.protocol === 'https:' ? '443' : '80';
  if (port !== '*' && (url.port || usual) !== (port ?? usual)) return false;
  return !path || (path.endsWith('/') ? url.pathname.startsWith(path) : isPath(url.pathname, path));
}

// In whatever way it is written.
const isPath = (actual: string, wanted: string) =>
  actual === wanted || actual === URL.parse(wanted, 'https://page.invalid')?.pathname;

const isScheme = (actual: string, wanted: string) => actual === wanted || (wanted === 'http:' && actual === 'https:');

const isHost = (actual: string, wanted: string) =>
  wanted === '*' || (wanted.startsWith('*.') ? actual.endsWith(wanted.slice(1)) : actual === wanted);
