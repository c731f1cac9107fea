import { setTimeout as delay } from 'node:timers/promises';
import { type Clock, hour, second } from '../clock.ts';
import { type Log, nameOf } from '../log.ts';
import { createReminder } from '../reminder.ts';
import type { Store } from '../store/store.ts';
import { type RetentionPolicy, sweep } from './sweep.ts';

export interface Keeper {
  /** Ends after the sweep that is on its way. */
  stop: () => Promise<void>;
}

/** Sweeps at the start and each hour, by the clock: a timer knows nothing of a machine that slept. */
export function startKeeper(store: Store, policy: RetentionPolicy, log: Log, now: Clock): Keeper {
  const reminder = createReminder(now);
  const stopping = new AbortController();
  const { signal } = stopping;
  const keep = async () => {
    let last = -Infinity;
    while (!signal.aborted) {
      if (Math.abs(now() - last) >= hour) {
        last = now();
        await sweep(store, policy, last, log, reminder).catch((error: unknown) =>
          log.alarm('sweep-failed', { error: nameOf(error) }),
        );
      }
      await delay(second, undefined, { signal }).catch(() => undefined);
    }
  };
  const kept = keep();
  return {
    stop: () => {
      stopping.abort();
      return kept;
    },
  };
}
