import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { fakeClock, type FakeClock, skipReason } from './support/faketime.ts';
import { freePort } from '../../tools/free-port.ts';
import { send } from './support/http-client.ts';
import { goodBody, goodHeaders } from './support/receiver.ts';
import { type Service, type ServiceFiles, startService, writeServiceFiles } from './support/service.ts';
import { startSmtp } from './support/smtp.ts';
import { describeStores } from './support/stores.ts';
import { temporaryFolder } from './support/temporary.ts';
import { until } from './support/until.ts';

const daysInHours = (days: number) => days * 24;

describe('as time goes by', { skip: skipReason() }, () => {
  describeStores('a text that could not be mailed', ({ create }) => {
    let folder: string;
    let remove: () => void;
    let port: number;
    let files: ServiceFiles;
    let clock: FakeClock;
    let service: Service;

    beforeEach(async () => {
      ({ folder, remove } = temporaryFolder());
      port = await freePort();
      files = writeServiceFiles(folder, await create(), { host: '127.0.0.1', port, security: 'none', timeout: 20 });
      clock = fakeClock(folder);
      await start();
    });
    afterEach(async () => {
      await service.end('SIGTERM');
      remove();
    });

    const post = async (number: number) => {
      for (let i = 0; i < number; i++) {
        const { status } = await send(service.endpoint, {
          method: 'POST',
          headers: goodHeaders(),
          body: JSON.stringify(goodBody),
        });
        assert.equal(status, 202);
      }
    };
    const count = (event: string) => service.output().split(`"event":"${event}"`).length - 1;
    const untilCounts = (event: string, number: number) => until(() => count(event) >= number, service.output);
    /** Each leap of the clock has its own sweep from then on. */
    const start = async () => {
      service = await startService(files, clock.environment);
      await untilCounts('swept', 1);
    };
    const restart = async () => {
      await service.end('SIGTERM');
      await start();
    };
    /** Goes on by so many hours, and waits for the sweep and the tries that come of it. */
    const goOn = async (hours: number, texts: number) => {
      const before = { tries: count('mail-deferred'), sweeps: count('swept') };
      clock.set(hours);
      await untilCounts('swept', before.sweeps + 1);
      await untilCounts('mail-deferred', before.tries + texts);
    };

    test('is not erased by a receiver that starts 31 days later: all 30 are warned of, tried, and mailed when the server is there', async () => {
      await post(30);
      await untilCounts('mail-deferred', 30);
      clock.set(daysInHours(31));
      await restart();
      await untilCounts('mail-deferred', 30);
      assert.equal(count('undelivered-text-expires'), 30);
      const smtp = await startSmtp(port);
      let hours = daysInHours(31);
      await until(() => {
        clock.set((hours += 0.1));
        return count('mail-delivered') >= 30;
      }, service.output);
      assert.equal(count('text-erased'), 0);
      assert.equal(smtp.mails.length, 30);
      await smtp.stop();
    });

    test('is erased 7 days after the warning, and not by a clock that leaps', async () => {
      await post(2);
      await untilCounts('mail-deferred', 2);
      await goOn(daysInHours(31), 2);
      await untilCounts('undelivered-text-expires', 2);
      // Nobody had a day to read the warning.
      await goOn(daysInHours(62), 2);
      await untilCounts('mail-waits', 1);
      await untilCounts('undelivered-text-expires', 4);
      for (let days = 0.9; days < 7; days += 0.9) {
        assert.equal(count('text-erased'), 0);
        await goOn(daysInHours(62 + days), 2);
      }
      assert.equal(count('undelivered-text-expires'), 4);
      await goOn(daysInHours(62 + 6.95), 2);
      clock.set(daysInHours(62 + 7.05));
      await restart();
      assert.equal(count('text-erased'), 0, 'their next try is hours away');
      clock.set(daysInHours(62 + 7.5));
      await untilCounts('mail-deferred', 2);
      clock.set(daysInHours(62 + 7.6));
      await untilCounts('text-erased', 2);
      assert.equal(count('undelivered-text-expires'), 0);
    });
  });
});
