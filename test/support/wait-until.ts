import { waitUntil as waitUntilWithin } from '@open-wc/testing';

/** Waits for what has to come, as long as a slow machine takes: `timeout` is in milliseconds. */
export const waitUntil = (condition: () => unknown, message?: string, { timeout = 10_000 } = {}): Promise<void> =>
  waitUntilWithin(condition, message, { timeout });
