import { setTimeout as wait } from 'node:timers/promises';

/** Waits in Node for what has to come, as long as a slow machine takes. */
export async function waitFor(condition: () => boolean, milliseconds = 20_000): Promise<void> {
  for (const end = Date.now() + milliseconds; !condition();) {
    if (Date.now() > end) throw new Error(`does not come: ${String(condition)}`);
    await wait(10);
  }
}
