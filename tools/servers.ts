import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

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
