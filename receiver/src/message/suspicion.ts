import type { Suspicion } from '../store/store.ts';
import type { Message } from './message.ts';

/** Nobody reads and fills in a form faster, in milliseconds. */
const fastest = 3000;

/** Whether a message looks as if no person wrote it; it is mailed all the same. */
export function suspicionOf({ extra, elapsedMs }: Message): Suspicion | undefined {
  if (extra !== '') return 'honeypot';
  return elapsedMs < fastest ? 'fast' : undefined;
}
