import { day, hour } from '../clock.ts';
import type { Query, Transaction } from './database.ts';
import { insertMail } from './insert-mail.ts';
import type { Acceptance, HourlyLimits, NewMessage } from './store.ts';

/** Keeps a message with its key and its outbox entry, in one transaction; a repetition gives the first result. */
export async function acceptMessage(
  transaction: Transaction,
  message: NewMessage,
  limits: HourlyLimits,
): Promise<Acceptance> {
  const { query, tryLock } = transaction;
  // A lock and not a row: nothing is left of it when this process dies.
  if (!(await tryLock(`key ${Buffer.from(message.keyHash).toString('hex')}`))) return { outcome: 'in-progress' };
  const repetition = await findRepetition(query, message);
  if (repetition) return repetition;
  const excess = await countClient(query, message, limits.perClient);
  if (excess) return excess;
  await insert(transaction, message, limits);
  return { outcome: 'stored', id: message.id };
}

async function findRepetition(
  query: Query,
  { keyHash, fingerprint, receivedAt }: NewMessage,
): Promise<Acceptance | undefined> {
  const [known] = await query<{ fingerprint: Uint8Array; id: string; expiresAt: number }>(
    'SELECT fingerprint, message_id AS id, expires_at AS "expiresAt" FROM idempotency_keys WHERE key_hash = $1',
    keyHash,
  );
  if (!known || known.expiresAt <= receivedAt) return undefined;
  return Buffer.from(known.fingerprint).equals(fingerprint)
    ? { outcome: 'repeated', id: known.id }
    : { outcome: 'key-reused' };
}

async function countClient(
  query: Query,
  { clientHash, receivedAt }: NewMessage,
  limit: number,
): Promise<Acceptance | undefined> {
  const now = Math.floor(receivedAt / hour);
  const [row] = await query<{ count: number }>(
    `INSERT INTO client_counts AS counts (client_hash, hour, count) VALUES ($1, $2, 1)
       ON CONFLICT (client_hash, hour) DO UPDATE SET count = counts.count + 1 WHERE counts.count < $3 RETURNING count`,
    clientHash,
    now,
    limit,
  );
  if (row) return undefined;
  return { outcome: 'rate-limited', retryAfter: Math.ceil(((now + 1) * hour - receivedAt) / 1000) };
}

async function insert({ query, lock }: Transaction, message: NewMessage, limits: HourlyLimits): Promise<void> {
  const { id, form, receivedAt, keyHash, fingerprint, sealed } = message;
  const since = receivedAt - hour;
  const isBusy = await hasRows(query, 'form = $1 AND received_at > $2', limits.perForm, form, since);
  const suspicion = message.suspicion ?? (isBusy ? 'busy' : null);
  // Otherwise two at the same moment could both take the last place.
  if (suspicion) await lock(`suspicious ${form}`);
  const isQuarantined =
    suspicion !== null &&
    (await hasRows(
      query,
      'form = $1 AND received_at > $2 AND suspicion IS NOT NULL AND mail_id = id',
      limits.suspiciousMails,
      form,
      since,
    ));
  if (!isQuarantined) await insertMail(query, { id, form, isDigest: false, now: receivedAt });
  await query(
    'INSERT INTO messages (id, form, received_at, suspicion, sealed, mail_id) VALUES ($1, $2, $3, $4, $5, $6)',
    id,
    form,
    receivedAt,
    suspicion,
    sealed,
    isQuarantined ? null : id,
  );
  await query(
    `INSERT INTO idempotency_keys (key_hash, fingerprint, message_id, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (key_hash) DO UPDATE SET fingerprint = excluded.fingerprint, message_id = excluded.message_id, expires_at = excluded.expires_at`,
    keyHash,
    fingerprint,
    id,
    receivedAt + day,
  );
}

/** Whether at least so many messages fulfil a condition. */
async function hasRows(query: Query, condition: string, number: number, form: string, since: number): Promise<boolean> {
  const [row] = await query<{ count: number }>(
    `SELECT COUNT(*) AS count FROM (SELECT 1 FROM messages WHERE ${condition} LIMIT $3) AS found`,
    form,
    since,
    number,
  );
  return row!.count >= number;
}
