import type { Message } from '../message/message.ts';
import { type KeyPair, open, seal } from './sealed-box.ts';

/** What the owner reads of a message; all of it is sealed. */
export type ReadableMessage = Pick<Message, 'email' | 'message' | 'name' | 'subjectKey' | 'language'>;

export function sealMessage({ email, message, name, subjectKey, language }: ReadableMessage, publicKey: Uint8Array): Uint8Array {
  return seal(JSON.stringify({ email, name, subjectKey, language, message }), publicKey);
}

/** @throws when the box was sealed for another key. */
export const openMessage = (sealed: Uint8Array, keys: KeyPair): ReadableMessage => JSON.parse(open(sealed, keys)) as ReadableMessage;
