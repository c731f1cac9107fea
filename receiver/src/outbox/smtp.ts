import { setTimeout as delay } from 'node:timers/promises';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { second } from '../clock.ts';
import { MailError } from './failure.ts';

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
  /** Connects and logs in, as far as the settings say. */
  verify: () => Promise<void>;
  close: () => void;
}

// A server that says something now and then is never silent: a mail may take so many times the timeout.
const tries = 4;

/** Connections are kept for the mails that follow at once, up to one for each that is sent at a time. */
export function smtpMailer({ host, port, security, user, password, timeout }: SmtpSettings, parallel: number): Mailer {
  const create = () =>
    createTransport({
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
      // Before the timeout of the socket, which would not say what was waited for.
      greetingTimeout: timeout * second * 0.9,
      socketTimeout: timeout * second,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  let transport = create();
  return {
    send: async (mail) => {
      const used = transport;
      const sending = new AbortController();
      const late = delay(timeout * second * tries, undefined, sending).then(() => {
        // Its connection may never end: the next mails get others.
        if (transport === used) transport = create();
        used.close();
        throw Object.assign(new Error('the mail server took too long'), { code: 'ETIMEDOUT' });
      });
      try {
        await Promise.race([used.sendMail(mail), late]);
      } catch (error) {
        throw user === undefined && isForUsersOnly(error) ? new MailError('login-missing', { cause: error }) : error;
      } finally {
        sending.abort();
      }
    },
    verify: async () => {
      await transport.verify();
    },
    close: () => transport.close(),
  };
}

/** A server that takes mail from its users alone says so first of a recipient, as a matter of policy (RFC 3463, 5.7). */
function isForUsersOnly(error: unknown): boolean {
  const { command, response } = error as { command?: string; response?: string };
  return command === 'RCPT TO' && /^5\d\d[ -]5\.7\./.test(response ?? '');
}
