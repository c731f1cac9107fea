import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { day, hour, minute } from '../src/clock.ts';
import { jsonLog } from '../src/log.ts';
import { createMailWatch, type MailWatch } from '../src/outbox/mail-watch.ts';
import { openStore } from '../src/store/open-store.ts';
import type { Store } from '../src/store/store.ts';
import { generous, newMessage, noon } from './support/messages.ts';
import { describeStores } from './support/stores.ts';

describeStores('mails that do not leave', ({ create }) => {
  let store: Store;
  let now = noon;
  let watch: MailWatch;
  let alarms: Record<string, unknown>[];

  beforeEach(async () => {
    store = await openStore(await create());
    now = noon;
    alarms = [];
    watch = createMailWatch(
      store,
      jsonLog((line) => alarms.push(JSON.parse(line) as Record<string, unknown>)),
      () => now,
    );
  });
  afterEach(() => store.close());

  const accept = () => store.accept(newMessage({ receivedAt: now }), generous);
  const lookAt = async (time: number) => {
    now = time;
    await watch.look();
    return alarms.splice(0).map(({ event, hours, cause }) => ({ event, hours, cause }));
  };

  test('raise an alarm when the oldest has waited for an hour, then each day, with what came of the last try', async () => {
    await accept();
    watch.failed('connection-refused', undefined);
    assert.deepEqual(await lookAt(noon + hour - 1), []);
    assert.deepEqual(await lookAt(noon + hour), [{ event: 'mail-waits', hours: 1, cause: 'connection-refused' }]);
    watch.failed('timeout', undefined);
    assert.deepEqual(await lookAt(noon + hour + day - 1), []);
    assert.deepEqual(await lookAt(noon + hour + day), [{ event: 'mail-waits', hours: 25, cause: 'timeout' }]);
  });

  test('raise one again at once when it is over and comes back', async () => {
    await accept();
    assert.equal((await lookAt(noon + hour)).length, 1);
    await store.deliverNext(now, () => Promise.resolve({ outcome: 'delivered' }));
    assert.deepEqual(await lookAt(noon + 2 * hour), []);
    await accept();
    assert.equal((await lookAt(noon + 3 * hour)).length, 1);
  });

  test('have a minute after a start, in which what waited meanwhile leaves', async () => {
    await accept();
    now = noon + 5 * hour;
    watch = createMailWatch(
      store,
      jsonLog((line) => alarms.push(JSON.parse(line) as Record<string, unknown>)),
      () => now,
    );
    assert.deepEqual(await lookAt(now + minute - 1), []);
    assert.equal((await lookAt(now + 1)).length, 1);
  });

  describe('because nothing answers', () => {
    const refusedAt = (time: number, cause: Parameters<MailWatch['failed']>[0] = 'connection-refused') => {
      now = time;
      watch.failed(cause, undefined);
      return alarms.splice(0).map((alarm) => [alarm.event, alarm.cause]);
    };
    const alarm = ['mail-fails', 'connection-refused'];
    test('raise an alarm when that goes on for longer than a restart takes, then each day', () => {
      assert.deepEqual(refusedAt(noon), []);
      assert.deepEqual(refusedAt(noon + 5 * minute - 1), []);
      assert.deepEqual(refusedAt(noon + 5 * minute), [alarm]);
      assert.deepEqual(refusedAt(noon + day), []);
      assert.deepEqual(refusedAt(noon + day + 5 * minute), [alarm]);
    });
    test('raise none when a mail left in between, or something answered', () => {
      assert.deepEqual(refusedAt(noon), []);
      now = noon + minute;
      watch.delivered();
      assert.deepEqual(refusedAt(noon + 5 * minute), []);
      assert.deepEqual(refusedAt(noon + 6 * minute, 'deferred'), []);
      assert.deepEqual(refusedAt(noon + 10 * minute), []);
      assert.deepEqual(refusedAt(noon + 15 * minute), [alarm]);
    });
  });

  describe('for a cause that does not pass', () => {
    const failAt = (time: number, cause: Parameters<MailWatch['failed']>[0]) => {
      now = time;
      watch.failed(cause, 535);
      return alarms.splice(0).map((alarm) => [alarm.event, alarm.cause, alarm.status]);
    };
    test('raise an alarm at once, then each day, and for each cause its own', () => {
      const alarm = ['mail-fails', 'login-refused', 535];
      assert.deepEqual(failAt(noon, 'login-refused'), [alarm]);
      assert.deepEqual(failAt(noon + 1, 'login-refused'), []);
      assert.equal(failAt(noon + 1, 'tls-mode').length, 1);
      assert.deepEqual(failAt(noon + day, 'login-refused'), [alarm]);
    });
    test('raise one anew after a mail has left', () => {
      failAt(noon, 'login-refused');
      watch.delivered();
      assert.equal(failAt(noon + 1, 'login-refused').length, 1);
    });
  });
});
