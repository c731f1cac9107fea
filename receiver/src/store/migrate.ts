import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from './database.ts';

const folder = new URL('../../migrations/', import.meta.url);

/** Brings the tables up to date by the numbered files, each in a transaction of its own. */
export async function migrate(database: Database): Promise<void> {
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()) {
    const number = Number.parseInt(file, 10);
    await database.transaction(async ({ query, script, lock }) => {
      // Several processes may start at once.
      await lock('migrations');
      await script('CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL)');
      const [done] = await query('SELECT 1 FROM migrations WHERE number = $1', number);
      if (done) return;
      await script(readFileSync(new URL(file, folder), 'utf8'));
      await query('INSERT INTO migrations (number, name) VALUES ($1, $2)', number, file);
    });
  }
}
