/** What a value of a row or a parameter of a query may be. */
export type Value = string | number | Uint8Array | null;

/** Runs one statement with parameters `$1`, `$2`, … and gives its rows. */
export type Query = <Row = unknown>(sql: string, ...values: Value[]) => Promise<Row[]>;

/** What happens in one transaction: all of it is kept, or nothing. */
export interface Transaction {
  query: Query;
  /** Runs a file of statements. */
  script: (sql: string) => Promise<void>;
  /** Takes a lock of this name until the end of the transaction, or says that another has it. */
  tryLock: (name: string) => Promise<boolean>;
  /** Takes a lock of this name until the end of the transaction; waits for it. */
  lock: (name: string) => Promise<void>;
}

/** A row that is claimed, of whatever the query selects. */
export interface Claimed {
  id: string;
}

/** A database of SQL: what SQLite and PostgreSQL do each in their own way, and nothing else. */
export interface Database {
  /** `sqlite` or `postgres`. */
  readonly kind: string;
  query: Query;
  transaction: <Result>(body: (transaction: Transaction) => Promise<Result>) => Promise<Result>;
  /**
   * Gives the first row of a query that nobody else has claimed, keeps it claimed while `work` runs,
   * and gives it free afterwards, also when this process dies. False when there is no such row.
   */
  claim: (sql: string, values: Value[], work: (row: Claimed, query: Query) => Promise<void>) => Promise<boolean>;
  /** Removes what erased rows left behind in the files; false when something keeps it there. */
  scrub: () => Promise<boolean>;
  close: () => Promise<void>;
}
