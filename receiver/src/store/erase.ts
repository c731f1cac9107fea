import type { Query, Transaction } from './database.ts';
import { addToFact } from './facts.ts';
import type { Expiry } from './store.ts';

/** How many rows one transaction of the cleaning changes, so that messages can come in between. */
export const batch = 500;

interface Id {
  id: string;
}

export const idsOf = (rows: Id[]): string[] => rows.map(({ id }) => id);

/** Erases texts, and notes that their bytes are still to be removed from the files; gives the ids of those that had one. */
export async function erase({ query }: Transaction, ids: string[], now: number): Promise<string[]> {
  const erased: string[] = [];
  for (const id of ids) {
    const rows = await query<Id>(
      'UPDATE messages SET sealed = NULL, erased_at = $2 WHERE id = $1 AND sealed IS NOT NULL RETURNING id',
      id,
      now,
    );
    erased.push(...idsOf(rows));
  }
  if (erased.length) await addToFact(query, 'unscrubbed', erased.length);
  return erased;
}

export async function eraseDelivered(transaction: Transaction, time: number, now: number): Promise<string[]> {
  const rows = await transaction.query<Id>(
    `SELECT messages.id FROM messages JOIN outbox ON outbox.id = mail_id WHERE sealed IS NOT NULL AND delivered_at <= $1 LIMIT ${batch}`,
    time,
  );
  return erase(transaction, idsOf(rows), now);
}

export async function eraseUndelivered(
  transaction: Transaction,
  { receivedBy, warnedBy }: Expiry,
  now: number,
): Promise<string[]> {
  const rows = await transaction.query<Id>(
    `SELECT messages.id FROM messages JOIN outbox ON outbox.id = mail_id
     WHERE sealed IS NOT NULL AND received_at <= $1 AND warned_at <= $2 AND delivered_at IS NULL AND is_tried = 1 LIMIT ${batch}`,
    receivedBy,
    warnedBy,
  );
  return erase(transaction, idsOf(rows), now);
}

/** A mail that is parked again after one more try, which may be the last. */
export async function retryExpiring(query: Query, { receivedBy, warnedBy }: Expiry, now: number): Promise<number> {
  const rows = await query(
    `UPDATE outbox SET parked_at = NULL, due_at = $3 WHERE parked_at IS NOT NULL AND is_tried = 0
       AND EXISTS (SELECT 1 FROM messages WHERE mail_id = outbox.id AND sealed IS NOT NULL AND received_at <= $1 AND warned_at <= $2) RETURNING id`,
    receivedBy,
    warnedBy,
    now,
  );
  return rows.length;
}
