import { day } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Reminder } from '../reminder.ts';
import type { Store } from '../store/store.ts';

export interface RetentionPolicy {
  /** Days after delivery until a text is erased. */
  deliveredDays: number;
  /** Days after receipt until a text that was never delivered is erased: in quarantine, parked, or still waiting. */
  undeliveredDays: number;
}

/** Days before an undelivered text is erased in which a person can still do something. */
const warningDays = 7;

/** Without a sweep for so long nobody counts on a warning: the receiver stood still, its clock was put ahead, or its store is a backup. */
const longestPause = day;

/**
 * Erases what is over its time. Each step is a transaction of its own, so that a sweep that was
 * interrupted is finished by the next one.
 */
export async function sweep(
  store: Store,
  policy: RetentionPolicy,
  now: number,
  log: Log,
  reminder: Reminder,
): Promise<void> {
  const { deliveredDays, undeliveredDays } = policy;
  const expiry = { receivedBy: now - undeliveredDays * day, warnedBy: now - warningDays * day };
  if (await store.noteSweep(now, longestPause)) log.info('warnings-void');
  const warned = await warn(store, now - (undeliveredDays - warningDays) * day, now, log);
  const retried = await store.retryExpiring(expiry, now);
  const delivered = await eraseAll(() => store.eraseDelivered(now - deliveredDays * day, now), log);
  const undelivered = await eraseAll(() => store.eraseUndelivered(expiry, now), log);
  await store.forget(now);
  await removeBytes(store, log, reminder);
  log.info('swept', { warned, retried, erased: delivered + undelivered });
}

async function warn(store: Store, receivedBy: number, now: number, log: Log): Promise<number> {
  let number = 0;
  for (let ids = await store.undeliveredSince(receivedBy); ids.length; ids = await store.undeliveredSince(receivedBy)) {
    for (const id of ids) log.alarm('undelivered-text-expires', { id, days: warningDays });
    await store.markWarned(ids, now);
    number += ids.length;
  }
  return number;
}

async function eraseAll(erase: () => Promise<string[]>, log: Log): Promise<number> {
  let number = 0;
  for (let ids = await erase(); ids.length; ids = await erase()) {
    for (const id of ids) log.info('text-erased', { id });
    number += ids.length;
  }
  return number;
}

/** Also of what the command erased. */
async function removeBytes(store: Store, log: Log, reminder: Reminder): Promise<void> {
  if (await store.scrub()) reminder.forget('erased-bytes-remain');
  else if (reminder.isDue('erased-bytes-remain')) log.alarm('erased-bytes-remain', { store: store.kind });
}
