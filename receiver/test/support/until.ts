import { setTimeout as delay } from 'node:timers/promises';

/** Waits until something is so, for 20 seconds at most; `describe` says how it is when it never came to be so. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  describe: () => string = () => '',
): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`it never came to be so; ${describe()}`);
    await delay(10);
  }
}
