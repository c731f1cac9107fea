import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeMail } from '../src/outbox/mail.ts';
import { newKeyPair } from '../src/seal/sealed-box.ts';
import { sealMessage } from '../src/seal/sealed-message.ts';
import type { StoredMessage } from '../src/store/store.ts';

const settings = { from: 'a@b.nl', to: 'c@d.nl', subject: 'Bericht' };
const keys = newKeyPair();

const stored = (message: string, publicKey = keys.publicKey): StoredMessage => ({
  id: message,
  form: 'contact',
  receivedAt: 0,
  suspicion: 'busy',
  sealed: sealMessage({ email: 'e@f.nl', message, language: 'nl' }, publicKey),
});
const mail = (messages: StoredMessage[]) => ({
  id: '1',
  form: 'contact',
  isDigest: true,
  createdAt: 0,
  attempts: 0,
  messages,
});

test('a digest is mailed although one of its messages is sealed to an older key', () => {
  const { text } = writeMail(mail([stored('eerste', newKeyPair().publicKey), stored('tweede')]), settings, keys);
  assert.match(text as string, /Nummer: eerste\n\nVerzegeld met een andere sleutel/);
  assert.match(text as string, /\n\ntweede\n/);
});

test('a mail with nothing that can be opened is not written', () => {
  assert.throws(() => writeMail(mail([stored('enige', newKeyPair().publicKey)]), settings, keys));
});
