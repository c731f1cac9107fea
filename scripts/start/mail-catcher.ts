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
          mails.unshift({ messageId, date, from: from?.text ?? '', to: [to].flat()[0]?.text ?? '', replyTo: replyTo?.text, subject, text });
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

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character]!);

/** The mails as a page that needs neither style nor script, so that any Content-Security-Policy will do. */
export function mailPage(mails: CaughtMail[]): string {
  const articles = mails.map(
    ({ date, from, to, replyTo, subject, text }) => `<article>
<h2>${escape(subject)}</h2>
<p>${escape(from)} → ${escape(to)}${replyTo ? `, antwoord aan ${escape(replyTo)}` : ''}, <time datetime="${date.toISOString()}">${date.toLocaleString('nl-NL')}</time></p>
<pre>${escape(text)}</pre>
</article>`,
  );
  return `<!doctype html>
<html lang="nl">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Ontvangen mails</title>
<h1>Ontvangen mails</h1>
${articles.join('\n') || '<p>Er is nog niets ontvangen.</p>'}
</html>`;
}
