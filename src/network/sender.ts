/** A message on its way out. Everything but `key` is what the service gets to read. */
export interface Message {
  /** Names this message, so that a service that got it twice keeps it once: a UUID v4. */
  readonly key: string;
  readonly email: string;
  readonly message: string;
  readonly name?: string;
  /** What the message is about, a key of the host page. */
  readonly subjectKey?: string;
  /** BCP 47 tag of the language that the form spoke. */
  readonly language: string;
  /** From the first input to the sending, in milliseconds; by itself no proof of anything. */
  readonly elapsedMs: number;
  /** A field that people do not see, and leave empty. */
  readonly extra: string;
}

/** Why a message was not delivered. */
export type FailureReason = 'offline' | 'timeout' | 'blocked' | 'rejected' | 'busy' | 'server' | 'configuration';

/** What a service found wrong with one field. */
export interface FieldError {
  /** `name`, `email` or `message`; of anything else the visitor reads only the detail. */
  field?: string;
  /** The same as a JSON pointer, `/email`, as the wire contract has it. */
  pointer?: string;
  /** `required`, `email` or `too-long`: the form has words of its own for these. */
  code?: string;
  /** What is wrong, in words; shown as text. */
  detail?: string;
}

/** The objects of a list; none where there is no list. */
export const objectsOf = (list: unknown): Partial<Record<string, unknown>>[] =>
  (Array.isArray(list) ? (list as unknown[]) : []).filter((each) => typeof each === 'object' && each) as Partial<
    Record<string, unknown>
  >[];

export interface Failure {
  status: 'failed';
  reason: FailureReason;
  /** The same may succeed a little later. */
  canRetry?: boolean;
  /** How long the service asks to wait, in milliseconds. */
  retryAfter?: number;
  /** The message may have arrived all the same. */
  isUncertain?: boolean;
  /** The key was used for another message. */
  isKeyUsed?: boolean;
  errors?: FieldError[];
}

/** How one attempt to send ended; `id` is the service's name for the message. */
export type SendResult = { status: 'sent'; id: string } | Failure;

/** Brings messages to a service. */
export interface Sender {
  /**
   * Makes one attempt. A rejected promise counts as a failed connection, after which nobody knows whether the message
   * arrived. The signal aborts when the time is up.
   */
  send(message: Message, signal: AbortSignal): Promise<SendResult>;
  /** The service keeps a message once, however often it comes with the same key. Only then does the form try again by itself. */
  readonly idempotent?: boolean;
}
