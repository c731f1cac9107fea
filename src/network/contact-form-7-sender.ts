import { failureReason } from './failure-reason.ts';
import { post } from './post.ts';
import { type Failure, type FieldError, objectsOf, type Sender, type SendResult } from './sender.ts';

/** What the fields are called in a form of Contact Form 7. */
export interface FieldNames {
  name: string;
  email: string;
  message: string;
  /** Only where the form has a field for what messages are about. */
  subject?: string;
}

interface Feedback {
  status?: unknown;
  posted_data_hash?: unknown;
  invalid_fields?: unknown;
}

/** The number of the form in an address of Contact Form 7, whether WordPress writes it as a path or as a query. */
export const formNumber = (endpoint: string): string | undefined => /contact-forms(?:\/|%2f)(\d+)/i.exec(endpoint)?.[1];

/**
 * Sends to the WordPress plugin Contact Form 7, which answers 200 for failures too, and keeps nothing
 * of what it cannot mail.
 */
export const contactForm7Sender = (endpoint: string, names: FieldNames): Sender => ({
  async send({ name = '', email, message, subjectKey = '' }, signal) {
    const form = new FormData();
    form.set('_wpcf7_unit_tag', `wpcf7-f${formNumber(endpoint) ?? ''}-o1`);
    form.set(names.name, name);
    form.set(names.email, email);
    form.set(names.message, message);
    if (names.subject) form.set(names.subject, subjectKey);
    const { status, body, retryAfter } = await post(endpoint, { Accept: 'application/json, */*;q=0.1' }, form, signal);
    if (status === 200) return resultOf(body ?? {}, names);
    // What it answers 400 to is a form that it does not know.
    const reason = status === 400 ? 'configuration' : failureReason(status);
    return { status: 'failed', reason, retryAfter, isUncertain: reason === 'server' };
  },
});

function resultOf({ status, posted_data_hash, invalid_fields }: Feedback, names: FieldNames): SendResult {
  if (status === 'mail_sent') return { status: 'sent', id: (posted_data_hash ?? '') as string };
  const isRefused = ['validation_failed', 'acceptance_missing', 'spam', 'aborted'].includes(status as string);
  return {
    status: 'failed',
    reason: isRefused ? 'rejected' : 'server',
    isUncertain: !isRefused && status !== 'mail_failed',
    errors: objectsOf(invalid_fields).map(({ field, message }) => {
      const own = Object.entries(names).find(([, name]) => name === field);
      return { field: own?.[0], detail: message } as FieldError;
    }),
  } satisfies Failure;
}
