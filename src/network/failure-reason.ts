import type { FailureReason } from './sender.ts';

// Answers to something that is not set up: the address, the form's name, the list of origins, the type.
const unset = [403, 404, 405, 415];

/** What an HTTP status that is no success tells. */
export function failureReason(status: number): FailureReason {
  if (status === 429) return 'busy';
  if (unset.includes(status)) return 'configuration';
  return status >= 400 && status < 500 ? 'rejected' : 'server';
}
