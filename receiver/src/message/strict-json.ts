/** A text that is not one JSON object as the contract has it. */
export class JsonError extends Error {
  override name = 'JsonError';
}

const maxDepth = 4;

/**
 * Reads a JSON object strictly: UTF-8 without byte order mark, at most four levels deep, each name
 * once in its object, finite numbers, whole characters.
 *
 * @throws {JsonError} which says what is wrong, and nothing of what was written.
 */
export function parseStrictJson(bytes: Uint8Array): Record<string, unknown> {
  const text = decode(bytes);
  const value = parse(text);
  // Only of valid JSON can a pattern tell names and texts apart.
  const { depth, names } = measure(text);
  if (depth > maxDepth) throw new JsonError('The body is nested too deeply.');
  if (names !== countNames(value)) throw new JsonError('The body has a name twice.');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new JsonError('The body is not a JSON object.');
  return value as Record<string, unknown>;
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new JsonError('The body is not UTF-8.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new JsonError('The body is not JSON.');
  }
}

function measure(text: string): { depth: number; names: number } {
  let depth = 0;
  let open = 0;
  let names = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"(?:\s*:)?|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth = Math.max(depth, ++open);
    else if (token === ']' || token === '}') open--;
    else if (token.endsWith(':')) names++;
  }
  return { depth, names };
}

// JSON.parse keeps the last of two members with one name.
function countNames(value: unknown): number {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new JsonError('The body has a number out of range.');
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) throw new JsonError('The body has half a character.');
  if (typeof value !== 'object' || value === null) return 0;
  const own = Array.isArray(value) ? 0 : Object.keys(value).length;
  return Object.values(value).reduce((sum: number, each) => sum + countNames(each), own);
}
