import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, test } from 'node:test';
import { startServer } from '../src/http/server.ts';
import { type DueMail, type Store } from '../src/store/store.ts';
import { startWorker } from '../src/outbox/worker.ts';
import { jsonLog } from '../src/log.ts';

describe('the server stops (F33)', () => {
  const half: [what: string, sent: string][] = [
    ['half a request', 'POST /v1/forms/contact/messages HTTP/1.1\r\nHost: x\r\n'],
    ['no HTTP at all, and does not hang up', 'garbage\r\n\r\n'],
    ['nothing', ''],
  ];
  for (const [what, sent] of half) {
    test(`although a client has sent ${what}`, async () => {
      const server = await startServer({ fetch: () => Promise.resolve(new Response('ok')) }, { host: '127.0.0.1', port: 0, requestTimeout: 1 });
      const socket = connect({ port: Number(new URL(server.url).port), host: '127.0.0.1', allowHalfOpen: true });
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(sent);
      await new Promise((done) => setTimeout(done, 100));
      const before = performance.now();
      await server.stop();
      assert.ok(performance.now() - before < 3000);
      socket.destroy();
    });
  }
});

describe('the worker', () => {
  test('sends a mail once, although its outcome cannot be stored at first (F31)', async () => {
    let sent = 0;
    let stored = 0;
    const mail = { id: '1', form: 'contact', isDigest: false, createdAt: 0, attempts: 0, messages: [{ id: '1', form: 'contact', receivedAt: 0, suspicion: null, sealed: new Uint8Array(64) }] } as DueMail;
    // As a full disk does: what is read can be read, and only the outcome cannot be written.
    const store = {
      gatherDigests: () => Promise.resolve(0),
      deliverNext: async (_now: number, deliver: (due: DueMail) => Promise<unknown>) => {
        if (stored) return false;
        await deliver(mail);
        if (performance.now() < full) throw new Error('disk full');
        stored++;
        return true;
      },
    } as unknown as Store;
    const full = performance.now() + 300;
    const worker = startWorker({
      store,
      forms: new Map([['contact', { from: 'a@b.nl', to: 'c@d.nl', subject: 'Bericht' }]]),
      mailer: { send: () => { sent++; return Promise.resolve(); }, close: () => undefined },
      maxAttempts: 3,
      log: jsonLog(() => undefined),
      now: () => 0,
      interval: 20,
    });
    while (!stored) await new Promise((done) => setTimeout(done, 20));
    await worker.stop();
    // Four look at the outbox at the same time, which a real store lets only one do.
    assert.ok(sent >= 1 && sent <= 4, `${sent} times`);
  });
});
