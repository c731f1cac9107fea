import type { Sender, SendResult } from '../../src/network/sender.ts';

/** In the place of a service: what a form sends goes nowhere, and gets this for an answer. */
export const answering = (answer: SendResult | Promise<never>): Sender => ({ send: () => Promise.resolve(answer) });

/** Takes every message, and keeps none. */
export const nowhere = answering({ status: 'sent', id: 'example' });
