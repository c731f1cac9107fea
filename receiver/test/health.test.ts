import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, describe, test } from 'node:test';
import { second } from '../src/clock.ts';
import { createHealth } from '../src/http/health.ts';
import { openStore } from '../src/store/open-store.ts';
import { statusQuery } from '../src/store/sql-store.ts';
import { send } from './support/http-client.ts';
import { noon } from './support/messages.ts';
import { type PostgresServer, skipReason, startPostgres } from './support/postgres.ts';
import { goodBody, type RunningReceiver, runReceiver } from './support/receiver.ts';
import { fillUp, mountSmall } from './support/small-disk.ts';
import { describeStores } from './support/stores.ts';
import { temporaryFolder } from './support/temporary.ts';

const healthOf = async ({ adminUrl }: RunningReceiver) => {
  const { status, text } = await send(`${adminUrl}/healthz`);
  return `${status} ${text}`;
};

/** A clock with which the last write is never fresh, unless it stands still. */
const clock = () => {
  let time = noon;
  return { now: () => time, pass: () => (time += 11 * second) };
};

describe('the health', () => {
  test('knows the last write, and tries one when that is 10 seconds ago', async () => {
    const { now, pass } = clock();
    let probes = 0;
    let works = true;
    const health = createHealth(
      () => (probes++, works ? Promise.resolve() : Promise.reject(new Error('planted'))),
      now,
    );
    health.wrote(false);
    assert.equal(await health.isOk(), false);
    health.wrote(true);
    assert.equal(await health.isOk(), true);
    assert.equal(probes, 0);
    pass();
    works = false;
    assert.equal(await health.isOk(), false);
    assert.equal(await health.isOk(), false, 'without another try');
    assert.equal(probes, 1);
    pass();
    works = true;
    assert.deepEqual(await Promise.all(Array.from({ length: 20 }, health.isOk)), Array(20).fill(true));
    assert.equal(probes, 2, 'one try for all who ask at once');
  });
});

describeStores('the health of a receiver', ({ create }) => {
  test('is ok, makes one write for many who ask, and is not for the public', async () => {
    const receiver = await runReceiver({}, await create());
    let probes = 0;
    const { store } = receiver;
    const { probe } = store;
    store.probe = () => (probes++, probe.call(store));
    store.status = () => Promise.reject(new Error('counts rows'));
    assert.deepEqual(
      new Set(await Promise.all(Array.from({ length: 50 }, () => healthOf(receiver)))),
      new Set(['200 ok']),
    );
    assert.equal(probes, 1);
    assert.equal((await send(`${receiver.url}/healthz`)).status, 404);
    await receiver.stop();
  });

  test('leaves nothing in the store', async () => {
    const store = await openStore(await create());
    const before = await store.status();
    for (let i = 0; i < 3; i++) await store.probe();
    assert.deepEqual(await store.status(), before);
    await store.close();
  });
});

const { folder, skip, unmount } = mountSmall();
after(unmount);

describe('the health of a receiver that cannot write', () => {
  test('because the disk is full is not ok, also when nobody sends, and ok when there is room', { skip }, async () => {
    const { now, pass } = clock();
    const receiver = await runReceiver({ now }, `sqlite:${join(folder, 'receiver.db')}`);
    assert.equal(await healthOf(receiver), '200 ok');
    writeFileSync(join(folder, 'crumbs'), Buffer.alloc(12_000));
    fillUp(join(folder, 'ballast'));
    // Room for a few bytes, and not for a long message.
    rmSync(join(folder, 'crumbs'));
    assert.equal((await receiver.post({ ...goodBody, message: 'x'.repeat(5000) })).status, 503);
    assert.equal(await healthOf(receiver), '503 not ok', 'the last write says so');
    pass();
    assert.equal(await healthOf(receiver), '503 not ok', 'a write of its own says so');
    rmSync(join(folder, 'ballast'));
    assert.equal(await healthOf(receiver), '503 not ok');
    assert.equal((await receiver.post()).status, 202);
    assert.equal(await healthOf(receiver), '200 ok');
    await receiver.stop();
  });

  describe('because PostgreSQL is read-only', { skip: skipReason() }, () => {
    let server: PostgresServer;
    after(() => server.stop());
    test('is not ok, and ok when it can write again', async () => {
      server = await startPostgres();
      const address = await server.createDatabase();
      const { now, pass } = clock();
      const receiver = await runReceiver({ now }, address);
      const name = new URL(address).pathname.slice(1);
      const setReadOnly = async (isReadOnly: boolean) => {
        await server.run(`ALTER DATABASE ${name} SET default_transaction_read_only = ${isReadOnly}`);
        await server.run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
        // The first may get a connection of which nobody knows yet that it has ended.
        await receiver.store.status().catch(() => undefined);
        pass();
      };
      await setReadOnly(true);
      assert.equal((await receiver.post()).status, 503);
      pass();
      assert.equal(await healthOf(receiver), '503 not ok');
      await setReadOnly(false);
      assert.equal(await healthOf(receiver), '200 ok');
      await receiver.stop();
    });
  });
});

test('the status reads no table from end to end', async () => {
  const temporary = temporaryFolder();
  const file = join(temporary.folder, 'x.db');
  await (await openStore(`sqlite:${file}`)).close();
  const database = new DatabaseSync(file);
  const plan = database.prepare(`EXPLAIN QUERY PLAN ${statusQuery}`).all() as { detail: string }[];
  database.close();
  temporary.remove();
  const scans = plan.map(({ detail }) => detail).filter((detail) => /^(SCAN|SEARCH) (outbox|messages)/.test(detail));
  assert.equal(scans.length, 4);
  for (const scan of scans)
    assert.match(
      scan,
      /USING (COVERING )?INDEX (outbox_due|outbox_parked|outbox_oldest|messages_in_quarantine|messages_by_mail)/,
    );
});
