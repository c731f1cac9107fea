import type { Platform } from '../../src/network/send-message.ts';

/** A clock on which hours pass in no time. */
export interface VirtualTime extends Platform {
  /** Lets promises settle, and timers run down in their order, till there are none left. */
  settle: () => Promise<void>;
  isOnline: boolean;
}

/** @param lateness how late timers are, in milliseconds, as those of a page in the background. */
export function virtualTime(lateness = 0): VirtualTime {
  let time = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  const turn = () => new Promise<void>((done) => void setImmediate(done));
  const platform: VirtualTime = {
    isOnline: true,
    now: () => time,
    isOffline: () => !platform.isOnline,
    after(milliseconds, run) {
      const timer = { at: time + Math.max(0, milliseconds) + lateness, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    async settle() {
      await turn();
      while (timers.size) {
        const next = [...timers].reduce((one, other) => (other.at < one.at ? other : one));
        timers.delete(next);
        time = Math.max(time, next.at);
        next.run();
        await turn();
      }
    },
  };
  return platform;
}
