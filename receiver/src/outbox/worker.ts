import { type Clock, second } from '../clock.ts';
import { type Log, nameOf } from '../log.ts';
import type { KeyPair } from '../seal/sealed-box.ts';
import type { Delivery, DueMail, Store } from '../store/store.ts';
import { backoff } from './backoff.ts';
import { type MailSettings, writeMail } from './mail.ts';
import { type Mailer, statusOf } from './smtp.ts';

export interface WorkerOptions {
  store: Store;
  /** The mail settings of each form. */
  forms: ReadonlyMap<string, MailSettings>;
  mailer: Mailer;
  /** With them the mails carry the text; without, what is sealed. */
  keys?: KeyPair;
  /** Tries after which a mail is put aside for a person to look at. */
  maxAttempts: number;
  log: Log;
  now: Clock;
  /** Milliseconds between two looks at the outbox. */
  interval?: number;
}

export interface Worker {
  /** Looks at the outbox now. */
  wake: () => void;
  /** Ends after the mails that are on their way. */
  stop: () => Promise<void>;
}

/** How many mails are on their way at the same time, so that one that hangs does not hold up the others. */
export const parallelMails = 4;

/** How many messages one digest holds; what is left goes into another. */
const digestSize = 50;

/**
 * Mails what is in the outbox. A mail is delivered at least once: when the process dies between the
 * server's yes and the commit, it goes out again with the same Message-ID.
 */
export function startWorker(options: WorkerOptions): Worker {
  const { store, log, now, interval = second } = options;
  let isStopped = false;
  const sleepers = new Set<() => void>();
  const wake = () => sleepers.forEach((rise) => rise());

  // What became of a mail whose outcome could not be stored, such as on a full disk: it is not sent again.
  const outcomes = new Map<string, Delivery>();
  const deliverOnce = async (mail: DueMail): Promise<Delivery> => {
    const outcome = outcomes.get(mail.id) ?? (await deliver(mail, options));
    outcomes.set(mail.id, outcome);
    return outcome;
  };

  const deliverDue = async () => {
    while (!isStopped) {
      let id = '';
      const isMore = await store.deliverNext(now(), (mail) => {
        id = mail.id;
        return deliverOnce(mail);
      });
      outcomes.delete(id);
      if (!isMore) return;
    }
  };

  // Each goes its own way, so that a mail that hangs holds up only itself.
  const work = async (isFirst: boolean) => {
    while (!isStopped) {
      let rise: () => void = () => undefined;
      const woken = new Promise<void>((resolve) => (rise = resolve));
      sleepers.add(rise);
      try {
        if (isFirst) await store.gatherDigests(now(), digestSize);
        await deliverDue();
      } catch (error) {
        log.alarm('outbox-failed', { error: nameOf(error) });
      }
      const timer = setTimeout(rise, interval);
      await woken;
      clearTimeout(timer);
      sleepers.delete(rise);
    }
  };

  const working = Promise.all(Array.from({ length: parallelMails }, (_, i) => work(i === 0)));
  return {
    wake,
    stop: async () => {
      isStopped = true;
      wake();
      await working;
      options.mailer.close();
    },
  };
}

async function deliver(mail: DueMail, { forms, mailer, keys, maxAttempts, log, now }: WorkerOptions): Promise<Delivery> {
  const { id, form, messages } = mail;
  const attempt = mail.attempts + 1;
  if (!messages.length) {
    log.info('mail-cancelled', { id });
    return { outcome: 'parked' };
  }
  try {
    const settings = forms.get(form);
    if (!settings) throw new Error(`the form ${form} has no settings any more`);
    await mailer.send(writeMail(mail, settings, keys));
    log.info('mail-delivered', { id, attempt, messages: messages.length });
    return { outcome: 'delivered' };
  } catch (error) {
    const facts = { id, attempt, status: statusOf(error), error: nameOf(error) };
    if (attempt >= maxAttempts) {
      log.alarm('mail-parked', facts);
      return { outcome: 'parked' };
    }
    // A refusal for good is for a person to look at, who may mend it before the tries are over.
    if ((facts.status ?? 0) >= 500) log.alarm('mail-rejected', facts);
    else log.info('mail-deferred', facts);
    return { outcome: 'retry', at: now() + backoff(attempt) };
  }
}
