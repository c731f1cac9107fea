import { Hono } from 'hono';
import { cors } from 'hono/cors';
import limits from '../../../contract/limits.json' with { type: 'json' };
import { type Clock, second } from '../clock.ts';
import { type Log, nameOf } from '../log.ts';
import { checkMessage } from '../message/message.ts';
import { suspicionOf } from '../message/suspicion.ts';
import { createReminder } from '../reminder.ts';
import type { Pseudonyms } from '../seal/pseudonyms.ts';
import { sealMessage } from '../seal/sealed-message.ts';
import type { Acceptance, HourlyLimits, NewMessage, Store } from '../store/store.ts';
import { clientAddress, isHopMissing } from './client-address.ts';
import { isAllowed, type OriginRules } from './origins.ts';
import { securityHeaders } from './headers.ts';
import { parseIdempotencyKey } from './idempotency-key.ts';
import { Problem } from './problems.ts';
import { readBody } from './read-body.ts';
import { readJson } from './read-json.ts';

export interface ReceiverOptions extends OriginRules {
  /** The ids of the forms. */
  forms: readonly string[];
  limits: HourlyLimits;
  /** How many proxies stand before the receiver and add to `X-Forwarded-For`. */
  trustedProxies: number;
  /** Seconds that a request may take. */
  requestTimeout: number;
  /** The owner's key, to which the texts are sealed. */
  publicKey: Uint8Array;
  pseudonyms: Pseudonyms;
  store: Store;
  log: Log;
  now: Clock;
  /** Called when a mail may be due. */
  onStored?: () => void;
  /** Called with what came of each write to the store. */
  onWrite?: (isOk: boolean) => void;
}

/** What the server knows of a request besides what the request says. */
export interface Connection {
  /** The IP address at the other end. */
  address?: string;
}

export interface Receiver {
  fetch: (request: Request, connection?: Connection) => Promise<Response>;
}

const messagesPath = '/v1/forms/:form/messages';

interface Env {
  Bindings: Connection;
  /** For the line of the log. */
  Variables: { id?: string; form?: string };
}

/** The contract as a function from a request to a response; see `startServer` for one that listens. */
export function createReceiver(options: ReceiverOptions): Receiver {
  const { log } = options;
  const reminder = createReminder(options.now);
  const app = new Hono<Env>();

  app.use(securityHeaders);
  app.use(async (context, next) => {
    const start = performance.now();
    await next();
    const { headers, status } = context.res;
    headers.set('Vary', 'Origin');
    const ms = Math.round(performance.now() - start);
    log.info('request', { status, ms, form: context.get('form'), id: context.get('id') });
  });

  app.on(
    ['OPTIONS', 'POST'],
    messagesPath,
    async (context, next) => {
      if (!isAllowed(context.req.header('origin'), options)) throw new Problem('forbidden-origin');
      await next();
    },
    cors({
      origin: (origin) => origin,
      allowMethods: ['POST'],
      allowHeaders: ['content-type', 'idempotency-key'],
      exposeHeaders: ['Retry-After'],
      maxAge: 7200,
    }),
  );

  app.post(messagesPath, async (context) => {
    const { raw } = context.req;
    const form = context.req.param('form');
    if (!options.forms.includes(form)) throw new Problem('unknown-form');
    context.set('form', form);
    if (isHopMissing(raw.headers.get('x-forwarded-for'), options.trustedProxies) && reminder.isDue('proxy')) {
      log.alarm('proxy-says-no-address', { trustedProxies: options.trustedProxies });
    }
    const id = acceptedId(await accept(raw, form, context.env?.address ?? '', options));
    context.set('id', id);
    return context.json({ id, status: 'accepted' }, 202);
  });

  app.all(messagesPath, () => new Problem('method-not-allowed', {}, { Allow: 'POST, OPTIONS' }).toResponse());
  app.notFound(() => new Problem('unknown-form').toResponse());
  app.onError((error) => toProblem(error, log).toResponse());

  return { fetch: async (request, connection = {}) => app.fetch(request, connection) };
}

/** Checks a request and stores what it brings. */
async function accept(request: Request, form: string, peer: string, options: ReceiverOptions): Promise<Acceptance> {
  const { pseudonyms, trustedProxies } = options;
  const { headers } = request;
  const signal = AbortSignal.timeout(options.requestTimeout * second);
  if (!isPlainJson(headers)) throw new Problem('media-type');
  const key = parseIdempotencyKey(headers.get('idempotency-key'));
  const body = await readBody(request, limits.body, signal);
  const checked = checkMessage(readJson(body));
  if ('errors' in checked) {
    throw new Problem(
      'invalid-fields',
      checked.errors.length ? checked : { ...checked, detail: 'The body has a member that is not known.' },
    );
  }
  const { message } = checked;
  const receivedAt = options.now();
  const acceptance = await storeMessage(
    {
      id: crypto.randomUUID(),
      form,
      receivedAt,
      keyHash: pseudonyms.key(form, key),
      fingerprint: pseudonyms.fingerprint(body),
      clientHash: pseudonyms.client(clientAddress(headers.get('x-forwarded-for'), peer, trustedProxies), receivedAt),
      sealed: sealMessage(message, options.publicKey),
      suspicion: suspicionOf(message),
    },
    options,
  );
  if (acceptance.outcome === 'stored') options.onStored?.();
  return acceptance;
}

async function storeMessage(message: NewMessage, { store, limits, onWrite }: ReceiverOptions): Promise<Acceptance> {
  try {
    const acceptance = await store.accept(message, limits);
    if (acceptance.outcome === 'stored') onWrite?.(true);
    return acceptance;
  } catch (error) {
    onWrite?.(false);
    throw error;
  }
}

function isPlainJson(headers: Headers): boolean {
  const isJson = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers.get('content-type') ?? '');
  return isJson && (headers.get('content-encoding') ?? 'identity') === 'identity';
}

/** The id of what is stored now; every other outcome is a problem. */
function acceptedId(acceptance: Acceptance): string {
  switch (acceptance.outcome) {
    case 'stored':
    case 'repeated':
      return acceptance.id;
    case 'rate-limited':
      throw new Problem('rate-limited', {}, { 'Retry-After': String(acceptance.retryAfter) });
    case 'in-progress':
      throw new Problem('in-progress', {}, { 'Retry-After': '1' });
    case 'key-reused':
      throw new Problem('key-reused');
  }
}

function toProblem(error: unknown, log: Log): Problem {
  if (error instanceof Problem) return error;
  log.alarm('store-failed', { error: nameOf(error) });
  return new Problem('unavailable', {}, { 'Retry-After': '5' });
}
