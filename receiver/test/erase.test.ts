import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { Client } from 'pg';
import { hour } from '../src/clock.ts';
import { jsonLog } from '../src/log.ts';
import { createReminder } from '../src/reminder.ts';
import { sweep } from '../src/retention/sweep.ts';
import { openStore } from '../src/store/open-store.ts';
import type { NewMessage, Store } from '../src/store/store.ts';
import { generous, newMessage, noon } from './support/messages.ts';
import { type PostgresServer, skipReason, startPostgres } from './support/postgres.ts';
import { runCommand, type ServiceFiles, writeServiceFiles } from './support/service.ts';
import { temporaryFolder } from './support/temporary.ts';

const policy = { deliveredDays: 30, undeliveredDays: 30 };

/** Sweeps as the receiver does each hour; gives the alarms. */
async function alarmsOf(store: Store, ...times: number[]): Promise<string[]> {
  const lines: string[] = [];
  let now = 0;
  const reminder = createReminder(() => now);
  for (now of times)
    await sweep(
      store,
      policy,
      now,
      jsonLog((line) => lines.push(line)),
      reminder,
    );
  return lines
    .map((line) => JSON.parse(line) as { level: string; event: string })
    .filter(({ level }) => level === 'alarm')
    .map(({ event }) => event);
}

/** Short ones stand in the row, long ones elsewhere. */
const sizes = [300, 5000];

const acceptSome = async (store: Store) => {
  const messages = sizes.map((size) => newMessage({ sealed: randomBytes(size) }));
  for (const message of messages) await store.accept(message, generous);
  return messages;
};

const isIn = (file: string, { sealed }: NewMessage) =>
  existsSync(file) && readFileSync(file).includes(Buffer.from(sealed.subarray(100, 140)));

describe('an erased text, on SQLite', () => {
  let folder: string;
  let remove: () => void;
  let file: string;
  let files: ServiceFiles;
  let store: Store;

  beforeEach(async () => {
    ({ folder, remove } = temporaryFolder());
    file = join(folder, 'receiver.db');
    files = writeServiceFiles(folder, `sqlite:${file}`, { host: '127.0.0.1', port: 1, security: 'none', timeout: 1 });
    store = await openStore(`sqlite:${file}`);
  });
  afterEach(async () => {
    await store.close();
    remove();
  });

  const filesWith = (message: NewMessage) => [file, `${file}-wal`].filter((each) => isIn(each, message));
  const read = () => {
    const reader = new DatabaseSync(file);
    reader.exec('BEGIN; SELECT * FROM messages');
    return reader;
  };

  test('is in no file: neither in the database nor in its log', async () => {
    const messages = await acceptSome(store);
    for (const message of messages) assert.deepEqual(filesWith(message), [`${file}-wal`]);
    await store.erase(
      messages.map(({ id }) => id),
      noon,
    );
    assert.equal(await store.scrub(), true);
    for (const message of messages) assert.deepEqual(filesWith(message), []);
  });

  test('is in no file of a database that had it for long', async () => {
    const messages = await acceptSome(store);
    await store.close();
    store = await openStore(`sqlite:${file}`);
    for (const message of messages) assert.deepEqual(filesWith(message), [file]);
    await store.erase(
      messages.map(({ id }) => id),
      noon,
    );
    assert.equal(await store.scrub(), true);
    for (const message of messages) assert.deepEqual(filesWith(message), []);
  });

  test('is in the log while somebody reads: the command says so, the sweep raises one alarm a day, and removes it afterwards', async () => {
    const [message] = await acceptSome(store);
    const reader = read();
    const { code, stdout, stderr } = await runCommand(['erase', '--config', files.config, '--id', message!.id]);
    assert.deepEqual([code, stdout], [1, `${message!.id}\n1 erased\n`]);
    assert.match(stderr, /^The sealed bytes are still in the files/);
    assert.deepEqual(filesWith(message!), [`${file}-wal`]);
    assert.deepEqual(await alarmsOf(store, noon, noon + hour), ['erased-bytes-remain']);
    reader.close();
    assert.deepEqual(await alarmsOf(store, noon + 2 * hour), []);
    assert.deepEqual(filesWith(message!), []);
    assert.equal((await runCommand(['erase', '--config', files.config, '--id', message!.id])).code, 0);
  });

  test('is waited for by the command when the reader is soon done', async () => {
    const [message] = await acceptSome(store);
    const reader = read();
    const result = runCommand(['erase', '--config', files.config, '--id', message!.id]);
    // It has erased, and cannot empty the log yet.
    for (;;) {
      const left = [];
      for await (const { id } of store.messages()) left.push(id);
      if (!left.includes(message!.id)) break;
    }
    reader.close();
    assert.deepEqual(await result, { code: 0, stdout: `${message!.id}\n1 erased\n`, stderr: '' });
  });
});

describe('an erased text, on PostgreSQL', { skip: skipReason() }, () => {
  let server: PostgresServer;
  let store: Store;
  let address: string;

  before(async () => void (server = await startPostgres()));
  after(() => server.stop());
  beforeEach(async () => {
    address = await server.createDatabase();
    store = await openStore(address);
  });
  afterEach(() => store.close());

  const filesWith = async (message: NewMessage) => {
    await server.run('CHECKPOINT');
    return globSync(join(server.folder, 'data/base/*/*')).filter((file) => isIn(file, message));
  };

  test('is in no file of its tables, though others stay there', async () => {
    await acceptSome(store);
    const messages = await acceptSome(store);
    for (let i = 0; i < 10; i++) await acceptSome(store);
    for (const message of messages) assert.equal((await filesWith(message)).length, 1);
    await store.erase(
      messages.map(({ id }) => id),
      noon,
    );
    assert.equal(await store.scrub(), true);
    for (const message of messages) assert.deepEqual(await filesWith(message), []);
  });

  test('is there while somebody looks at the database as it was, such as a backup', async () => {
    const messages = await acceptSome(store);
    const backup = new Client(address);
    await backup.connect();
    await backup.query('BEGIN ISOLATION LEVEL REPEATABLE READ; SELECT FROM outbox');
    await store.erase(
      messages.map(({ id }) => id),
      noon,
    );
    assert.equal(await store.scrub(), false);
    await backup.query('COMMIT; BEGIN; SELECT FROM messages');
    assert.equal(await store.scrub(), false, 'its view is new, and its lock is in the way');
    await backup.end();
    assert.equal(await store.scrub(), true);
    for (const message of messages) assert.deepEqual(await filesWith(message), []);
  });

  test('is there while a mail hangs: it is told, and the sweep removes it afterwards', async () => {
    const [short, long] = await acceptSome(store);
    await store.deliverNext(noon, async () => {
      await store.erase([short!.id, long!.id], noon);
      assert.equal(await store.scrub(), false);
      assert.deepEqual(await alarmsOf(store, noon, noon + hour), ['erased-bytes-remain']);
      return { outcome: 'parked' };
    });
    assert.equal((await filesWith(long!)).length, 1);
    assert.deepEqual(await alarmsOf(store, noon + 2 * hour), []);
    for (const message of [short!, long!]) assert.deepEqual(await filesWith(message), []);
  });
});
