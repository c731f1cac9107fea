import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail as a mail program shows it. */
export interface CaughtMail {
  messageId: string;
  date: Date;
  from: string;
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
}

export interface MailCatcher {
  port: number;
  /** The newest first. */
  mails: CaughtMail[];
  stop: () => Promise<void>;
}

/** A mail server on a free port of loopback that keeps what it gets in memory, and passes nothing on. */
export async function startMailCatcher(): Promise<MailCatcher> {
  const mails: CaughtMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onData(stream, _, done) {
      simpleParser(stream).then(
        ({ messageId = '', date = new Date(), from, to, replyTo, subject = '', text = '' }) => {
          mails.unshift({
            messageId,
            date,
            from: from?.text ?? '',
            to: [to].flat()[0]?.text ?? '',
            replyTo: replyTo?.text,
            subject,
            text,
          });
          done();
        },
        (error: unknown) => done(error as Error),
      );
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
