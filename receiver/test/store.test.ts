import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { day, hour } from '../src/clock.ts';
import { openStore } from '../src/store/open-store.ts';
import { openSqlite } from '../src/store/sqlite.ts';
import { openPostgres } from '../src/store/postgres.ts';
import type { Delivery, DueMail, Store } from '../src/store/store.ts';
import { generous, idsIn, newMessage, noon, repeat } from './support/messages.ts';
import { describeStores } from './support/stores.ts';
import { temporaryFolder } from './support/temporary.ts';
import { until } from './support/until.ts';

const delivered: Delivery = { outcome: 'delivered' };

/** All mails that are due, in turn. */
async function deliverAll(store: Store, now: number, delivery = delivered): Promise<DueMail[]> {
  const mails: DueMail[] = [];
  const deliver = (mail: DueMail) => {
    mails.push(mail);
    return Promise.resolve(delivery);
  };
  while (await store.deliverNext(now, deliver)) continue;
  return mails;
}

describeStores('the store', ({ kind, create }) => {
  let store: Store;
  let address: string;

  beforeEach(async () => {
    address = await create();
    store = await openStore(address);
  });
  afterEach(() => store.close());

  describe('a message that comes in', () => {
    test('is stored with an outbox entry', async () => {
      const message = newMessage();
      assert.deepEqual(await store.accept(message, generous), { outcome: 'stored', id: message.id });
      assert.deepEqual(await idsIn(store), [message.id]);
      const [mail] = await deliverAll(store, noon);
      assert.equal(mail!.id, message.id);
      assert.deepEqual(Buffer.from(mail!.messages[0]!.sealed), Buffer.from(message.sealed));
    });

    test('H35 gives the first result again with the same key and body, for 24 hours', async () => {
      const message = newMessage();
      await store.accept(message, generous);
      const again = { ...message, id: crypto.randomUUID(), receivedAt: noon + day - 1 };
      assert.deepEqual(await store.accept(again, generous), { outcome: 'repeated', id: message.id });
      assert.equal((await store.accept({ ...again, receivedAt: noon + day }, generous)).outcome, 'stored');
    });

    test('H35 is refused with the same key and another body', async () => {
      const message = newMessage();
      await store.accept(message, generous);
      const other = newMessage({ keyHash: message.keyHash });
      assert.deepEqual(await store.accept(other, generous), { outcome: 'key-reused' });
      assert.deepEqual(await idsIn(store), [message.id]);
    });

    test('F17 is stored once when it comes 50 times at once', async () => {
      const message = newMessage();
      const copies = Array.from({ length: 50 }, () => ({ ...message, id: crypto.randomUUID() }));
      const results = await Promise.all(copies.map((copy) => store.accept(copy, generous)));
      const stored = await idsIn(store);
      assert.equal(stored.length, 1);
      for (const result of results) {
        if ('id' in result) assert.equal(result.id, stored[0]);
        else assert.equal(result.outcome, 'in-progress');
      }
      assert.equal((await deliverAll(store, noon)).length, 1);
    });

    test('leaves no trace when a part of it fails', async () => {
      const message = newMessage();
      await store.accept(message, generous);
      // The same id cannot be stored twice: message and key fail together.
      const broken = newMessage({ id: message.id });
      await assert.rejects(store.accept(broken, generous));
      assert.equal((await store.accept({ ...broken, id: crypto.randomUUID() }, generous)).outcome, 'stored');
    });

    test('does not fail together with one that comes at the same time', async () => {
      const first = newMessage();
      await store.accept(first, generous);
      const results = await Promise.allSettled(
        [newMessage(), newMessage({ id: first.id }), newMessage()].map((each) => store.accept(each, generous)),
      );
      assert.deepEqual(
        results.map(({ status }) => status),
        ['fulfilled', 'rejected', 'fulfilled'],
      );
      assert.equal((await idsIn(store)).length, 3);
    });

    test('is there after the store was closed and opened again', async () => {
      const message = newMessage();
      await store.accept(message, generous);
      await store.close();
      store = await openStore(address);
      assert.deepEqual(await idsIn(store), [message.id]);
    });
  });

  describe('the limits of an hour', () => {
    test('refuse a client that has had its messages, also all at once, and say when it can try again', async () => {
      const clientHash = randomBytes(32);
      const limits = { ...generous, perClient: 5 };
      const messages = Array.from({ length: 20 }, () => newMessage({ clientHash, receivedAt: noon + 90_000 }));
      const results = await Promise.all(messages.map((message) => store.accept(message, limits)));
      assert.equal(results.filter(({ outcome }) => outcome === 'stored').length, 5);
      for (const refused of results.filter(({ outcome }) => outcome !== 'stored')) {
        assert.deepEqual(refused, { outcome: 'rate-limited', retryAfter: 3510 });
      }
      assert.equal((await store.accept(newMessage({ clientHash, receivedAt: noon + hour }), limits)).outcome, 'stored');
      assert.equal((await store.accept(newMessage(), limits)).outcome, 'stored');
    });

    test('do not count a repetition', async () => {
      const message = newMessage();
      const limits = { ...generous, perClient: 1 };
      await store.accept(message, limits);
      assert.equal((await store.accept(message, limits)).outcome, 'repeated');
    });

    test('mark what a form gets beyond them, and refuse nothing', async () => {
      const limits = { ...generous, perForm: 3 };
      for (let i = 0; i < 5; i++)
        assert.equal((await store.accept(newMessage({ receivedAt: noon + i }), limits)).outcome, 'stored');
      await store.accept(newMessage({ form: 'other', receivedAt: noon + 5 }), limits);
      const mails = await deliverAll(store, noon + 10);
      assert.deepEqual(
        mails.map(({ messages }) => messages[0]!.suspicion),
        [null, null, null, 'busy', 'busy', null],
      );
    });
  });

  describe('suspicious messages', () => {
    const limits = { ...generous, suspiciousMails: 20 };
    const suspicious = (receivedAt: number, more = {}) => newMessage({ suspicion: 'honeypot', receivedAt, ...more });

    test('are mailed one by one up to 20 an hour, the rest as one digest', async () => {
      await repeat(50, () => store.accept(suspicious(noon), limits));
      assert.equal((await deliverAll(store, noon)).length, 20);
      assert.equal((await store.status()).quarantined, 30);
      // All of them, though no mail becomes longer than so many.
      assert.equal(await store.gatherDigests(noon + 1, 25), 2);
      const digests = await deliverAll(store, noon + 1);
      assert.deepEqual(digests.map(({ isDigest, messages }) => [isDigest, messages.length]).toSorted(), [
        [true, 25],
        [true, 5],
      ]);
      assert.equal((await store.status()).quarantined, 0);
      await Promise.all(Array.from({ length: 25 }, () => store.accept(suspicious(noon + 2), limits)));
      assert.equal(await store.gatherDigests(noon + hour, 25), 0, 'once an hour');
      assert.equal(await store.gatherDigests(noon + hour + 1, 25), 1);
      assert.equal((await deliverAll(store, noon + 2 * hour))[0]!.messages.length, 25);
      assert.equal(await store.gatherDigests(noon + 3 * hour, 25), 0);
    });

    test('have a place again in the next hour', async () => {
      for (let i = 0; i < 21; i++) await store.accept(suspicious(noon), limits);
      await store.accept(suspicious(noon + hour), limits);
      assert.equal((await store.status()).quarantined, 1);
    });

    test('of one form do not take the places of another, and never those of the others', async () => {
      for (let i = 0; i < 21; i++) await store.accept(suspicious(noon), limits);
      await store.accept(suspicious(noon, { form: 'other' }), limits);
      await store.accept(newMessage(), limits);
      assert.equal((await deliverAll(store, noon)).length, 22);
    });
  });

  describe('the outbox', () => {
    test('gives a mail once when many ask at the same time', async () => {
      for (let i = 0; i < 10; i++) await store.accept(newMessage(), generous);
      const seen: string[] = [];
      const deliver = async ({ id }: DueMail) => {
        seen.push(id);
        // All four have one at the same time.
        await until(() => seen.length >= 4);
        return delivered;
      };
      const worker = async () => {
        while (await store.deliverNext(noon, deliver)) continue;
      };
      await Promise.all([worker(), worker(), worker(), worker()]);
      assert.equal(new Set(seen).size, 10);
      assert.equal(seen.length, 10);
    });

    test('takes messages while a mail is on its way', async () => {
      await store.accept(newMessage(), generous);
      await store.deliverNext(noon, async () => {
        assert.equal((await store.accept(newMessage(), generous)).outcome, 'stored');
        return delivered;
      });
    });

    test('keeps a mail that comes back for later, and counts its tries', async () => {
      await store.accept(newMessage(), generous);
      await store.deliverNext(noon, () => Promise.resolve({ outcome: 'retry', at: noon + 1000 }));
      assert.deepEqual(await deliverAll(store, noon + 999), []);
      const [mail] = await deliverAll(store, noon + 1000);
      assert.equal(mail!.attempts, 1);
      assert.deepEqual(await deliverAll(store, noon + day), []);
    });

    test('keeps a mail whose delivery ends in an error', async () => {
      await store.accept(newMessage(), generous);
      await assert.rejects(
        store.deliverNext(noon, () => Promise.reject(new Error('planted'))),
        /planted/,
      );
      const [mail] = await deliverAll(store, noon);
      assert.equal(mail!.attempts, 0);
    });

    test('keeps parked mails until they are to be tried again', async () => {
      await store.accept(newMessage(), generous);
      await store.deliverNext(noon, () => Promise.resolve({ outcome: 'parked' }));
      assert.deepEqual(await deliverAll(store, noon + day), []);
      assert.equal((await store.status()).parked, 1);
      assert.equal(await store.retryParked(noon), 1);
      const [mail] = await deliverAll(store, noon);
      assert.equal(mail!.attempts, 0);
    });

    test('says what waits', async () => {
      assert.deepEqual({ ...(await store.status()) }, { waiting: 0, parked: 0, quarantined: 0, oldestWaiting: null });
      await store.accept(newMessage(), generous);
      assert.deepEqual({ ...(await store.status()) }, { waiting: 1, parked: 0, quarantined: 0, oldestWaiting: noon });
    });
  });

  describe('erasing', () => {
    test('leaves a tombstone, and a mail without text', async () => {
      const message = newMessage();
      await store.accept(message, generous);
      assert.deepEqual(await store.erase([message.id, 'unknown'], noon), [message.id]);
      assert.deepEqual(await store.erase([message.id], noon), []);
      assert.deepEqual(await idsIn(store), []);
      assert.deepEqual((await deliverAll(store, noon))[0]!.messages, []);
      assert.equal((await store.accept(message, generous)).outcome, 'repeated', 'the tombstone knows the key');
    });

    test('forgets keys after a day', async () => {
      const message = newMessage();
      await store.accept(message, generous);
      await store.forget(noon + day - 1);
      assert.equal((await store.accept(message, generous)).outcome, 'repeated');
      await store.forget(noon + day);
      assert.equal((await store.accept({ ...message, id: crypto.randomUUID() }, generous)).outcome, 'stored');
    });

    test('goes through more messages than fit in one batch', async () => {
      await repeat(600, () => store.accept(newMessage(), generous));
      assert.equal((await idsIn(store)).length, 600);
      await deliverAll(store, noon);
      assert.equal((await store.eraseDelivered(noon, noon)).length, 500);
      assert.equal((await store.eraseDelivered(noon, noon)).length, 100);
      await store.scrub();
      assert.deepEqual(await idsIn(store), []);
    });
  });

  test('opens again with the tables that it has', async () => {
    const other = await openStore(address, { isOwner: false });
    await other.accept(newMessage(), generous);
    assert.equal((await idsIn(store)).length, 1);
    await other.close();
  });

  if (kind === 'postgres') {
    test('is shared by several processes, which start at once and give a key and a mail once', async () => {
      const fresh = await create();
      const stores = await Promise.all([1, 2, 3].map(() => openStore(fresh)));
      const message = newMessage();
      await Promise.all(stores.map((each) => each.accept({ ...message, id: crypto.randomUUID() }, generous)));
      const seen: string[] = [];
      let refused = 0;
      const ask = async (each: Store) => {
        const isGiven = await each.deliverNext(noon, async ({ id }) => {
          seen.push(id);
          await until(() => refused === 2);
          return delivered;
        });
        if (!isGiven) refused++;
      };
      await Promise.all(stores.map(ask));
      assert.equal(seen.length, 1);
      await Promise.all(stores.map((each) => each.close()));
    });

    test('has a key in progress for one process and not for another', async () => {
      const message = newMessage();
      const database = await openPostgres(address);
      await database.transaction(async ({ tryLock }) => {
        assert.ok(await tryLock(`key ${Buffer.from(message.keyHash).toString('hex')}`));
        assert.deepEqual(await store.accept(message, generous), { outcome: 'in-progress' });
      });
      assert.equal((await store.accept(message, generous)).outcome, 'stored');
      await database.close();
    });

    test('does not start on a server that does not wait for the disk', async () => {
      const url = new URL(await create());
      url.searchParams.set('options', '-c synchronous_commit=off');
      await assert.rejects(openStore(String(url)), /synchronous_commit = off/);
    });
  }
});

describe('SQLite', () => {
  const { folder, remove } = temporaryFolder();
  let count = 0;
  const newFile = () => `${folder}/${++count}.db`;
  test.after(remove);

  test('runs with a log ahead and waits for the disk, which the open connection says itself', async () => {
    const database = openSqlite(newFile(), true);
    assert.deepEqual({ ...(await database.query('PRAGMA journal_mode'))[0]! }, { journal_mode: 'wal' });
    assert.deepEqual({ ...(await database.query('PRAGMA synchronous'))[0]! }, { synchronous: 2 });
    await database.close();
  });

  test('refuses a file on which it cannot have its log', () => {
    assert.throws(() => openSqlite(':memory:', false), /journal_mode = memory/);
  });

  test('keeps its files from other users', async () => {
    const file = newFile();
    const store = await openStore(`sqlite:${file}`);
    await store.accept(newMessage(), generous);
    for (const name of [file, `${file}-wal`, `${file}-shm`, `${file}-lock`])
      assert.equal(statSync(name).mode & 0o077, 0, name);
    await store.close();
  });

  test('is for one receiver at a time', async () => {
    const file = newFile();
    const store = await openStore(`sqlite:${file}`);
    await assert.rejects(openStore(`sqlite:${file}`), /in use by another receiver/);
    await store.close();
    await (await openStore(`sqlite:${file}`)).close();
  });

  test('F31 fails to store, and stores again later, when another program holds the file', async () => {
    const file = newFile();
    const store = await openStore(`sqlite:${file}`);
    const other = new DatabaseSync(file);
    other.exec('BEGIN IMMEDIATE');
    const message = newMessage();
    await assert.rejects(store.accept(message, generous), /locked/);
    other.exec('ROLLBACK');
    other.close();
    assert.equal((await store.accept(message, generous)).outcome, 'stored');
    await store.close();
    assert.ok(!existsSync(`${file}-wal`));
  });
});
