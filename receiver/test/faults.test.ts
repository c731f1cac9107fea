import assert from 'node:assert/strict';
import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { jsonLog } from '../src/log.ts';
import { smtpMailer } from '../src/outbox/smtp.ts';
import { startWorker } from '../src/outbox/worker.ts';
import { openStore } from '../src/store/open-store.ts';
import { generous, newMessage, noon } from './support/messages.ts';
import { type PostgresServer, skipReason, startPostgres } from './support/postgres.ts';
import { goodBody, type RunningReceiver, runReceiver } from './support/receiver.ts';
import { fillUp, mountSmall } from './support/small-disk.ts';
import { startSmtp } from './support/smtp.ts';
import { until } from './support/until.ts';

const { folder, skip, unmount } = mountSmall();
after(unmount);

/** Sends until the disk is full; gives the ids that were acknowledged. */
async function fill(receiver: RunningReceiver): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < 2000; i++) {
    const { status, text } = await receiver.post({ ...goodBody, message: 'x'.repeat(5000) });
    if (status !== 202) {
      assert.equal(status, 503);
      assert.equal((JSON.parse(text) as { type: string }).type, 'urn:gezin:problem:unavailable');
      return ids;
    }
    ids.push((JSON.parse(text) as { id: string }).id);
  }
  throw new Error('the disk was never full');
}

async function assertNothingLost(receiver: RunningReceiver, ids: string[]): Promise<void> {
  const stored: string[] = [];
  for await (const { id } of receiver.store.messages()) stored.push(id);
  assert.deepEqual(stored.toSorted(), ids.toSorted());
}

describe('F31 a full disk', { skip }, () => {
  test('is 503 on SQLite, never a false 202, and it takes messages again when there is room', async () => {
    const ballast = join(folder, 'ballast');
    writeFileSync(ballast, Buffer.alloc(3_500_000));
    const receiver = await runReceiver({}, `sqlite:${join(folder, 'receiver.db')}`);
    const ids = await fill(receiver);
    assert.ok(ids.length > 5);
    assert.equal((await receiver.post({ ...goodBody, message: 'x'.repeat(5000) })).status, 503);
    await assertNothingLost(receiver, ids);
    assert.match(receiver.log.join(''), /"event":"store-failed"/);
    rmSync(ballast);
    const { status, text } = await receiver.post();
    assert.equal(status, 202);
    await assertNothingLost(receiver, [...ids, (JSON.parse(text) as { id: string }).id]);
    await receiver.stop();
    for (const name of ['', '-wal', '-shm', '-lock']) rmSync(join(folder, `receiver.db${name}`), { force: true });
  });
});

describe('F31 a disk that is full when a mail is out', { skip }, () => {
  test('sends the mail once, and notes it when there is room', async () => {
    const smtp = await startSmtp();
    const store = await openStore(`sqlite:${join(folder, 'outbox.db')}`);
    await store.accept(newMessage({ sealed: Buffer.alloc(100) }), generous);
    fillUp(join(folder, 'ballast'));
    const log: string[] = [];
    const worker = startWorker({
      store,
      forms: new Map([['contact', { from: 'formulier@example.nl', to: 'team@example.nl', subject: 'Bericht' }]]),
      mailer: smtpMailer(smtp.settings, 4),
      maxAttempts: 5,
      log: jsonLog((line) => log.push(line)),
      now: () => noon,
      interval: 20,
    });
    await until(
      () => log.filter((line) => line.includes('outbox-failed')).length > 3,
      () => log.join(''),
    );
    rmSync(join(folder, 'ballast'));
    await until(
      async () => (await store.status()).waiting === 0,
      () => log.join(''),
    );
    await worker.stop();
    assert.equal(smtp.mails.length, 1);
    assert.equal((await store.status()).waiting, 0);
    await store.close();
    await smtp.stop();
  });
});

describe('F31 PostgreSQL', { skip: skipReason() }, () => {
  let server: PostgresServer;
  before(async () => void (server = await startPostgres()));
  after(() => server.stop());

  test('on a full disk is 503, never a false 202', { skip }, async () => {
    const space = join(folder, 'space');
    mkdirSync(space);
    if (server.owner.uid) chownSync(space, server.owner.uid, server.owner.gid!);
    await server.run(`CREATE TABLESPACE small LOCATION '${space}'`);
    const url = new URL(await server.createDatabase());
    url.searchParams.set('options', '-c default_tablespace=small');
    const receiver = await runReceiver({}, String(url));
    const ids = await fill(receiver);
    assert.ok(ids.length > 5);
    await assertNothingLost(receiver, ids);
    await receiver.stop();
  });

  test('that ends all connections again and again is 503 for some, and takes messages afterwards', async () => {
    const receiver = await runReceiver({}, await server.createDatabase());
    const end =
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'";
    const ids: string[] = [];
    for (let round = 0; round < 15; round++) {
      const posts = Promise.all(Array.from({ length: 30 }, () => receiver.post()));
      await server.run(end);
      for (const { status, text } of await posts) {
        assert.ok(status === 202 || status === 503, String(status));
        if (status === 202) ids.push((JSON.parse(text) as { id: string }).id);
      }
    }
    // The first may still get a connection of which nobody knows yet that it has ended.
    await receiver.post();
    assert.equal((await receiver.post()).status, 202);
    const stored = new Set<string>();
    for await (const { id } of receiver.store.messages()) stored.add(id);
    assert.deepEqual(
      ids.filter((id) => !stored.has(id)),
      [],
    );
    await receiver.stop();
  });

  test('that holds a lock for long is 503 within the time of a request', async () => {
    const address = await server.createDatabase();
    const receiver = await runReceiver({}, address);
    const { Client } = await import('pg');
    const other = new Client(address);
    await other.connect();
    await other.query('BEGIN; LOCK TABLE messages IN ACCESS EXCLUSIVE MODE');
    const start = performance.now();
    assert.equal((await receiver.post()).status, 503);
    assert.ok(performance.now() - start < 10_000);
    await other.query('ROLLBACK');
    await other.end();
    assert.equal((await receiver.post()).status, 202);
    await receiver.stop();
  });
});
