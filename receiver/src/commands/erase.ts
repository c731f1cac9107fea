import type { KeyPair } from '../seal/sealed-box.ts';
import type { Store } from '../store/store.ts';
import { exportMessages } from './export.ts';

/** Erases the text of one message; gives the number of texts erased. */
export async function eraseId(store: Store, id: string, now: number): Promise<number> {
  const erased = await store.erase([id], now);
  await store.scrub();
  return erased.length;
}

const normalise = (email: string) => email.trim().normalize('NFC').toLowerCase();

/** Erases the texts of all messages of one address, which only the owner's key can find; gives their number. */
export async function eraseEmail(store: Store, email: string, keys: KeyPair, now: number, onClosed: (id: string) => void): Promise<number> {
  const ids: string[] = [];
  for await (const message of exportMessages(store, keys, onClosed)) {
    if (normalise(message.email) === normalise(email)) ids.push(message.id);
  }
  const erased = await store.erase(ids, now);
  await store.scrub();
  return erased.length;
}
