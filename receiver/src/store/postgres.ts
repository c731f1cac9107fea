import { type CustomTypesConfig, Pool, type PoolClient, types } from 'pg';
import { scrub } from './scrub-postgres.ts';
import type { Claimed, Database, Query, Transaction, Value } from './database.ts';

type TypeId = Parameters<CustomTypesConfig['getTypeParser']>[0];

/** Counts and times are far below 2^53. */
const numbers: CustomTypesConfig = {
  getTypeParser: (oid: TypeId, format?: 'text' | 'binary') =>
    (oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format)) as (value: string) => unknown,
};

/** Settings with which a commit is on the disk before it is acknowledged. */
const durability: Record<string, string[]> = {
  fsync: ['on'],
  synchronous_commit: ['on', 'remote_apply', 'remote_write', 'local'],
};

/**
 * Connects to a PostgreSQL server, which any number of processes may share.
 *
 * @throws when the server is not there, or when it does not wait for the disk.
 */
export async function openPostgres(address: string): Promise<Database> {
  const pool = new Pool({
    connectionString: address,
    types: numbers,
    max: 10,
    connectionTimeoutMillis: 3000,
    // Below the time that a request may take, so that it ends with an answer.
    query_timeout: 8000,
    statement_timeout: 8000,
    lock_timeout: 5000,
    // Longer than any mail takes.
    idle_in_transaction_session_timeout: 300_000,
    application_name: 'contact-receiver',
  });
  // A connection that breaks is replaced by the next one; a caller that waits for an answer on it is told
  // anyway. An error that nobody listens to would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const database = new PostgresDatabase(pool);
  try {
    for (const [name, wanted] of Object.entries(durability)) {
      const [row] = await database.query<Record<string, string>>(`SHOW ${name}`);
      if (!wanted.includes(row![name]!))
        throw new Error(`PostgreSQL runs with ${name} = ${row![name]}, not ${wanted[0]}`);
    }
  } catch (error) {
    await pool.end();
    throw error;
  }
  return database;
}

class PostgresDatabase implements Database {
  readonly kind = 'postgres';
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  query: Query = async (sql, ...values) => (await this.#pool.query(sql, values)).rows as never;

  transaction<Result>(body: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return this.#withClient((client) => body(transactionOn(client)));
  }

  claim(sql: string, values: Value[], work: (row: Claimed, query: Query) => Promise<void>): Promise<boolean> {
    return this.#withClient(async (client) => {
      const { query } = transactionOn(client);
      const [row] = await query<Claimed>(`${sql} LIMIT 1 FOR UPDATE SKIP LOCKED`, ...values);
      if (row) await work(row, query);
      return row !== undefined;
    });
  }

  async scrub(): Promise<boolean> {
    const client = await this.#pool.connect();
    try {
      return await scrub(client);
    } finally {
      // Its settings are others now.
      client.release(true);
    }
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #withClient<Result>(body: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const result = await body(client);
      await client.query('COMMIT');
      return result;
    } catch (error) {
      // A server that does not answer would not answer to this either.
      if ((error as Error).message === 'Query read timeout') broken = error as Error;
      else await client.query('ROLLBACK').catch((reason: unknown) => (broken = reason as Error));
      throw error;
    } finally {
      client.release(broken);
    }
  }
}

function transactionOn(client: PoolClient): Transaction {
  const query: Query = async (sql, ...values) => (await client.query(sql, values)).rows as never;
  return {
    query,
    script: async (sql) => {
      await client.query(sql);
    },
    tryLock: async (name) => {
      const [row] = await query<{ locked: boolean }>(
        'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS locked',
        name,
      );
      return row!.locked;
    },
    lock: async (name) => {
      await query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', name);
    },
  };
}
