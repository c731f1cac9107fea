import { migrate } from './migrate.ts';
import { openPostgres } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import { SqlStore } from './sql-store.ts';
import type { Store } from './store.ts';

/**
 * Opens the store at an address, `sqlite:<file>` or `postgres://…`, and brings its tables up to date.
 *
 * @param isOwner - See `openSqlite`; commands beside a running receiver are none.
 */
export async function openStore(address: string, { isOwner = true } = {}): Promise<Store> {
  const database = address.startsWith('sqlite:') ? openSqlite(address.slice('sqlite:'.length), isOwner) : await openPostgres(address);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    throw error;
  }
  return new SqlStore(database);
}
