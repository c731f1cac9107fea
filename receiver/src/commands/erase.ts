import { setTimeout as delay } from 'node:timers/promises';
import { cleanAddress } from '../../../contract/normalise.ts';
import { second } from '../clock.ts';
import type { KeyPair } from '../seal/sealed-box.ts';
import type { Store } from '../store/store.ts';
import { exportMessages } from './export.ts';

export interface Erasure {
  /** Of the messages whose text was erased. */
  ids: string[];
  /** Whether their bytes have left the files of the store too. */
  isScrubbed: boolean;
}

/** Erases the text of one message. */
export async function eraseId(store: Store, id: string, now: number): Promise<Erasure> {
  return eraseAll(store, [id], now);
}

const normalise = (email: string) => cleanAddress(email).toLowerCase();

/** Erases the texts of all messages of one address, which only the owner's keys can find. */
export async function eraseEmail(
  store: Store,
  email: string,
  keys: KeyPair[],
  now: number,
  onClosed: (id: string) => void,
): Promise<Erasure> {
  const ids: string[] = [];
  for await (const message of exportMessages(store, keys, onClosed)) {
    if (normalise(message.email) === normalise(email)) ids.push(message.id);
  }
  return eraseAll(store, ids, now);
}

async function eraseAll(store: Store, wanted: string[], now: number): Promise<Erasure> {
  const ids = await store.erase(wanted, now);
  return { ids, isScrubbed: await scrubWithin(5 * second, store) };
}

/** Somebody who reads for a moment, such as the receiver itself, is waited for. */
async function scrubWithin(patience: number, store: Store): Promise<boolean> {
  const end = performance.now() + patience;
  while (!(await store.scrub())) {
    if (performance.now() > end) return false;
    await delay(100);
  }
  return true;
}
