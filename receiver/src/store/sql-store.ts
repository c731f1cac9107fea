import { randomBytes } from 'node:crypto';
import { hour } from '../clock.ts';
import { acceptMessage } from './accept-message.ts';
import type { Database } from './database.ts';
import { batch, erase, eraseDelivered, eraseUndelivered, retryExpiring } from './erase.ts';
import { forgetFact, readFact } from './facts.ts';
import { insertMail } from './insert-mail.ts';
import type {
  Acceptance,
  Delivery,
  DueMail,
  Expiry,
  HourlyLimits,
  NewMessage,
  Store,
  StoredMessage,
  StoreStatus,
} from './store.ts';
import { markWarned, noteSweep, undeliveredSince } from './warnings.ts';

const messageColumns = 'id, form, received_at AS "receivedAt", suspicion, sealed';
const waiting = 'delivered_at IS NULL AND parked_at IS NULL';

/** Each part reads an index of few rows, however many messages there are. */
export const statusQuery = `SELECT (SELECT COUNT(*) FROM outbox WHERE ${waiting}) AS waiting,
  (SELECT COUNT(*) FROM outbox WHERE parked_at IS NOT NULL) AS parked,
  (SELECT COUNT(*) FROM messages WHERE mail_id IS NULL AND sealed IS NOT NULL) AS quarantined,
  (SELECT MIN(created_at) FROM outbox WHERE ${waiting}) AS "oldestWaiting"`;

/** Longer than any text that is accepted, once sealed; and random, so that no store makes it shorter. */
const probeBytes = 24_000;

/** The store on a database of SQL: every statement that there is, the same for SQLite and PostgreSQL. */
export class SqlStore implements Store {
  readonly kind: string;
  readonly #database: Database;

  constructor(database: Database) {
    this.kind = database.kind;
    this.#database = database;
  }

  accept(message: NewMessage, limits: HourlyLimits): Promise<Acceptance> {
    return this.#database.transaction((transaction) => acceptMessage(transaction, message, limits));
  }

  deliverNext(now: number, deliver: (mail: DueMail) => Promise<Delivery>): Promise<boolean> {
    const due = `SELECT id, form, is_digest AS "isDigest", created_at AS "createdAt", attempts FROM outbox
      WHERE ${waiting} AND due_at <= $1 ORDER BY due_at`;
    return this.#database.claim(due, [now], async (claimed, query) => {
      const row = claimed as Omit<DueMail, 'isDigest' | 'messages'> & { isDigest: number };
      const messages = await query<StoredMessage>(
        `SELECT ${messageColumns} FROM messages WHERE mail_id = $1 AND sealed IS NOT NULL ORDER BY received_at, id`,
        row.id,
      );
      const delivery = await deliver({ ...row, isDigest: row.isDigest === 1, messages });
      await query(
        'UPDATE outbox SET attempts = attempts + 1, delivered_at = $2, parked_at = $3, due_at = $4, is_tried = $5 WHERE id = $1',
        row.id,
        delivery.outcome === 'delivered' ? now : null,
        delivery.outcome === 'parked' ? now : null,
        delivery.outcome === 'retry' ? delivery.at : now,
        delivery.outcome === 'delivered' ? 0 : 1,
      );
    });
  }

  gatherDigests(now: number, size: number): Promise<number> {
    return this.#database.transaction(async ({ query, lock }) => {
      await lock('digests');
      const forms = await query<{ form: string }>(
        `SELECT DISTINCT form FROM messages WHERE mail_id IS NULL AND sealed IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.form = messages.form AND is_digest = 1 AND created_at > $1 AND created_at <= $2)`,
        now - hour,
        now,
      );
      let number = 0;
      for (const { form } of forms) {
        const [row] = await query<{ count: number }>(
          'SELECT COUNT(*) AS count FROM messages WHERE form = $1 AND mail_id IS NULL AND sealed IS NOT NULL',
          form,
        );
        for (let left = row!.count; left > 0; left -= size) {
          const id = crypto.randomUUID();
          await insertMail(query, { id, form, isDigest: true, now });
          // What is suspicious only because there is much of it comes first.
          await query(
            `UPDATE messages SET mail_id = $1 WHERE id IN (
               SELECT id FROM messages WHERE form = $2 AND mail_id IS NULL AND sealed IS NOT NULL
               ORDER BY CASE suspicion WHEN 'busy' THEN 0 ELSE 1 END, received_at, id LIMIT $3)`,
            id,
            form,
            size,
          );
          number++;
        }
      }
      return number;
    });
  }

  async retryParked(now: number): Promise<number> {
    const rows = await this.#database.query(
      `UPDATE outbox SET parked_at = NULL, attempts = 0, due_at = $1 WHERE parked_at IS NOT NULL
         AND EXISTS (SELECT 1 FROM messages WHERE mail_id = outbox.id AND sealed IS NOT NULL) RETURNING id`,
      now,
    );
    return rows.length;
  }

  eraseDelivered(time: number, now: number): Promise<string[]> {
    return this.#database.transaction((transaction) => eraseDelivered(transaction, time, now));
  }

  eraseUndelivered(due: Expiry, now: number): Promise<string[]> {
    return this.#database.transaction((transaction) => eraseUndelivered(transaction, due, now));
  }

  retryExpiring(due: Expiry, now: number): Promise<number> {
    return retryExpiring(this.#database.query, due, now);
  }

  undeliveredSince(time: number): Promise<string[]> {
    return undeliveredSince(this.#database.query, time);
  }

  markWarned(ids: string[], now: number): Promise<void> {
    return this.#database.transaction(({ query }) => markWarned(query, ids, now));
  }

  async noteStart(): Promise<void> {
    await this.#database.query('UPDATE outbox SET is_tried = 0 WHERE is_tried = 1');
  }

  noteSweep(now: number, longest: number): Promise<boolean> {
    return this.#database.transaction(async ({ query, lock }) => {
      await lock('sweep');
      return noteSweep(query, now, longest);
    });
  }

  forget(now: number): Promise<void> {
    return this.#database.transaction(async ({ query }) => {
      await query('DELETE FROM idempotency_keys WHERE expires_at <= $1', now);
      await query('DELETE FROM client_counts WHERE hour < $1', Math.floor(now / hour));
    });
  }

  async scrub(): Promise<boolean> {
    const number = await readFact(this.#database.query, 'unscrubbed');
    if (number === undefined) return true;
    if (!(await this.#database.scrub())) return false;
    await forgetFact(this.#database.query, 'unscrubbed', number);
    return true;
  }

  async *messages(): AsyncIterable<StoredMessage> {
    let last = { receivedAt: -1, id: '' };
    for (;;) {
      const rows = await this.#database.query<StoredMessage>(
        `SELECT ${messageColumns} FROM messages WHERE sealed IS NOT NULL AND (received_at > $1 OR (received_at = $1 AND id > $2))
           ORDER BY received_at, id LIMIT ${batch}`,
        last.receivedAt,
        last.id,
      );
      if (!rows.length) return;
      yield* rows;
      last = rows.at(-1)!;
    }
  }

  erase(ids: string[], now: number): Promise<string[]> {
    return this.#database.transaction((transaction) => erase(transaction, ids, now));
  }

  async isKnown(id: string): Promise<boolean> {
    const rows = await this.#database.query('SELECT 1 FROM messages WHERE id = $1', id);
    return rows.length > 0;
  }

  async oldestWaiting(): Promise<number | null> {
    const [row] = await this.#database.query<{ at: number | null }>(
      `SELECT MIN(created_at) AS at FROM outbox WHERE ${waiting}`,
    );
    return row!.at;
  }

  async status(): Promise<StoreStatus> {
    const [row] = await this.#database.query<StoreStatus>(statusQuery);
    return row!;
  }

  probe(): Promise<void> {
    return this.#database.transaction(async ({ query }) => {
      const [row] = await query<{ id: number }>(
        'INSERT INTO probes (id, bytes) SELECT COALESCE(MAX(id), 0) + 1, $1 FROM probes RETURNING id',
        randomBytes(probeBytes),
      );
      await query('DELETE FROM probes WHERE id <= $1', row!.id);
    });
  }

  close(): Promise<void> {
    return this.#database.close();
  }
}
