import { type Clock, hour, minute } from '../clock.ts';
import type { Log } from '../log.ts';
import { createReminder } from '../reminder.ts';
import type { Store } from '../store/store.ts';
import { type Cause, causes, type Kind } from './failure.ts';

/**
 * Tells a person when mails do not leave: at once when it does not pass by itself, after some minutes when
 * nothing answers, else after an hour; then once a day.
 */
export interface MailWatch {
  failed: (cause: Cause, status: number | undefined) => void;
  delivered: () => void;
  /** Looks how long the oldest mail has waited. */
  look: () => Promise<void>;
}

export function createMailWatch(store: Store, log: Log, now: Clock): MailWatch {
  const reminder = createReminder(now);
  const start = now();
  let last: Cause | undefined;
  let since = start;
  return {
    failed: (cause, status) => {
      if (cause !== last) since = now();
      last = cause;
      const { patience = Infinity }: Kind = causes[cause];
      if (now() - since >= patience && reminder.isDue(cause)) log.alarm('mail-fails', { cause, status });
    },
    delivered: () => {
      last = undefined;
      reminder.forget(...Object.keys(causes));
    },
    look: async () => {
      // What waited while the receiver stood still is on its way now.
      if (now() - start < minute) return;
      const oldest = await store.oldestWaiting();
      const waited = oldest === null ? 0 : now() - oldest;
      if (waited < hour) reminder.forget('mail-waits');
      else if (reminder.isDue('mail-waits')) log.alarm('mail-waits', { hours: Math.floor(waited / hour), cause: last });
    },
  };
}
