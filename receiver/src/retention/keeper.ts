import { type Clock, hour } from '../clock.ts';
import { type Log, nameOf } from '../log.ts';
import type { Store } from '../store/store.ts';
import { type RetentionPolicy, sweep } from './sweep.ts';

export interface Keeper {
  /** Ends after the sweep that is on its way. */
  stop: () => Promise<void>;
}

/** Sweeps at the start and each hour. */
export function startKeeper(store: Store, policy: RetentionPolicy, log: Log, now: Clock): Keeper {
  let sweeping = Promise.resolve();
  const start = () => {
    sweeping = sweeping
      .then(() => sweep(store, policy, now(), log))
      .catch((error: unknown) => log.alarm('sweep-failed', { error: nameOf(error) }));
  };
  start();
  const timer = setInterval(start, hour);
  return {
    stop: async () => {
      clearInterval(timer);
      await sweeping;
    },
  };
}
