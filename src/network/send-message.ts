import { newKey } from './new-key.ts';
import type { Failure, Message, Sender, SendResult } from './sender.ts';

/** How long and how often it is tried; times in milliseconds. */
export interface Limits {
  /** One attempt, the reading of the answer included. */
  attempt: number;
  /** All attempts together, by the clock. */
  total: number;
  /** How many attempts there may be after the first. */
  retries: number;
  /** The pause before the first of these, on average; each next one is three times as long. */
  pause: number;
  /** A service that asks for a longer pause than this is not waited for. */
  longestPause: number;
  /** How long it is shown at least that the message is on its way, so that it can be seen and heard. */
  leastSending?: number;
}

export const defaultLimits: Limits = {
  attempt: 15_000,
  total: 60_000,
  retries: 3,
  pause: 1000,
  longestPause: 30_000,
  leastSending: 800,
};

/** What sending stands on, so that tests can let hours pass in no time. */
export interface Platform {
  /** Milliseconds on a clock that only runs forward. */
  now: () => number;
  /** Calls a function later; what it returns takes that back. */
  after: (milliseconds: number, run: () => void) => () => void;
  isOffline: () => boolean;
}

const browserPlatform: Platform = {
  now: () => performance.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  isOffline: () => !navigator.onLine,
};

/** How the sending of a message ended, under which key it went last, and whether it may go again without harm. */
export type Delivery = SendResult & { key: string; isIdempotent?: boolean };

/** Whether a message may have arrived after another failure: only a refusal tells that it has not. */
export const mayHaveArrived = (before = false, { reason, isUncertain = false }: Failure): boolean =>
  (before || isUncertain) && reason !== 'rejected' && reason !== 'configuration';

/**
 * Sends a message, and sends it again where its service keeps what comes twice once: under the same
 * key and with the same content, by the limits. Throws only where the page has broken the platform.
 *
 * @param onWait hears that it takes longer, each time before a pause.
 */
export async function sendMessage(
  message: Message,
  sender: Sender,
  onWait: () => void,
  limits: Limits = defaultLimits,
  platform: Platform = browserPlatform,
): Promise<Delivery> {
  const { now, after } = platform;
  const deadline = now() + limits.total;
  const { idempotent: isIdempotent } = sender;
  let isRenewed = false;
  let isUncertain = false;
  for (let retries = 0; ;) {
    const result = await attempt(message, sender, Math.min(limits.attempt, deadline - now()), platform);
    const { key } = message;
    if (result.status === 'sent') return { ...result, key, isIdempotent };
    isUncertain = mayHaveArrived(isUncertain, result);
    const ended = { ...result, key, isIdempotent, isUncertain };
    if (!isIdempotent || now() >= deadline) return ended;
    if (result.isKeyUsed && !isRenewed) {
      isRenewed = true;
      message = { ...message, key: newKey() };
      continue;
    }
    if (!result.canRetry || retries === limits.retries) return ended;
    const pause = result.retryAfter ?? limits.pause * 3 ** retries * (0.5 + Math.random());
    if (pause > limits.longestPause || now() + pause >= deadline) return ended;
    retries++;
    onWait();
    await new Promise<void>((done) => void after(pause, done));
    // Where timers are held up, the pause was longer.
    if (now() >= deadline) return ended;
  }
}

async function attempt(
  message: Message,
  sender: Sender,
  time: number,
  { after, isOffline }: Platform,
): Promise<SendResult> {
  const controller = new AbortController();
  const { signal } = controller;
  const wasOffline = isOffline();
  // Also for a sender that takes no notice of the signal.
  const late = new Promise<SendResult>((done) =>
    signal.addEventListener('abort', () => done(failure('timeout', true, true))),
  );
  const takeBack = after(time, () => controller.abort());
  try {
    return cleaned(await Promise.race([sender.send(message, signal), late]));
  } catch {
    // Without a network it makes no sense to try again at once.
    return isOffline() ? failure('offline', false, !wasOffline) : failure('blocked', true, true);
  } finally {
    takeBack();
  }
}

const failure = (reason: Failure['reason'], canRetry: boolean, isUncertain: boolean): Failure => ({
  status: 'failed',
  reason,
  canRetry,
  isUncertain,
});

// A page's own sender may answer anything.
function cleaned(result: SendResult): SendResult {
  if (result.status === 'sent') return { status: 'sent', id: result.id };
  if (result.status !== 'failed') return failure('server', false, true);
  const retryAfter = Number(result.retryAfter);
  return { ...result, retryAfter: retryAfter > 0 ? retryAfter : undefined };
}
