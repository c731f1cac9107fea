import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startAdmin } from '../../src/http/admin.ts';
import { createHealth } from '../../src/http/health.ts';
import { createReceiver, type ReceiverOptions } from '../../src/http/receiver.ts';
import { startServer } from '../../src/http/server.ts';
import { jsonLog } from '../../src/log.ts';
import { openMessage, type ReadableMessage } from '../../src/seal/sealed-message.ts';
import { newKeyPair } from '../../src/seal/sealed-box.ts';
import { pseudonyms } from '../../src/seal/pseudonyms.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { type Answer, send, type Sending } from './http-client.ts';
import { generous } from './messages.ts';
import { temporaryFolder } from './temporary.ts';

export const origin = 'https://partner.example';
export const path = '/v1/forms/contact/messages';

export const goodBody = {
  email: 'sam@example.nl',
  message: 'Mag ik u iets vragen?',
  name: 'Sam',
  language: 'nl',
  elapsedMs: 20_000,
  extra: '',
};

/** The headers of a browser on a page of the partner, with a key of its own. */
export const goodHeaders = (more: Record<string, string | string[]> = {}): Record<string, string | string[]> => ({
  'Content-Type': 'application/json',
  Accept: 'application/json, application/problem+json',
  Origin: origin,
  'Idempotency-Key': `"${crypto.randomUUID()}"`,
  ...more,
});

export interface RunningReceiver {
  url: string;
  /** Where its health and its status are. */
  adminUrl: string;
  /** Its only form. */
  endpoint: string;
  store: Store;
  /** The lines of its log. */
  log: string[];
  /** Sends a message that is right but for what is given. */
  post: (body?: unknown, sending?: Sending) => Promise<Answer>;
  /** What was stored, opened with the owner's key, in order of arrival. */
  stored: () => Promise<ReadableMessage[]>;
  stop: () => Promise<void>;
}

/** Starts a receiver of its own on a free port, with SQLite in a temporary folder unless told otherwise. */
export async function runReceiver(options: Partial<ReceiverOptions> = {}, address?: string): Promise<RunningReceiver> {
  const { folder, remove } = temporaryFolder();
  const keys = newKeyPair();
  const log: string[] = [];
  const store = await openStore(address ?? `sqlite:${join(folder, 'receiver.db')}`);
  const all: ReceiverOptions = {
    forms: ['contact'],
    allowedOrigins: [origin],
    allowOpaqueOrigins: false,
    limits: generous,
    trustedProxies: 0,
    requestTimeout: 10,
    publicKey: keys.publicKey,
    pseudonyms: pseudonyms(randomBytes(32)),
    store,
    log: jsonLog((line) => log.push(line)),
    now: Date.now,
    ...options,
  };
  const health = createHealth(() => store.probe(), all.now);
  const anywhere = { host: '127.0.0.1', port: 0, requestTimeout: all.requestTimeout };
  const server = await startServer(createReceiver({ onWrite: health.wrote, ...all }), anywhere);
  const admin = await startAdmin(store, health, anywhere);
  const endpoint = `${server.url}${path}`;
  return {
    url: server.url,
    adminUrl: admin.url,
    endpoint,
    store,
    log,
    post: (body = goodBody, { headers = goodHeaders(), ...more } = {}) =>
      send(endpoint, {
        method: 'POST',
        headers,
        body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
        ...more,
      }),
    stored: async () => {
      const messages: ReadableMessage[] = [];
      for await (const { sealed } of store.messages()) messages.push(openMessage(sealed, keys));
      return messages;
    },
    stop: async () => {
      await Promise.all([server.stop(), admin.stop()]);
      await store.close();
      remove();
    },
  };
}
