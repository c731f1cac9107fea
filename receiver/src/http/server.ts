import { once } from 'node:events';
import { createServer, STATUS_CODES } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { second } from '../clock.ts';
import { securityHeaders } from './headers.ts';
import { Problem, type ProblemName } from './problems.ts';
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

/** A port where it cannot listen: its message says why, and how to find out more. */
export class PortError extends Error {
  override name = 'PortError';
  readonly port: number;

  constructor({ host, port }: ServerOptions, cause: NodeJS.ErrnoException) {
    const reason =
      cause.code === 'EADDRINUSE'
        ? `is in use by another program; as root, ss --listening --tcp --numeric --processes 'sport = :${port}' says which`
        : `cannot be taken: ${cause.message}`;
    super(`Port ${port} of ${host} ${reason}`, { cause });
    this.port = port;
  }
}

/**
 * Serves a receiver with HTTP/1.1; TLS is for the proxy before it.
 *
 * @throws {PortError}
 */
export async function startServer({ fetch }: Pick<Receiver, 'fetch'>, options: ServerOptions): Promise<RunningServer> {
  const { host, port, requestTimeout } = options;
  const settings = {
    requestTimeout: requestTimeout * second,
    headersTimeout: requestTimeout * second,
    // How often Node.js looks for the requests that are over their time.
    connectionsCheckingInterval: (requestTimeout * second) / 10,
    keepAliveTimeout: 5 * second,
    // Leaves the refusal to the adapter.
    requireHostHeader: false,
  };
  const listener = getRequestListener(
    (request, env) => fetch(request, { address: (env as HttpBindings).incoming.socket.remoteAddress }),
    // Such as a Host that is none.
    { errorHandler: () => refusal('bad-request') },
  );
  const server = createServer(settings, (incoming, outgoing) => void listener(incoming, outgoing));
  // What else a client expects is none of our business (RFC 9110, 10.1.1).
  server.on('checkExpectation', (incoming, outgoing) => void listener(incoming, outgoing));
  server.on('clientError', (error, socket) => void refuse(error, socket));
  server.listen(port, host);
  await once(server, 'listening').catch((error: unknown) => {
    throw new PortError(options, error as NodeJS.ErrnoException);
  });
  const { address, family, port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
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

/** The answer to what the receiver never gets to see, with the headers of all others. */
const refusal = (name: ProblemName) =>
  new Hono()
    .use(securityHeaders)
    .notFound(() => new Problem(name).toResponse())
    .request('/');

/** Answers what is not HTTP, or did not arrive in time. */
async function refuse({ code }: NodeJS.ErrnoException, socket: Duplex): Promise<void> {
  if (!socket.writable || code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const response = await refusal(code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 'timeout' : 'bad-request');
  const { status, headers } = response;
  const body = await response.text();
  headers.set('Content-Length', String(Buffer.byteLength(body)));
  headers.set('Connection', 'close');
  const lines = [...headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
  // A client that does not close its half would keep the server from stopping.
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines}\r\n${body}`, () => socket.destroy());
}
