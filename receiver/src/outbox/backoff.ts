import { hour, second } from '../clock.ts';

/**
 * How long to wait after a number of tries, in milliseconds: half a minute, then twice as long each
 * time up to six hours, and by up to a fifth less so that many mails do not come back at once.
 */
export function backoff(attempts: number, random: () => number = Math.random): number {
  const full = Math.min(30 * second * 2 ** (attempts - 1), 6 * hour);
  return Math.round(full * (1 - random() / 5));
}
