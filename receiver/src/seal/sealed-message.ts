import type { Message } from '../message/message.ts';
import { type KeyPair, open, seal } from './sealed-box.ts';

/** What the owner reads of a message; all of it is sealed. */
export type ReadableMessage = Pick<Message, 'email' | 'message' | 'name' | 'subjectKey' | 'language'>;

export function sealMessage(
  { email, message, name, subjectKey, language }: ReadableMessage,
  publicKey: Uint8Array,
): Uint8Array {
  return seal(JSON.stringify({ email, name, subjectKey, language, message }), publicKey);
}

/** @throws when the box was sealed for none of these keys. */
export const openMessage = (sealed: Uint8Array, keys: KeyPair | KeyPair[]): ReadableMessage =>
  JSON.parse(openWithAny(sealed, [keys].flat())) as ReadableMessage;

function openWithAny(sealed: Uint8Array, keys: KeyPair[]): string {
  let reason: unknown;
  for (const each of keys) {
    try {
      return open(sealed, each);
    } catch (error) {
      reason = error;
    }
  }
  throw reason;
}
