/** A Content-Security-Policy: the sources of each directive. */
export type PolicyDirectives = Map<string, string[]>;

/** What a policy may let through. */
export interface Resource {
  /** As the page has it; without a host it is the page's own. */
  address: string;
  nonce?: string;
  integrity?: string;
}

/**
 * The policies of a page: each has to let a thing through.
 *
 * @param headers as the browser's tools show them, or as a tool prints them.
 * @param metas contents of `<meta http-equiv="Content-Security-Policy">`.
 */
export function readPolicies(headers: string, metas: string[]): PolicyDirectives[] {
  const lines = headers.replaceAll(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const values = lines.flatMap((line) => /^\s*content-security-policy\s*:?\s*(.+)$/i.exec(line)?.[1] ?? []);
  // A header may hold several, with commas between.
  return [...values.flatMap((value) => value.split(',')), ...metas].map(readPolicy).filter(({ size }) => size > 0);
}

function readPolicy(text: string): PolicyDirectives {
  const directives: PolicyDirectives = new Map();
  for (const directive of text.split(';')) {
    const [name, ...sources] = directive.trim().split(/\s+/);
    // Of a directive that is there twice the first one counts.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  return directives;
}

// What stands in for a directive that is not there.
const fallbacks: Record<string, string[]> = {
  'script-src': ['script-src-elem', 'script-src', 'default-src'],
  'style-src': ['style-src-elem', 'style-src', 'default-src'],
  'connect-src': ['connect-src', 'default-src'],
  'frame-src': ['frame-src', 'child-src', 'default-src'],
};

/** The directive of a policy that decides, if it has one. */
export const decisive = (policy: PolicyDirectives, directive: string): string | undefined =>
  fallbacks[directive]!.find((name) => policy.has(name));

/**
 * Whether a policy lets a resource through.
 *
 * @see https://www.w3.org/TR/CSP3/#match-url-to-source-list
 */
export function allows(policy: PolicyDirectives, directive: string, { address, nonce, integrity }: Resource): boolean {
  const name = decisive(policy, directive);
  if (!name) return true;
  const sources = policy.get(name)!;
  if (nonce && sources.includes(`'nonce-${nonce}'`)) return true;
  const hashes = integrity?.split(/\s+/).filter(Boolean) ?? [];
  if (directive === 'script-src' && hashes.length && hashes.every((hash) => sources.includes(`'${hash}'`))) return true;
  // Beside it hosts do not count.
  if (directive === 'script-src' && sources.includes("'strict-dynamic'")) return false;
  return sources.some((source) => matches(source, address));
}

function matches(source: string, address: string): boolean {
  const isOwn = !URL.canParse(address) && !address.startsWith('//');
  if (source.startsWith("'")) return source.toLowerCase() === "'self'" && isOwn;
  if (isOwn) return source === '*';
  const url = new URL(address, 'https://page.invalid');
  if (source === '*') return /^(https?|wss?):$/.test(url.protocol);
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return isScheme(url.protocol, source.toLowerCase());
  const [, scheme, host = '', port, path = ''] = /^(?:([a-z][a-z\d+.-]*:)\/\/)?([^/:]+)(?::(\d+|\*))?(\/.*)?$/i.exec(source) ?? [];
  if (scheme && !isScheme(url.protocol, scheme.toLowerCase())) return false;
  if (!isHost(url.hostname, host.toLowerCase())) return false;
  const usual = url.protocol === 'https:' ? '443' : '80';
  if (port !== '*' && (url.port || usual) !== (port ?? usual)) return false;
  return !path || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === decodeURI(path) || url.pathname === path);
}

const isScheme = (actual: string, wanted: string) => actual === wanted || (wanted === 'http:' && actual === 'https:');

const isHost = (actual: string, wanted: string) => (wanted.startsWith('*.') ? actual.endsWith(wanted.slice(1)) : actual === wanted);
