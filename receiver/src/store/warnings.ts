import type { Query } from './database.ts';
import { batch, idsOf } from './erase.ts';
import { readFact, writeFact } from './facts.ts';

/** Some texts that were received at `time` or earlier, are not delivered, and nobody was warned of. */
export async function undeliveredSince(query: Query, time: number): Promise<string[]> {
  const rows = await query<{ id: string }>(
    `SELECT id FROM messages WHERE sealed IS NOT NULL AND received_at <= $1 AND warned_at IS NULL
       AND (mail_id IS NULL OR EXISTS (SELECT 1 FROM outbox WHERE outbox.id = mail_id AND delivered_at IS NULL)) LIMIT ${batch}`,
    time,
  );
  return idsOf(rows);
}

export async function markWarned(query: Query, ids: string[], now: number): Promise<void> {
  for (const id of ids) await query('UPDATE messages SET warned_at = $2 WHERE id = $1', id, now);
}

/** See `Store.noteSweep`. */
export async function noteSweep(query: Query, now: number, longest: number): Promise<boolean> {
  const last = await readFact(query, 'last-sweep');
  await writeFact(query, 'last-sweep', now);
  if (last !== undefined && Math.abs(now - last) <= longest) return false;
  await query('UPDATE messages SET warned_at = NULL WHERE warned_at IS NOT NULL AND sealed IS NOT NULL');
  // By a clock that was ahead they would otherwise wait for as long.
  await query('UPDATE outbox SET due_at = $1 WHERE delivered_at IS NULL AND parked_at IS NULL AND due_at > $1', now);
  await query(
    'UPDATE outbox SET created_at = $1 WHERE delivered_at IS NULL AND parked_at IS NULL AND created_at > $1',
    now,
  );
  return last !== undefined;
}
