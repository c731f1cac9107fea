import type { Query } from './database.ts';

/** Puts a mail into the outbox: that of the message with its id, or a digest. */
export async function insertMail(
  query: Query,
  { id, form, isDigest, now }: { id: string; form: string; isDigest: boolean; now: number },
): Promise<void> {
  await query(
    'INSERT INTO outbox (id, form, is_digest, created_at, due_at) VALUES ($1, $2, $3, $4, $4)',
    id,
    form,
    isDigest ? 1 : 0,
    now,
  );
}
