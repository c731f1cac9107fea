import type { SendMailOptions } from 'nodemailer';
import type { KeyPair } from '../seal/sealed-box.ts';
import { openMessage, type ReadableMessage } from '../seal/sealed-message.ts';
import type { DueMail, StoredMessage, Suspicion } from '../store/store.ts';
import { MailError } from './failure.ts';
import { replyAddress } from './reply-address.ts';

/** Where the mails of a form go: nothing of it comes from a visitor. */
export interface MailSettings {
  from: string;
  to: string;
  subject: string;
}

const reasons: Record<Suspicion, string> = {
  honeypot: 'een veld dat mensen niet zien, is ingevuld',
  fast: 'het is binnen drie seconden verstuurd',
  busy: 'er kwamen opeens veel berichten',
};

const time = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Amsterdam' });

/**
 * Writes a mail. The same mail has the same Message-ID each time that it is tried, so that a mail
 * program shows it once if it arrives twice.
 *
 * @param keys - The owner's keys; without them the mail carries what is sealed as it is.
 */
export function writeMail(
  mail: DueMail,
  { from, to, subject }: MailSettings,
  keys: KeyPair | undefined,
): SendMailOptions {
  const { id, isDigest, messages, createdAt } = mail;
  const isSuspicious = messages.some(({ suspicion }) => suspicion !== null);
  const number = isDigest ? ` (${messages.length})` : '';
  const only = !isDigest && keys && messages.length === 1 ? openOrFail(messages[0]!, keys) : undefined;
  return {
    from,
    to,
    // Not read from the headers, whatever they may become.
    envelope: { from, to: [to] },
    replyTo: only && replyAddress(only.email),
    subject: `${isSuspicious ? '[controleren] ' : ''}${subject}${number}`,
    messageId: `<${id}@${from.split('@').at(-1)}>`,
    date: new Date(createdAt),
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(keys ? plainBody(messages, keys) : sealedBody(messages)),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function plainBody(messages: StoredMessage[], keys: KeyPair): SendMailOptions {
  const parts = messages.map((stored) => {
    const opened = tryOpen(stored, keys, messages.length > 1);
    if (!opened)
      return `${received(stored).join('\n')}\n\nVerzegeld met een andere sleutel: open dit bericht met npx @gezinsbenadering/contact-receiver export.\n`;
    const { email, name, subjectKey, language, message } = opened;
    const lines = [
      ...noteOf(stored),
      name && `Naam: ${onOneLine(name)}`,
      `E-mail: ${onOneLine(email)}`,
      subjectKey && `Onderwerp: ${onOneLine(subjectKey)}`,
      `Taal: ${onOneLine(language)}`,
      ...received(stored),
    ];
    return `${lines.filter(Boolean).join('\n')}\n\n${message}\n`;
  });
  return { text: parts.join(`\n${'-'.repeat(60)}\n\n`), textEncoding: 'quoted-printable' };
}

function openOrFail({ sealed }: StoredMessage, keys: KeyPair): ReadableMessage {
  try {
    return openMessage(sealed, keys);
  } catch (error) {
    throw new MailError('sealed-for-another-key', { cause: error });
  }
}

/** One message of a digest that is sealed to another key must not keep the others from being mailed. */
function tryOpen(stored: StoredMessage, keys: KeyPair, isOneOfMany: boolean): ReadableMessage | undefined {
  try {
    return openOrFail(stored, keys);
  } catch (error) {
    if (isOneOfMany) return undefined;
    throw error;
  }
}

function sealedBody(messages: StoredMessage[]): SendMailOptions {
  const parts = messages.map((stored) => [...noteOf(stored), ...received(stored)].join('\n'));
  const how =
    'De tekst is versleuteld. Bewaar de bijlage en open haar met uw sleutel:\n\n    npx @gezinsbenadering/contact-receiver open --key <sleutel> <bijlage>';
  return {
    text: `${parts.join('\n\n')}\n\n${how}\n`,
    textEncoding: 'quoted-printable',
    attachments: messages.map(({ id, sealed }) => ({
      filename: `${id}.sealed`,
      content: Buffer.from(sealed),
      contentType: 'application/octet-stream',
    })),
  };
}

const received = ({ id, receivedAt }: StoredMessage) => [`Ontvangen: ${time.format(receivedAt)}`, `Nummer: ${id}`];

const noteOf = ({ suspicion }: StoredMessage) =>
  suspicion ? [`Let op: misschien heeft geen mens dit geschreven (${reasons[suspicion]}).`] : [];

/** A field cannot look like two. */
const onOneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
