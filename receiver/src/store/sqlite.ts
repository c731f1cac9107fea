import { closeSync, openSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Claimed, Database, Query, Transaction, Value } from './database.ts';

/** How long another process may hold the file, in milliseconds, before a write fails. */
const patience = 2000;

/** More rows than are ever claimed at the same time. */
const maxClaims = 100;

/**
 * Opens a database file.
 *
 * @param isOwner - The process that mails: there can be one per file, because it knows in its memory
 *   which mails it is sending. A second one is refused as long as the first lives.
 */
export function openSqlite(file: string, isOwner: boolean): Database {
  if (file !== ':memory:') createPrivately(file);
  const release = isOwner ? lockFile(file) : () => undefined;
  const connection = new DatabaseSync(file, { timeout: patience });
  try {
    configure(connection);
  } catch (error) {
    connection.close();
    release();
    throw error;
  }
  return new SqliteDatabase(connection, release);
}

// SQLite gives the files beside it the same rights.
function createPrivately(file: string): void {
  closeSync(openSync(file, 'a', 0o600));
}

/** An open transaction on a file beside the database: the system ends it with the process, however that dies. */
function lockFile(file: string): () => void {
  const name = `${file}-lock`;
  createPrivately(name);
  const connection = new DatabaseSync(name, { timeout: 0 });
  try {
    connection.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    connection.close();
    throw new Error(`${file} is in use by another receiver; several processes can share a PostgreSQL`, {
      cause: error,
    });
  }
  return () => connection.close();
}

/** What the promise of the receiver hangs on, by the name of the setting and what SQLite answers. */
export const durability = { journal_mode: 'wal', synchronous: 2 } as const;

function configure(connection: DatabaseSync): void {
  connection.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;`);
  // SQLite keeps the old setting without an error where it cannot have the new one.
  for (const [name, wanted] of Object.entries(durability)) {
    const found = Object.values(connection.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    if (found !== wanted) throw new Error(`SQLite runs with ${name} = ${String(found)}, not ${wanted}`);
  }
}

/** A transaction that waits for its turn. */
interface Waiting {
  run: (transaction: Transaction) => Promise<() => void>;
  fail: (error: unknown) => void;
}

class SqliteDatabase implements Database {
  readonly kind = 'sqlite';
  readonly #connection: DatabaseSync;
  readonly #release: () => void;
  readonly #statements = new Map<string, StatementSync>();
  readonly #claimed = new Set<string>();
  readonly #waiting: Waiting[] = [];
  #working: Promise<void> | undefined;

  constructor(connection: DatabaseSync, release: () => void) {
    this.#connection = connection;
    this.#release = release;
  }

  // A single statement is a transaction too, and has to keep out of the one that is open.
  query: Query = (sql, ...values) => this.transaction(({ query }) => query(sql, ...values));

  transaction<Result>(body: (transaction: Transaction) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        run: async (transaction) => {
          const result = await body(transaction);
          return () => resolve(result);
        },
        fail: reject,
      });
      this.#working ??= this.#work();
    });
  }

  async claim(sql: string, values: Value[], work: (row: Claimed, query: Query) => Promise<void>): Promise<boolean> {
    const rows = await this.query<Claimed>(`${sql} LIMIT ${maxClaims}`, ...values);
    const row = rows.find(({ id }) => !this.#claimed.has(id));
    if (!row) return false;
    this.#claimed.add(row.id);
    try {
      await work(row, this.query);
    } finally {
      this.#claimed.delete(row.id);
    }
    return true;
  }

  async scrub(): Promise<boolean> {
    while (this.#working) await this.#working;
    // The log holds what the pages were before. A reader keeps it; waiting for one would hold up everything else.
    this.#connection.exec('PRAGMA busy_timeout = 0');
    try {
      const { busy } = this.#connection.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
      return busy === 0;
    } finally {
      this.#connection.exec(`PRAGMA busy_timeout = ${patience}`);
    }
  }

  async close(): Promise<void> {
    while (this.#working) await this.#working;
    if (!this.#connection.isOpen) return;
    this.#connection.close();
    this.#release();
  }

  async #work(): Promise<void> {
    // What arrives in one round of events shares one commit, and so one wait for the disk.
    await new Promise(setImmediate);
    while (this.#waiting.length) await this.#commitTogether(this.#waiting.splice(0));
    this.#working = undefined;
  }

  async #commitTogether(group: Waiting[]): Promise<void> {
    const done: (() => void)[] = [];
    try {
      this.#connection.exec('BEGIN IMMEDIATE');
      for (const { run, fail } of group) {
        this.#connection.exec('SAVEPOINT one');
        try {
          const tell = await run(this.#transaction());
          this.#connection.exec('RELEASE one');
          done.push(tell);
        } catch (error) {
          if (!this.#connection.isTransaction) throw error;
          this.#connection.exec('ROLLBACK TO one; RELEASE one');
          fail(error);
        }
      }
      this.#connection.exec('COMMIT');
    } catch (error) {
      // A full disk may have ended the transaction already.
      if (this.#connection.isOpen && this.#connection.isTransaction) this.#connection.exec('ROLLBACK');
      for (const { fail } of group) fail(error);
      return;
    }
    for (const tell of done) tell();
  }

  #transaction(): Transaction {
    return {
      query: (sql, ...values) => attempt(() => this.#all(sql, values)),
      script: (sql) => attempt(() => this.#connection.exec(sql)),
      // Transactions run one after the other.
      tryLock: () => Promise.resolve(true),
      lock: () => Promise.resolve(),
    };
  }

  #all<Row>(sql: string, values: Value[]): Row[] {
    const statement = this.#statements.get(sql) ?? this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    return statement.all(Object.fromEntries(values.map((value, index) => [`$${index + 1}`, value]))) as Row[];
  }
}

/** Makes what SQLite throws a promise that is broken. */
const attempt = <Result>(work: () => Result): Promise<Result> => Promise.resolve().then(work);
