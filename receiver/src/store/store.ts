/** A message as it is stored: what the visitor wrote is sealed, everything else says nothing of it. */
export interface NewMessage {
  id: string;
  form: string;
  /** Milliseconds since 1970, as all times here. */
  receivedAt: number;
  keyHash: Uint8Array;
  fingerprint: Uint8Array;
  clientHash: Uint8Array;
  sealed: Uint8Array;
  /** Why a person should look twice. */
  suspicion?: Suspicion;
}

/** The honeypot was filled, it was sent within seconds, or the form gets more than usual. */
export type Suspicion = 'honeypot' | 'fast' | 'busy';

/** Messages within an hour. */
export interface HourlyLimits {
  /** Of one client; one more is refused. */
  perClient: number;
  /** Of one form; one more is suspicious. */
  perForm: number;
  /** Suspicious ones of one form that are mailed one by one; the rest goes into a digest. */
  suspiciousMails: number;
}

export type Acceptance =
  | { outcome: 'stored' | 'repeated'; id: string }
  | { outcome: 'key-reused' | 'in-progress' }
  /** Seconds until the client may try again. */
  | { outcome: 'rate-limited'; retryAfter: number };

export interface StoredMessage {
  id: string;
  form: string;
  receivedAt: number;
  suspicion: Suspicion | null;
  sealed: Uint8Array;
}

/** A mail whose turn it is. */
export interface DueMail {
  id: string;
  form: string;
  isDigest: boolean;
  createdAt: number;
  /** How many times it was tried before. */
  attempts: number;
  /** Those whose text still exists, oldest first; none when all were erased meanwhile. */
  messages: StoredMessage[];
}

/** What came of a mail: it is out, it is to be tried again, or it is put aside. */
export type Delivery = { outcome: 'delivered' } | { outcome: 'retry'; at: number } | { outcome: 'parked' };

export interface StoreStatus {
  waiting: number;
  parked: number;
  quarantined: number;
  /** When the oldest mail that still waits was made; null when none does. */
  oldestWaiting: number | null;
}

/** Which texts are over their time. */
export interface Expiry {
  receivedBy: number;
  warnedBy: number;
}

/** Where the messages are until they are erased. */
export interface Store {
  readonly kind: string;

  /** Keeps message, key and outbox entry, all or nothing; a repetition gives the first result. */
  accept: (message: NewMessage, limits: HourlyLimits) => Promise<Acceptance>;

  /** Hands the mail that is due first to `deliver`; nobody else gets it meanwhile. False when none is due. */
  deliverNext: (now: number, deliver: (mail: DueMail) => Promise<Delivery>) => Promise<boolean>;
  /** Makes digests of all that is in quarantine, once an hour for each form, of at most `size` messages each; gives their number. */
  gatherDigests: (now: number, size: number) => Promise<number>;
  /** Lets all parked mails be tried again; gives their number. */
  retryParked: (now: number) => Promise<number>;

  /** Erases some texts that were delivered at `time` or earlier; gives their ids. */
  eraseDelivered: (time: number, now: number) => Promise<string[]>;
  /**
   * Erases some texts that were received at `receivedBy` or earlier and never delivered, that somebody was
   * warned of at `warnedBy` or earlier, and whose mail was tried since the start; gives their ids.
   */
  eraseUndelivered: (due: Expiry, now: number) => Promise<string[]>;
  /** Lets the parked mails of texts that are to be erased be tried once more, if none was since the start; gives their number. */
  retryExpiring: (due: Expiry, now: number) => Promise<number>;
  /** Some texts that were received at `time` or earlier, are not delivered, and nobody was warned of. */
  undeliveredSince: (time: number) => Promise<string[]>;
  markWarned: (ids: string[], now: number) => Promise<void>;
  /** Notes that all mails have to be tried anew before a text of theirs may be erased. */
  noteStart: () => Promise<void>;
  /**
   * Notes a sweep. When the one before is further away than `longest` milliseconds, all warnings are void
   * and all mails are due: nobody may have read the warnings, or the clock was wrong. Says whether it is.
   */
  noteSweep: (now: number, longest: number) => Promise<boolean>;
  /** Forgets the keys that are over, and what was counted in hours that are. */
  forget: (now: number) => Promise<void>;
  /** Removes what erased texts left behind in the files; false when something keeps it there, such as a reader. */
  scrub: () => Promise<boolean>;

  /** All messages with a text, oldest first. */
  messages: () => AsyncIterable<StoredMessage>;
  /** Erases the texts of these messages; gives the ids of those that had one. */
  erase: (ids: string[], now: number) => Promise<string[]>;

  /** Whether there is a message with this id, also one whose text was erased. */
  isKnown: (id: string) => Promise<boolean>;

  /** When the oldest mail that still waits was made; null when none does. */
  oldestWaiting: () => Promise<number | null>;
  status: () => Promise<StoreStatus>;
  /** Writes as much as a long message takes, and throws it away. */
  probe: () => Promise<void>;
  close: () => Promise<void>;
}
