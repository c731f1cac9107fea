import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { day, hour } from '../src/clock.ts';
import { jsonLog } from '../src/log.ts';
import { createReminder } from '../src/reminder.ts';
import { sweep } from '../src/retention/sweep.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Delivery, NewMessage, Store } from '../src/store/store.ts';
import { generous, idsIn, newMessage, noon, repeat } from './support/messages.ts';
import { describeStores } from './support/stores.ts';

const policy = { deliveredDays: 30, undeliveredDays: 30 };

describeStores('retention', ({ create }) => {
  let store: Store;
  let lines: Record<string, unknown>[];

  beforeEach(async () => {
    store = await openStore(await create());
    lines = [];
  });
  afterEach(() => store.close());

  const sweepAt = (now: number) => {
    const log = jsonLog((line) => lines.push({ ...(JSON.parse(line) as object), at: now }));
    return sweep(
      store,
      policy,
      now,
      log,
      createReminder(() => now),
    );
  };
  /** As a receiver does that stands still no longer than a day. */
  const sweepDaily = async (from: number, to: number) => {
    for (let now = from; now < to; now += day) await sweepAt(now);
    await sweepAt(to);
  };
  const alarms = () => lines.filter(({ level }) => level === 'alarm').map(({ event, id }) => ({ event, id }));

  const add = async (delivery?: Delivery, at = noon, more: Partial<NewMessage> = {}) => {
    const message = newMessage({ receivedAt: noon, ...more });
    await store.accept(message, { ...generous, suspiciousMails: 0 });
    if (delivery) await store.deliverNext(at, () => Promise.resolve(delivery));
    return message.id;
  };

  test('a text is erased 30 days after its delivery, and not before', async () => {
    const id = await add({ outcome: 'delivered' }, noon + 3 * day);
    await sweepAt(noon + 33 * day - 1);
    assert.deepEqual(await idsIn(store), [id]);
    await sweepAt(noon + 33 * day);
    assert.deepEqual(await idsIn(store), []);
    assert.deepEqual(alarms(), []);
    assert.deepEqual(
      lines.filter(({ event }) => event === 'text-erased').map((line) => line.id),
      [id],
    );
  });

  describe('a text that was never delivered', () => {
    const later: Delivery = { outcome: 'retry', at: noon + 100 * day };
    const tryAll = async (now: number, delivery: Delivery) => {
      await store.gatherDigests(now, 50);
      while (await store.deliverNext(now, () => Promise.resolve(delivery))) continue;
    };

    const kinds: Record<string, (id?: string) => Promise<string>> = {
      'still waiting': () => add(later),
      parked: () => add({ outcome: 'parked' }),
      'in quarantine and then in a digest': async () => {
        const id = await add(undefined, noon, { suspicion: 'honeypot' });
        await tryAll(noon, later);
        return id;
      },
    };
    for (const [kind, make] of Object.entries(kinds)) {
      test(`and is ${kind} raises one alarm 7 days before it is erased, 30 days after receipt`, async () => {
        const id = await make();
        await sweepDaily(noon, noon + 23 * day - 1);
        assert.deepEqual(alarms(), []);
        await sweepDaily(noon + 23 * day, noon + 30 * day - 1);
        assert.deepEqual(alarms(), [{ event: 'undelivered-text-expires', id }]);
        assert.deepEqual(await idsIn(store), [id]);
        await sweepAt(noon + 30 * day);
        assert.deepEqual(await idsIn(store), []);
      });
    }

    test('and never was tried is kept', async () => {
      const id = await add(undefined, noon, { suspicion: 'honeypot' });
      await sweepDaily(noon, noon + 60 * day);
      assert.deepEqual(await idsIn(store), [id]);
    });

    test('is kept until it was tried since the start, though it is parked', async () => {
      await sweepAt(noon);
      const parked = await add({ outcome: 'parked' });
      const waiting = await add(later);
      await sweepDaily(noon, noon + 29 * day);
      await store.noteStart();
      await sweepAt(noon + 30 * day);
      assert.deepEqual((await idsIn(store)).toSorted(), [parked, waiting].toSorted());
      await tryAll(noon + 30 * day, { outcome: 'parked' });
      await sweepAt(noon + 30 * day + hour);
      assert.deepEqual(await idsIn(store), [waiting], 'the parked one had its last try');
      await tryAll(noon + 100 * day, { outcome: 'retry', at: noon + 200 * day });
      await sweepDaily(noon + 31 * day, noon + 32 * day);
      assert.deepEqual(await idsIn(store), []);
    });

    test('is mailed by its last try when the mail server is there again', async () => {
      await add({ outcome: 'parked' });
      await sweepDaily(noon, noon + 29 * day);
      await store.noteStart();
      await sweepAt(noon + 30 * day);
      await tryAll(noon + 30 * day, { outcome: 'delivered' });
      await sweepDaily(noon + 30 * day, noon + 59 * day);
      assert.equal((await idsIn(store)).length, 1, 'it is a delivered one now');
    });

    // The warning of before may have been read by nobody: it is given again, and the 7 days start anew.
    const pauses: Record<string, number> = {
      'a long stop, or a clock that was put ahead,': 40 * day,
      'a backup, or a clock that was put back,': -40 * day,
    };
    for (const [pause, jump] of Object.entries(pauses)) {
      test(`is warned of again after ${pause} and kept for 7 days more`, async () => {
        const start = noon + 50 * day;
        const id = await add(later);
        await sweepDaily(start - 2 * day, start);
        assert.deepEqual(alarms(), [{ event: 'undelivered-text-expires', id }]);
        const after = start + jump;
        await sweepAt(after);
        assert.deepEqual(await idsIn(store), [id]);
        await sweepDaily(after, noon + 100 * day);
        assert.deepEqual(
          alarms().map((alarm) => alarm.id),
          [id, id],
        );
        assert.ok(
          Number(lines.find(({ event }) => event === 'text-erased')!.at) >= Math.max(after, noon + 23 * day) + 7 * day,
        );
      });
    }

    test('is due at once after a clock that was ahead was put back', async () => {
      await sweepAt(noon + 31 * day);
      await add({ outcome: 'retry', at: noon + 31 * day + hour });
      await sweepAt(noon);
      assert.equal(await store.deliverNext(noon, () => Promise.resolve({ outcome: 'delivered' })), true);
    });
  });

  test('a tombstone stays: the message is there, without text, and a late copy of it is no new one', async () => {
    const message = newMessage();
    await store.accept(message, generous);
    await store.deliverNext(noon, () => Promise.resolve({ outcome: 'delivered' }));
    await sweep(
      store,
      { ...policy, deliveredDays: 0 },
      noon,
      jsonLog(() => undefined),
      createReminder(() => noon),
    );
    assert.deepEqual(await idsIn(store), []);
    assert.deepEqual(await store.accept(message, generous), { outcome: 'repeated', id: message.id });
  });

  test('F35 a sweep that was interrupted is finished by the next one', async () => {
    const ids = await repeat(1200, () => add());
    while (await store.deliverNext(noon, () => Promise.resolve({ outcome: 'delivered' }))) continue;
    const { eraseDelivered } = store;
    let times = 0;
    store.eraseDelivered = (...args) =>
      ++times === 2 ? Promise.reject(new Error('planted')) : eraseDelivered.apply(store, args);
    await assert.rejects(sweepAt(noon + 31 * day), /planted/);
    const left = (await idsIn(store)).length;
    assert.ok(left > 0 && left < ids.length, `${left} left`);
    await sweepAt(noon + 31 * day);
    assert.deepEqual(await idsIn(store), []);
  });

  test('each text has its alarm, also when there are more than fit in one batch', async () => {
    await repeat(600, () => add());
    await sweepAt(noon + 23 * day);
    assert.equal(new Set(alarms().map(({ id }) => id)).size, 600);
  });

  test('an alarm that was written before a crash is written again rather than lost', async () => {
    const id = await add({ outcome: 'parked' });
    const { markWarned } = store;
    store.markWarned = () => Promise.reject(new Error('planted'));
    await assert.rejects(sweepAt(noon + 23 * day), /planted/);
    store.markWarned = markWarned.bind(store);
    await sweepAt(noon + 23 * day + hour);
    assert.deepEqual(
      alarms().map((alarm) => alarm.id),
      [id, id],
    );
  });
});
