import { Problem } from './problems.ts';

const uuid = /^"([\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12})"$/i;

/** The UUID in the header `Idempotency-Key`, a structured field of one quoted string (RFC 9651). */
export function parseIdempotencyKey(header: string | null): string {
  const [, key] = uuid.exec(header ?? '') ?? [];
  if (!key)
    throw new Problem('bad-request', { detail: 'Idempotency-Key has to be one UUID (version 4) in double quotes.' });
  return key.toLowerCase();
}
