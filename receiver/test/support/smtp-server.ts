import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface StrictSmtp {
  port: number;
  /** The texts of all mails that it took. */
  mails: string[];
  stop: () => Promise<void>;
}

/** A mail server with TLS, logins, or neither; it knows the user `formulier` with the password `geheim`. */
export async function startStrictSmtp(options: SMTPServerOptions): Promise<StrictSmtp> {
  const mails: string[] = [];
  const server = new SMTPServer({
    disableReverseLookup: true,
    authOptional: true,
    closeTimeout: 100,
    onAuth: ({ username, password }, _, done) =>
      username === 'formulier' && password === 'geheim'
        ? done(null, { user: username })
        : done(new Error('no such login')),
    onData: (stream, _, done) => {
      let text = '';
      stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      stream.on('end', () => {
        mails.push(text);
        done();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  server.listen(0, 'localhost');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
