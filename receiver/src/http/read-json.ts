import { Problem } from './problems.ts';

/** Reads one JSON object in UTF-8. What the problem says has nothing of what was written. */
export function readJson(bytes: Uint8Array): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw unreadable(error instanceof SyntaxError ? 'JSON' : 'UTF-8');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable('a JSON object');
  return value as Record<string, unknown>;
}

const unreadable = (what: string) => new Problem('bad-request', { detail: `The body is not ${what}.` });
