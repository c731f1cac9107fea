import { checkLogin, type Config } from '../config/config.ts';
import { readKeys } from '../config/read-keys.ts';
import { causeOf, causes } from '../outbox/failure.ts';
import { type MailSettings } from '../outbox/mail.ts';
import { type Mailer, smtpMailer } from '../outbox/smtp.ts';
import { readSecretFile } from '../seal/secret-file.ts';
import { openStore } from '../store/open-store.ts';

type Write = (line: string) => void;

/** Tries all that the receiver needs, and sends a test mail for each form; says whether all of it works. */
export async function check(config: Config, write: Write): Promise<boolean> {
  const mailer = smtpMailer(config.smtp, 1);
  const results = [
    await attempt('configuration', () => checkLogin(config), write),
    await attempt('keys', () => checkKeys(config), write),
    await attempt('store', () => checkStore(config), write),
    await attempt('mail server', () => mailer.verify(), write, adviceOn),
  ];
  if (results.at(-1)) {
    for (const [form, settings] of Object.entries(config.forms)) {
      results.push(
        await attempt(`test mail of ${form} to ${settings.to}`, () => sendTest(mailer, settings), write, adviceOn),
      );
    }
  }
  mailer.close();
  return results.every(Boolean);
}

async function attempt(
  what: string,
  work: () => void | Promise<void>,
  write: Write,
  describe = messageOf,
): Promise<boolean> {
  try {
    await work();
    write(`ok      ${what}\n`);
    return true;
  } catch (error) {
    write(`FAILED  ${what}: ${describe(error)}\n`);
    return false;
  }
}

const messageOf = (error: unknown) => (error as Error).message;

function adviceOn(error: unknown): string {
  const cause = causeOf(error);
  return `${cause}. ${causes[cause].advice} (${messageOf(error)})`;
}

function checkKeys(config: Config): void {
  readKeys(config);
  readSecretFile(config.secretFile);
}

async function checkStore({ store: address }: Config): Promise<void> {
  const store = await openStore(address, { isOwner: false });
  await store.probe().finally(() => store.close());
}

const sendTest = (mailer: Mailer, { from, to, subject }: MailSettings): Promise<void> =>
  mailer.send({
    from,
    to,
    envelope: { from, to: [to] },
    subject: `[test] ${subject}`,
    text: 'Dit is een proef: op dit adres komen de berichten van het contactformulier binnen.\n',
    headers: { 'Auto-Submitted': 'auto-generated' },
  });
