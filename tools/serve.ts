import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';

/** What is answered on a path: the body, or more; or the connection is reset instead. */
export type Answer =
  | string
  | Uint8Array
  | { body?: string | Uint8Array; status?: number; headers?: Record<string, string>; isReset?: true };

/** A server on the loopback interface. */
export interface Site {
  /** Address of the root, without a slash at the end. */
  url: string;
  close(): Promise<void>;
}

const types: Record<string, string> = {
  '': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/**
 * Serves answers by path on a free port, or asks a function for them. `undefined` is a 404; the type
 * comes from the path's extension.
 */
export async function serve(
  answers: Record<string, Answer> | ((path: string, query: URLSearchParams) => Answer | undefined),
): Promise<Site> {
  const answerFor = typeof answers === 'function' ? answers : (path: string) => answers[path];
  const server = createServer((request, response) => {
    const { pathname: path, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    // Browsers ask for it by themselves, and complain when it is missing.
    const answer = answerFor(path, searchParams) ?? (path === '/favicon.ico' ? { status: 204 } : { status: 404 });
    const {
      body = '',
      status = 200,
      headers = {},
      isReset = false,
    } = typeof answer === 'string' || answer instanceof Uint8Array ? { body: answer } : answer;
    if (isReset) {
      request.socket.resetAndDestroy();
      return;
    }
    response.writeHead(status, { 'content-type': types[extname(path)] ?? 'application/octet-stream', ...headers });
    response.end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
