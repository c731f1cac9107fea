import problems from '../../contract/problems.json' with { type: 'json' };
import { warnOnce } from '../platform/warn-once.ts';
import { failureReason } from './failure-reason.ts';
import { post, type Reply } from './post.ts';
import type { Failure, FieldError, Sender } from './sender.ts';

interface Answer {
  id?: unknown;
  status?: unknown;
  /** Of a problem (RFC 9457). */
  type?: unknown;
  errors?: unknown;
}

// After these the same may succeed.
const passing = [408, 425, 429, 500, 502, 503, 504];

/** Sends to a receiver of the Gezinsbenadering, which keeps what comes twice with one key once. */
export const gezinSender = (endpoint: string): Sender => ({
  idempotent: true,
  async send({ key, ...message }, signal) {
    const headers = {
      'Content-Type': 'application/json',
      Accept: 'application/json, application/problem+json',
      // A string of a structured field (RFC 9651).
      'Idempotency-Key': `"${key}"`,
    };
    const reply = await post(endpoint, headers, JSON.stringify(message), signal);
    const { id, status } = (reply.body ?? {}) as Answer;
    const isTaken = reply.status >= 200 && reply.status <= 202;
    if (isTaken && status === 'accepted' && typeof id === 'string') return { status: 'sent', id };
    if (isTaken) warnOnce(`${endpoint} answered ${reply.status} without {"id": "…", "status": "accepted"}`);
    return failureOf(reply);
  },
});

function failureOf({ status, body, retryAfter }: Reply): Failure {
  const { type, errors } = (body ?? {}) as Answer;
  const isInProgress = status === 409 && type === problems['in-progress'].type;
  return {
    status: 'failed',
    reason: isInProgress ? 'busy' : failureReason(status),
    canRetry: isInProgress || passing.includes(status),
    retryAfter,
    // Something took it, but not as agreed; or what stands before the receiver does not know.
    isUncertain: isInProgress || status < 300 || (status >= 500 && status !== 503),
    isKeyUsed: type === problems['key-reused'].type,
    errors: errors as FieldError[],
  };
}
