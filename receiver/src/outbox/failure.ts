import { minute } from '../clock.ts';
import { nameOf } from '../log.ts';

/** Why a mail did not leave, and what to do about it. `at` says whom it hits: this mail alone, or all of them. */
export interface Kind {
  at: 'mail' | 'server';
  /** It does not pass by itself. */
  isPermanent: boolean;
  /** Milliseconds that it may go on until a person is told; without, until a mail has waited too long. */
  patience?: number;
  advice: string;
}

const permanent = (advice: string): Kind => ({ at: 'server', isPermanent: true, patience: 0, advice });
const passing = (advice: string, patience?: number): Kind => ({ at: 'server', isPermanent: false, patience, advice });
const ofMail = (advice: string): Kind => ({ at: 'mail', isPermanent: true, advice });

/** A mail server that starts anew refuses connections for less. */
const restart = 5 * minute;

/** The fixed words for a cause, which the log says; docs/receiver.md has them too. */
export const causes = {
  'certificate-untrusted': permanent(
    'No authority that this machine trusts has signed the certificate. For one of your own set NODE_EXTRA_CA_CERTS.',
  ),
  'certificate-expired': permanent('The certificate has expired, or the clock of this machine is wrong.'),
  'certificate-name': permanent('The certificate is for another name: write smtp.host as it stands there.'),
  'tls-mode': permanent(
    'The server does not speak TLS in this way: smtp.security is starttls for port 587 and tls for port 465.',
  ),
  'no-greeting': permanent(
    'The server says nothing: it may wait for TLS. smtp.security is starttls for port 587 and tls for port 465.',
  ),
  'host-unknown': permanent('The name in smtp.host does not exist.'),
  'login-refused': permanent('The server refuses smtp.user or the password.'),
  'login-missing': permanent('The server wants a login: set smtp.user and the password.'),
  'connection-refused': passing('Nothing answers at smtp.port.', restart),
  'connection-lost': passing('The server broke off.'),
  unreachable: passing('There is no way to the server, or its name could not be looked up.'),
  timeout: passing('The server takes too long, or a firewall is in between.'),
  deferred: passing('The server wants the mail later.'),
  other: passing('The log says no more; NODE_DEBUG=net,tls may.'),
  rejected: ofMail('The server refuses this mail: look at from and to of the form.'),
  'sealed-for-another-key': ofMail('The key in privateKeyFile does not open the text: use export with the older key.'),
  'form-removed': ofMail('The form of this message is no longer in the configuration.'),
} as const satisfies Record<string, Kind>;

export type Cause = keyof typeof causes;

/** A mail that cannot be written. */
export class MailError extends Error {
  override name = 'MailError';
  readonly reason: Cause;

  constructor(reason: Cause, options?: ErrorOptions) {
    super(reason, options);
    this.reason = reason;
  }
}

const byCode: Record<string, Cause> = {
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  CERT_UNTRUSTED: 'certificate-untrusted',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-name',
  EPROTO: 'tls-mode',
  GREETING_TIMEOUT: 'no-greeting',
  ECONNREFUSED: 'connection-refused',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOTFOUND: 'host-unknown',
  ENODATA: 'host-unknown',
};

/** What nodemailer says of the step that failed, when nothing above does. */
const byStep: Record<string, Cause> = {
  ENOAUTH: 'login-missing',
  ETLS: 'tls-mode',
  EDNS: 'unreachable',
  ETIMEDOUT: 'timeout',
  ECONNECTION: 'connection-lost',
  ESOCKET: 'connection-lost',
};

interface Failure {
  code?: string;
  originalCode?: string;
  timeoutType?: string;
  responseCode?: number;
}

export function causeOf(error: unknown): Cause {
  if (error instanceof MailError) return error.reason;
  const { code = '', originalCode = '', timeoutType = '', responseCode = 0 } = error as Failure;
  const known =
    byCode[originalCode] ?? byCode[timeoutType] ?? (originalCode.startsWith('ERR_SSL_') ? 'tls-mode' : undefined);
  if (known) return known;
  if (code === 'EAUTH' && !isPassing(responseCode)) return 'login-refused';
  if (responseCode === 530) return 'login-missing';
  if (code !== 'ETLS' && responseCode >= 500) return 'rejected';
  if (isPassing(responseCode)) return 'deferred';
  return byStep[code] ?? 'other';
}

const isPassing = (status: number) => status >= 400 && status < 500;

/** What the log says of a failure. */
export function factsOf(error: unknown): { cause: Cause; status?: number; error: string } {
  const { responseCode } = error as Failure;
  return {
    cause: causeOf(error),
    status: typeof responseCode === 'number' ? responseCode : undefined,
    error: nameOf(error),
  };
}
