import { type Clock, day } from './clock.ts';

/** Says of a thing that goes on when somebody is to be told of it: at first, and then once a day. */
export interface Reminder {
  isDue: (name: string) => boolean;
  /** Starts anew with all that is over. */
  forget: (...names: string[]) => void;
}

export function createReminder(now: Clock): Reminder {
  const last = new Map<string, number>();
  return {
    isDue: (name) => {
      const time = now();
      // Also after a clock was put back.
      if (Math.abs(time - (last.get(name) ?? -Infinity)) < day) return false;
      last.set(name, time);
      return true;
    },
    forget: (...names) => names.forEach((name) => last.delete(name)),
  };
}
