import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { newKey } from '../../src/network/new-key.ts';
import { readRetryAfter } from '../../src/network/read-retry-after.ts';
import { defaultLimits, sendMessage } from '../../src/network/send-message.ts';
import type { Message, Sender, SendResult } from '../../src/network/sender.ts';
import { virtualTime } from '../support/virtual-time.ts';

const message: Message = { key: newKey(), email: 'a@b.nl', message: 'Dag', language: 'nl', elapsedMs: 5000, extra: '' };
const passing: SendResult = { status: 'failed', reason: 'server', canRetry: true };
const sent: SendResult = { status: 'sent', id: '1' };

/** What a service does with one attempt: an answer after some time, an error, or nothing at all. */
type Play = { after?: number; result: SendResult | Error } | 'silence';

async function deliver(plays: Play[], { idempotent = true, lateness = 0 } = {}) {
  const time = virtualTime(lateness);
  const heard: { at: number; message: Message }[] = [];
  let waits = 0;
  const sender: Sender = {
    idempotent,
    send(each: Message) {
      heard.push({ at: time.now(), message: each });
      const play = plays.shift() ?? { result: sent };
      return new Promise<SendResult>((done, fail) => {
        if (play === 'silence') return;
        time.after(play.after ?? 10, () => {
          if (play.result instanceof Error) fail(play.result);
          else done(play.result);
        });
      });
    },
  };
  let took: number | undefined;
  const delivery = sendMessage(message, sender, () => waits++, defaultLimits, time).then((ended) => {
    took = time.now();
    return ended;
  });
  await time.settle();
  assert.notEqual(took, undefined, 'it comes to an end');
  return { delivery: await delivery, heard, waits, took: took! };
}

describe('sending a message', () => {
  test('is one attempt when all is well', async () => {
    const { delivery, heard, waits } = await deliver([]);
    assert.deepEqual([delivery, heard.length, waits], [{ ...sent, key: message.key, isIdempotent: true }, 1, 0]);
  });

  test('ends within a minute when nothing answers, after attempts of 15 s (F05)', async () => {
    const { delivery, heard, took } = await deliver(Array<Play>(9).fill('silence'));
    assert.equal(delivery.status === 'failed' && delivery.reason, 'timeout');
    // The last pause may reach beyond the minute.
    assert.ok(heard.length === 3 || heard.length === 4);
    assert.ok(heard[1]!.at >= 15_500 && heard[1]!.at <= 16_500, `${heard[1]!.at}`);
    assert.ok(took <= 60_000, `${took}`);
  });

  test('waits as long as the service asks (F09)', async () => {
    const { delivery, heard } = await deliver([{ result: { ...passing, retryAfter: 5000 } as SendResult }]);
    assert.equal(delivery.status, 'sent');
    assert.equal(heard[1]!.at - heard[0]!.at, 5010);
  });

  test('stops at once when that is over 30 s, or past the minute (F09)', async () => {
    const { heard, delivery } = await deliver([{ result: { ...passing, retryAfter: 30_001 } as SendResult }]);
    assert.deepEqual([heard.length, delivery.status], [1, 'failed']);
    const late = await deliver([
      'silence',
      'silence',
      { after: 8000, result: { ...passing, retryAfter: 30_000 } as SendResult },
    ]);
    assert.equal(late.heard.length, 3);
  });

  test('is one attempt only for a service that may keep it twice, whatever happens', async () => {
    for (const play of [{ result: passing }, { result: new Error('reset') }, 'silence'] as Play[]) {
      const { heard, delivery } = await deliver([play], { idempotent: false });
      assert.deepEqual([heard.length, delivery.status], [1, 'failed']);
    }
  });

  test('remembers that an attempt may have arrived, unless a service refuses it', async () => {
    const ends: [last: SendResult, isUncertain: boolean][] = [
      [{ status: 'failed', reason: 'busy', retryAfter: 600_000 }, true],
      [{ status: 'failed', reason: 'rejected' }, false],
    ];
    for (const [last, isUncertain] of ends) {
      const { delivery } = await deliver(['silence', { result: last }]);
      assert.equal(delivery.status === 'failed' && delivery.isUncertain, isUncertain);
    }
  });

  test('makes sense of pauses that make none', async () => {
    for (const retryAfter of ['soon', NaN, -5, null, {}]) {
      const { delivery } = await deliver(Array<Play>(4).fill({ result: { ...passing, retryAfter } as SendResult }));
      assert.equal(delivery.status === 'failed' && delivery.retryAfter, undefined);
    }
  });

  test('goes by the clock where timers run once a minute (F22)', async () => {
    const { heard, took } = await deliver(Array<Play>(9).fill({ result: passing }), { lateness: 60_000 });
    // One attempt whose timer came a minute late: there is no time for another.
    assert.deepEqual([heard.length, took], [1, 120_010 - 60_000]);
  });

  test('never loses its way: 2 000 random services', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.constant<Play>('silence'),
            fc.record({ after: fc.nat(20_000), result: fc.constant(new Error('reset')) }),
            fc.record({
              after: fc.nat(20_000),
              result: fc.record(
                {
                  status: fc.constant('failed' as const),
                  reason: fc.constant('server' as const),
                  canRetry: fc.boolean(),
                  retryAfter: fc.option(fc.nat(60_000), { nil: undefined }),
                  isKeyUsed: fc.boolean(),
                },
                { requiredKeys: ['status', 'reason'] },
              ),
            }),
            fc.record({
              after: fc.nat(20_000),
              result: fc.constantFrom(null, undefined, 5, {}, [], 'sent') as unknown as fc.Arbitrary<SendResult>,
            }),
            fc.record({ after: fc.nat(20_000), result: fc.constant(sent) }),
          ),
          { maxLength: 8 },
        ),
        fc.boolean(),
        fc.constantFrom(0, 900, 60_000),
        async (plays, idempotent, lateness) => {
          const expected = plays.length;
          const { delivery, heard, waits, took } = await deliver([...plays], { idempotent, lateness });
          const keys = new Set(heard.map((each) => each.message.key));
          const bodies = new Set(heard.map((each) => JSON.stringify({ ...each.message, key: '' })));
          assert.equal(bodies.size, 1);
          assert.ok(keys.size <= 2 && heard.length <= 5 && waits <= 3);
          assert.equal(delivery.key, heard.at(-1)!.message.key);
          if (!idempotent) assert.equal(heard.length, 1);
          if (!lateness) assert.ok(took <= 60_000, `${took}`);
          for (const { at } of heard) assert.ok(at < 60_000);
          if (delivery.status === 'sent')
            assert.ok(
              heard.length > expected ||
                plays.slice(0, heard.length).some((play) => play !== 'silence' && play.result === sent),
            );
        },
      ),
      { numRuns: 2000 },
    ));
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 10, 25, 12);
  const values: [value: string | null, milliseconds: number | undefined][] = [
    [null, undefined],
    ['', undefined],
    ['0', 0],
    ['5', 5000],
    ['9999', 9_999_000],
    ['-5', undefined],
    ['1.5', undefined],
    ['5, 10', undefined],
    ['soon', undefined],
    ['2026', 2_026_000],
    ['Wed, 25 Nov 2026 12:00:30 GMT', 30_000],
    ['Wed, 25 Nov 2026 11:59:30 GMT', undefined],
    ['Wed, 25 Nov 2026 12:00:30', undefined],
    ['Wed, 99 Nov 2026 12:00:30 GMT', undefined],
    ['2026-11-25T12:00:30Z', undefined],
  ];
  for (const [value, milliseconds] of values) {
    test(`${value === null ? 'none' : JSON.stringify(value)} is ${milliseconds ?? 'nothing'} (F09)`, () =>
      assert.equal(readRetryAfter(value, now), milliseconds));
  }
});

test('a key is a UUID of version 4, and none is like another', () => {
  const keys = Array.from({ length: 1000 }, newKey);
  for (const key of keys) assert.match(key, /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  assert.equal(new Set(keys).size, 1000);
  // Every digit that is random takes every value.
  for (let i = 0; i < 36; i++)
    if (!['-'].includes(keys[0]![i]!) && i !== 14)
      assert.equal(new Set(keys.map((key) => key[i])).size, i === 19 ? 4 : 16, `digit ${i}`);
});
