import { setTimeout as delay } from 'node:timers/promises';
import { type Clock, second } from '../clock.ts';
import { type Log, nameOf } from '../log.ts';
import type { KeyPair } from '../seal/sealed-box.ts';
import type { Delivery, DueMail, Store } from '../store/store.ts';
import { backoff } from './backoff.ts';
import { causes, factsOf, MailError } from './failure.ts';
import { type MailSettings, writeMail } from './mail.ts';
import { createMailWatch, type MailWatch } from './mail-watch.ts';
import type { Mailer } from './smtp.ts';

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
  let sleeping = new AbortController();
  const wake = () => {
    sleeping.abort();
    sleeping = new AbortController();
  };
  const watch = createMailWatch(store, log, now);

  // What became of a mail whose outcome could not be stored, such as on a full disk: it is not sent again.
  const outcomes = new Map<string, Delivery>();
  const deliverOnce = async (mail: DueMail): Promise<Delivery> => {
    const outcome = outcomes.get(mail.id) ?? (await deliver(mail, options, watch));
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

  const tend = async () => {
    await watch.look();
    if (await store.gatherDigests(now(), digestSize)) wake();
  };

  // Each goes its own way, so that a mail that hangs holds up only itself.
  const repeat = async (work: () => Promise<void>) => {
    while (!isStopped) {
      // Before the work, so that it hears of what comes in meanwhile.
      const { signal } = sleeping;
      try {
        await work();
      } catch (error) {
        log.alarm('outbox-failed', { error: nameOf(error) });
      }
      await delay(interval, undefined, { signal }).catch(() => undefined);
    }
  };

  const working = Promise.all([repeat(tend), ...Array.from({ length: parallelMails }, () => repeat(deliverDue))]);
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

async function deliver(
  mail: DueMail,
  { forms, mailer, keys, maxAttempts, log, now }: WorkerOptions,
  watch: MailWatch,
): Promise<Delivery> {
  const { id, form, messages } = mail;
  const attempt = mail.attempts + 1;
  if (!messages.length) {
    log.info('mail-cancelled', { id });
    return { outcome: 'parked' };
  }
  try {
    const settings = forms.get(form);
    if (!settings) throw new MailError('form-removed');
    await mailer.send(writeMail(mail, settings, keys));
    watch.delivered();
    log.info('mail-delivered', { id, attempt, messages: messages.length });
    return { outcome: 'delivered' };
  } catch (error) {
    const failure = factsOf(error);
    const { at, isPermanent } = causes[failure.cause];
    if (at === 'server') watch.failed(failure.cause, failure.status);
    const facts = { id, attempt, ...failure };
    if (attempt >= maxAttempts) {
      log.alarm('mail-parked', facts);
      return { outcome: 'parked' };
    }
    // Before the log tells of the try: the reader of the line may set the clock.
    const next = now() + backoff(attempt);
    // A permanent refusal needs a person, who may fix it before the tries are over.
    if (at === 'mail' && isPermanent) log.alarm('mail-rejected', facts);
    else log.info('mail-deferred', facts);
    return { outcome: 'retry', at: next };
  }
}
