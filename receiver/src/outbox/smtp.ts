import { createTransport, type SendMailOptions } from 'nodemailer';
import { second } from '../clock.ts';

export interface SmtpSettings {
  host: string;
  port: number;
  /** `tls` from the start, `starttls` or nothing at all, or `none`, for a server on the same machine. */
  security: 'tls' | 'starttls' | 'none';
  user?: string;
  password?: string;
  /** Seconds of silence after which a try is over. */
  timeout: number;
}

export interface Mailer {
  /** Hands a mail to the mail server; the promise is kept when the server has taken it. */
  send: (mail: SendMailOptions) => Promise<void>;
  close: () => void;
}

// A server that says something now and then is never silent: a mail may take so many times the timeout.
const tries = 4;

/** Connections are kept for the mails that follow at once, up to one for each that is sent at a time. */
export function smtpMailer({ host, port, security, user, password, timeout }: SmtpSettings, parallel: number): Mailer {
  const create = () => createTransport({
    pool: true,
    maxConnections: parallel,
    // Trying again is for the outbox, which counts.
    maxRequeues: 0,
    idleTimeout: 2 * second,
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    auth: user === undefined ? undefined : { user, pass: password ?? '' },
    connectionTimeout: timeout * second,
    greetingTimeout: timeout * second,
    socketTimeout: timeout * second,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  let transport = create();
  return {
    send: async (mail) => {
      const used = transport;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, fail) => {
        timer = setTimeout(() => {
          // Its connection may never end: the next mails get others.
          if (transport === used) transport = create();
          used.close();
          fail(new Error('the mail server took too long'));
        }, timeout * second * tries);
      });
      try {
        await Promise.race([used.sendMail(mail), late]);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => transport.close(),
  };
}

/** The status code with which a mail server refused, if it was one. */
export function statusOf(error: unknown): number | undefined {
  const { responseCode } = error as { responseCode?: unknown };
  return typeof responseCode === 'number' ? responseCode : undefined;
}
