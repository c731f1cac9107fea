import { day } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';

export interface RetentionPolicy {
  /** Days after delivery until a text is erased. */
  deliveredDays: number;
  /** Days after receipt until a text that was never delivered is erased: in quarantine, parked, or still waiting. */
  undeliveredDays: number;
}

/** Days before an undelivered text is erased in which a person can still do something. */
const warningDays = 7;

/**
 * Erases what is over its time. Each step is a transaction of its own, so that a sweep that was
 * interrupted is finished by the next one.
 */
export async function sweep(store: Store, { deliveredDays, undeliveredDays }: RetentionPolicy, now: number, log: Log): Promise<void> {
  // First, so that nothing is erased that nobody was warned of.
  for (;;) {
    const ids = await store.undeliveredSince(now - (undeliveredDays - warningDays) * day);
    if (!ids.length) break;
    for (const id of ids) log.alarm('undelivered-text-expires', { id, days: warningDays });
    await store.markWarned(ids, now);
  }
  let erased = 0;
  const eraseAll = async (erase: () => Promise<string[]>) => {
    for (let ids = await erase(); ids.length; ids = await erase()) {
      erased += ids.length;
      for (const id of ids) log.info('text-erased', { id });
    }
  };
  await eraseAll(() => store.eraseDelivered(now - deliveredDays * day, now));
  await eraseAll(() => store.eraseUndelivered(now - undeliveredDays * day, now));
  await store.forget(now);
  if (erased) await store.scrub();
}
