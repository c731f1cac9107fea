import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import type { SmtpSettings } from '../../src/outbox/smtp.ts';

/** What the server does with a mail; `drop` takes it, and breaks off before it says so. */
export type Behaviour = 'accept' | 'greylist' | 'reject' | 'hang' | 'drop';

export interface ReceivedMail {
  raw: string;
  from: string;
  to: string[];
  /** What the server did with it. */
  behaviour: Behaviour;
}

export interface SmtpCatcher {
  settings: SmtpSettings;
  /** All mails whose data came in, also those that the server then dropped. */
  mails: ReceivedMail[];
  /** What the server does with the next mails, in turn; afterwards it accepts them. */
  plan: Behaviour[];
  stop: () => Promise<void>;
}

/** A real mail server on loopback, that misbehaves on command. */
export async function startSmtp(port = 0): Promise<SmtpCatcher> {
  const mails: ReceivedMail[] = [];
  const plan: Behaviour[] = [];
  const behaviours = new Map<string, Behaviour>();
  const refusal = (responseCode: number, text: string) => Object.assign(new Error(text), { responseCode });

  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onRcptTo(_, session, done) {
      const behaviour = plan.shift() ?? 'accept';
      behaviours.set(session.id, behaviour);
      if (behaviour === 'greylist') done(refusal(451, 'Greylisted, try again later'));
      else if (behaviour === 'reject') done(refusal(550, 'No such mailbox'));
      else if (behaviour !== 'hang') done();
    },
    onData(stream, session, done) {
      const behaviour = behaviours.get(session.id) ?? 'accept';
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        mails.push({
          raw: Buffer.concat(chunks).toString('latin1'),
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          behaviour,
        });
        if (behaviour === 'drop') dropAll(server);
        else done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    settings: { host: '127.0.0.1', port: taken, security: 'none', timeout: 1 },
    mails,
    plan,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function dropAll(server: SMTPServer): void {
  for (const connection of server.connections as Set<{ _socket?: Socket }>) connection._socket?.destroy();
}

/** Reads a mail as a mail program does. */
export const readMail = ({ raw }: ReceivedMail): Promise<ParsedMail> => simpleParser(Buffer.from(raw, 'latin1'));
