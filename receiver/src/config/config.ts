import * as v from 'valibot';
import { cleanAddress, isOneAddress } from '../../../contract/normalise.ts';
import { decodeKey, isKey } from '../seal/secret-file.ts';

const port = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535));
const atLeast = (min: number) => v.pipe(v.number(), v.integer(), v.minValue(min));
const oneLine = v.pipe(v.string(), v.nonEmpty(), v.regex(/^[^\p{Cc}\u2028\u2029]+$/u, 'has to be one line'));
const address = v.pipe(v.string(), v.transform(cleanAddress), v.check(isOneAddress, 'has to be one email address'));
const formId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,40}$/, 'a form has 1 to 40 of a-z, 0-9 and -'));

/** Exactly what a browser sends: scheme, host and port, without a path. */
const origin = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    'has to be an origin, such as https://partner.example',
  ),
);

const store = v.pipe(
  v.string(),
  v.check((text) => /^(sqlite:.|postgres(ql)?:\/\/)/.test(text), 'has to start with sqlite: or postgres://'),
);

const form = v.strictObject({ from: address, to: address, subject: oneLine });

const smtp = v.strictObject({
  host: oneLine,
  port: v.optional(port, 587),
  security: v.optional(v.picklist(['tls', 'starttls', 'none']), 'starttls'),
  user: v.optional(v.string()),
  password: v.optional(v.string()),
  timeout: v.optional(atLeast(1), 30),
});

const limits = v.strictObject({
  perClient: v.optional(atLeast(1), 20),
  perForm: v.optional(atLeast(1), 200),
  suspiciousMails: v.optional(atLeast(0), 20),
});

const retention = v.strictObject({
  deliveredDays: v.optional(atLeast(0), 30),
  // At least the days of the warning before.
  undeliveredDays: v.optional(atLeast(8), 30),
});

const config = v.pipe(
  v.strictObject({
    host: v.optional(oneLine, '127.0.0.1'),
    port: v.optional(port, 8080),
    adminHost: v.optional(oneLine, '127.0.0.1'),
    adminPort: v.optional(port),
    store,
    publicKey: v.pipe(v.string(), v.check(isKey, 'has to be a public key that keygen made'), v.transform(decodeKey)),
    secretFile: oneLine,
    mail: v.optional(v.picklist(['plain', 'sealed']), 'plain'),
    privateKeyFile: v.optional(oneLine),
    smtp,
    forms: v.pipe(v.record(formId, form), v.minEntries(1)),
    allowedOrigins: v.pipe(v.array(origin)),
    allowOpaqueOrigins: v.optional(v.boolean(), false),
    trustedProxies: v.optional(atLeast(0), 0),
    requestTimeout: v.optional(atLeast(1), 10),
    limits: v.optional(limits, {}),
    retention: v.optional(retention, {}),
    maxAttempts: v.optional(atLeast(1), 20),
  }),
  v.forward(
    v.check(
      ({ mail, privateKeyFile }) => mail !== 'plain' || privateKeyFile !== undefined,
      'is needed to mail in plain text; or set mail to sealed',
    ),
    ['privateKeyFile'],
  ),
  v.forward(
    v.check(
      ({ mail, privateKeyFile }) => mail !== 'sealed' || privateKeyFile === undefined,
      'has no place on a server that mails sealed texts',
    ),
    ['privateKeyFile'],
  ),
);

export type Config = v.InferOutput<typeof config>;

/** A setting that is wrong: its message has a line for each, with the path of the fault. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** @throws {ConfigError} */
export function checkConfig(value: unknown): Config {
  const { success, output, issues } = v.safeParse(config, value);
  if (success) return output;
  throw new ConfigError(
    issues
      .map(
        (issue) => `${v.getDotPath(issue) ?? 'the configuration'}: ${issue.message.replace(/ but received .*$/s, '')}`,
      )
      .join('\n'),
  );
}

/**
 * What only mailing needs: the other commands run without the password, which may be in the environment of the service alone.
 *
 * @throws {ConfigError}
 */
export function checkLogin({ smtp: { user, password } }: Config): void {
  if (user !== undefined && !password)
    throw new ConfigError('smtp.password: is needed with smtp.user; RECEIVER_SMTP_PASSWORD can hold it');
  if (user === undefined && password) throw new ConfigError('smtp.user: is needed with smtp.password');
}
