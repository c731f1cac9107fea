import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { day, hour } from '../src/clock.ts';
import { jsonLog } from '../src/log.ts';
import { sweep } from '../src/retention/sweep.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Delivery, NewMessage, Store } from '../src/store/store.ts';
import { generous, idsIn, newMessage, noon } from './support/messages.ts';
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

  const sweepAt = (now: number) => sweep(store, policy, now, jsonLog((line) => lines.push(JSON.parse(line) as Record<string, unknown>)));
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
    assert.deepEqual(lines.map(({ event, id: named }) => ({ event, id: named })), [{ event: 'text-erased', id }]);
  });

  describe('a text that was never delivered', () => {
    const kinds: Record<string, () => Promise<string>> = {
      'still waiting': () => add({ outcome: 'retry', at: noon + 100 * day }),
      parked: () => add({ outcome: 'parked' }),
      'in quarantine': () => add(undefined, noon, { suspicion: 'honeypot' }),
    };
    for (const [kind, make] of Object.entries(kinds)) {
      test(`and is ${kind} raises one alarm 7 days before it is erased, 30 days after receipt`, async () => {
        const id = await make();
        await sweepAt(noon + 23 * day - 1);
        assert.deepEqual(alarms(), []);
        await sweepAt(noon + 23 * day);
        await sweepAt(noon + 24 * day);
        assert.deepEqual(alarms(), [{ event: 'undelivered-text-expires', id }]);
        await sweepAt(noon + 30 * day - 1);
        assert.deepEqual(await idsIn(store), [id]);
        await sweepAt(noon + 30 * day);
        assert.deepEqual(await idsIn(store), []);
      });
    }
  });

  test('a tombstone stays: the message is there, without text, and a late copy of it is no new one', async () => {
    const message = newMessage();
    await store.accept(message, generous);
    await store.deliverNext(noon, () => Promise.resolve({ outcome: 'delivered' }));
    await sweep(store, { ...policy, deliveredDays: 0 }, noon, jsonLog(() => undefined));
    assert.deepEqual(await idsIn(store), []);
    assert.deepEqual(await store.accept(message, generous), { outcome: 'repeated', id: message.id });
  });

  test('F35 a sweep that was interrupted is finished by the next one', async () => {
    const ids = await Promise.all(Array.from({ length: 1200 }, () => add()));
    while (await store.deliverNext(noon, () => Promise.resolve({ outcome: 'delivered' }))) continue;
    const { eraseDelivered } = store;
    let times = 0;
    store.eraseDelivered = (...args) => (++times === 2 ? Promise.reject(new Error('planted')) : eraseDelivered.apply(store, args));
    await assert.rejects(sweepAt(noon + 31 * day), /planted/);
    const left = (await idsIn(store)).length;
    assert.ok(left > 0 && left < ids.length, `${left} left`);
    await sweepAt(noon + 31 * day);
    assert.deepEqual(await idsIn(store), []);
  });

  test('each text has its alarm, also when there are more than fit in one batch', async () => {
    await Promise.all(Array.from({ length: 600 }, () => add()));
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
    assert.deepEqual(alarms().map((alarm) => alarm.id), [id, id]);
  });
});
