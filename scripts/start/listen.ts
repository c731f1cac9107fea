import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Lets a server listen on loopback; port 0 takes a free one. */
export function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server));
  });
}

/** The path that a request asks for; nothing where it asks for none. */
export const pathOf = ({ url = '' }: IncomingMessage): string | undefined => URL.parse(url, 'http://localhost')?.pathname;

/** Without a slash at its end. */
export const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

/** Ends servers, and the connections that they have. */
export async function stop(...servers: Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
}
