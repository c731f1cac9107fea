import assert from 'node:assert/strict';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { Agent } from 'node:http';
import { connect, type Socket } from 'node:net';
import { describe, test } from 'node:test';
import { startServer } from '../src/http/server.ts';
import { send } from './support/http-client.ts';
import { until } from './support/until.ts';

/** The end of the next connection that a server of this process has. */
const nextSocket = () =>
  new Promise<Socket>((resolve) => {
    const take = (message: unknown) => {
      unsubscribe('net.server.socket', take);
      resolve((message as { socket: Socket }).socket);
    };
    subscribe('net.server.socket', take);
  });

describe('the server stops (F33)', () => {
  const half: [what: string, sent: string][] = [
    ['half a request', 'POST /v1/forms/contact/messages HTTP/1.1\r\nHost: x\r\n'],
    ['no HTTP at all, and does not hang up', 'garbage\r\n\r\n'],
    ['nothing', ''],
  ];
  for (const [what, sent] of half) {
    test(`although a client has sent ${what}`, async () => {
      const server = await startServer(
        { fetch: () => Promise.resolve(new Response('ok')) },
        { host: '127.0.0.1', port: 0, requestTimeout: 1 },
      );
      const accepted = nextSocket();
      const socket = connect({ port: Number(new URL(server.url).port), host: '127.0.0.1', allowHalfOpen: true });
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.write(sent);
      const other = await accepted;
      await until(() => other.bytesRead === sent.length);
      const before = performance.now();
      await server.stop();
      assert.ok(performance.now() - before < 3000);
      socket.destroy();
    });
  }

  test('within a second although a client keeps the connection on which it was answered last', async () => {
    let answer: (response: Response) => void = () => undefined;
    let isAsked: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (isAsked = resolve));
    const fetch = () => {
      isAsked();
      return new Promise<Response>((resolve) => (answer = resolve));
    };
    const server = await startServer({ fetch }, { host: '127.0.0.1', port: 0, requestTimeout: 10 });
    const agent = new Agent({ keepAlive: true });
    const answered = send(server.url + '/', { agent });
    await asked;
    const stopped = server.stop();
    answer(new Response('ok'));
    assert.equal((await answered).text, 'ok');
    const before = performance.now();
    await stopped;
    assert.ok(performance.now() - before < 1000);
    agent.destroy();
  });
});
