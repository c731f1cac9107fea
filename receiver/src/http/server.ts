import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { second } from '../clock.ts';
import { securityHeaders } from './headers.ts';
import { Problem } from './problems.ts';
import type { Receiver } from './receiver.ts';

export interface ServerOptions {
  host: string;
  /** 0 takes a free one. */
  port: number;
  /** Seconds that a request may take to arrive. */
  requestTimeout: number;
}

export interface RunningServer {
  url: string;
  /** Takes no new requests, and ends when those that it took are answered. */
  stop: () => Promise<void>;
}

/** Serves a receiver with HTTP/1.1; TLS is for the proxy before it. */
export async function startServer({ fetch }: Pick<Receiver, 'fetch'>, { host, port, requestTimeout }: ServerOptions): Promise<RunningServer> {
  const server = createAdaptorServer({
    fetch: (request, env) => fetch(request, { address: (env as HttpBindings).incoming.socket.remoteAddress }),
    serverOptions: {
      requestTimeout: requestTimeout * second,
      headersTimeout: requestTimeout * second,
      // How often Node.js looks for the requests that are over their time.
      connectionsCheckingInterval: (requestTimeout * second) / 10,
      keepAliveTimeout: 5 * second,
    },
  }) as Server;
  server.on('clientError', refuse);
  server.listen(port, host);
  await once(server, 'listening');
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      // A connection that is kept alive would otherwise stay till its time is over.
      const sweep = setInterval(() => server.closeIdleConnections(), 100);
      // A server that is closed no longer looks for requests that are over their time.
      const limit = setTimeout(() => server.closeAllConnections(), requestTimeout * second);
      await closed;
      clearInterval(sweep);
      clearTimeout(limit);
    },
  };
}

/** Answers what is not HTTP, or did not arrive in time. */
function refuse(error: NodeJS.ErrnoException, socket: Socket): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const problem = error.code === 'ERR_HTTP_REQUEST_TIMEOUT' ? new Problem('timeout') : new Problem('bad-request');
  const response = problem.toResponse();
  void response.text().then((body) => {
    const headers = { ...Object.fromEntries(response.headers), ...securityHeaders, 'Content-Length': Buffer.byteLength(body), Connection: 'close' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const reason = response.status === 408 ? 'Request Timeout' : 'Bad Request';
    // Whoever does not close the other half would keep the server from stopping.
    socket.end(`HTTP/1.1 ${response.status} ${reason}\r\n${lines.join('')}\r\n${body}`, () => socket.destroySoon());
  });
}
