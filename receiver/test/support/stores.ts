import { join } from 'node:path';
import { after, before, describe } from 'node:test';
import { type PostgresServer, skipReason, startPostgres } from './postgres.ts';
import { temporaryFolder } from './temporary.ts';

/** What a suite gets of the store that it runs on. */
export interface StoreUnderTest {
  kind: 'sqlite' | 'postgres';
  /** The address of a new and empty store. */
  create: () => Promise<string>;
  /** The folder in which the store has its files. */
  folder: () => string;
}

/** Describes the same on each kind of store. */
export function describeStores(name: string, suite: (store: StoreUnderTest) => void): void {
  describe(`${name}, on SQLite`, () => {
    const { folder, remove } = temporaryFolder();
    let count = 0;
    after(remove);
    suite({
      kind: 'sqlite',
      create: () => Promise.resolve(`sqlite:${join(folder, `${++count}.db`)}`),
      folder: () => folder,
    });
  });

  describe(`${name}, on PostgreSQL`, { skip: skipReason() }, () => {
    let server: PostgresServer;
    before(async () => void (server = await startPostgres()));
    after(() => server.stop());
    suite({ kind: 'postgres', create: () => server.createDatabase(), folder: () => server.folder });
  });
}
