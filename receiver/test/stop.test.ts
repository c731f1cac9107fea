import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, test } from 'node:test';
import { startServer } from '../src/http/server.ts';

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
