import { nameOf } from '../log.ts';
import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { SqlStore } from './sql-store.ts';
import type { Store } from './store.ts';

/** A store that cannot be used: its message says which one, and why. */
export class StoreError extends Error {
  override name = 'StoreError';
}

/**
 * Opens the store at an address, `sqlite:<file>` or `postgres://…`, and brings its tables up to date.
 *
 * @param isOwner - See `openSqlite`; commands beside a running receiver are none.
 * @throws {StoreError}
 */
export async function openStore(address: string, { isOwner = true } = {}): Promise<Store> {
  try {
    return await open(address, isOwner);
  } catch (error) {
    throw new StoreError(`The store ${placeOf(address)} does not open: ${reasonOf(error)}`, { cause: error });
  }
}

async function open(address: string, isOwner: boolean): Promise<Store> {
  const database = address.startsWith('sqlite:')
    ? openSqlite(address.slice('sqlite:'.length), isOwner)
    : await openPostgres(address);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return new SqlStore(database);
}

/** The address of a server has a password in it. */
function placeOf(address: string): string {
  if (address.startsWith('sqlite:')) return address;
  if (!URL.canParse(address)) return 'postgres://…';
  const { host, pathname } = new URL(address);
  return `postgres://${host}${pathname}`;
}

/** A host with several addresses fails with an error for each, and no message of its own. */
function reasonOf(error: unknown): string {
  const { message, errors = [] } = error as Partial<AggregateError>;
  if (message) return message;
  return errors.length ? errors.map(reasonOf).join(', ') : nameOf(error);
}
