import { randomBytes } from 'node:crypto';
import type { HourlyLimits, NewMessage, Store } from '../../src/store/store.ts';

/** Noon of a day in winter. */
export const noon = Date.UTC(2026, 0, 15, 12);

export const generous: HourlyLimits = { perClient: 1_000_000, perForm: 1_000_000, suspiciousMails: 1_000_000 };

/** A message as the store takes it, with a key and a client of its own. */
export const newMessage = (more: Partial<NewMessage> = {}): NewMessage => ({
  id: crypto.randomUUID(),
  form: 'contact',
  receivedAt: noon,
  keyHash: randomBytes(32),
  fingerprint: randomBytes(32),
  clientHash: randomBytes(32),
  sealed: randomBytes(100),
  ...more,
});

/**
 * Does the same for each of so many, ten at a time: a caller that waits too long for one of the few connections
 * to PostgreSQL is refused.
 */
export async function repeat<Result>(number: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  while (results.length < number)
    results.push(...(await Promise.all(Array.from({ length: Math.min(10, number - results.length) }, work))));
  return results;
}

export async function idsIn(store: Store): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of store.messages()) ids.push(id);
  return ids;
}
