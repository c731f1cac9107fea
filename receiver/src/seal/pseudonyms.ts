import { createHmac } from 'node:crypto';
import { isIP, SocketAddress } from 'node:net';
import { day } from '../clock.ts';

/**
 * What is stored in the place of a value: its HMAC-SHA-256. Without the secret, which is outside the
 * database, nobody can try out which value it was.
 */
export interface Pseudonyms {
  key: (form: string, idempotencyKey: string) => Uint8Array;
  fingerprint: (body: Uint8Array) => Uint8Array;
  /** The same client has another one each day. */
  client: (address: string, now: number) => Uint8Array;
}

export function pseudonyms(secret: Uint8Array): Pseudonyms {
  const secretFor = (purpose: string) => hmac(secret, purpose);
  const keySecret = secretFor('idempotency key');
  const bodySecret = secretFor('body');
  return {
    key: (form, idempotencyKey) => hmac(keySecret, `${form} ${idempotencyKey}`),
    fingerprint: (body) => hmac(bodySecret, body),
    client: (address, now) => hmac(secretFor(`client on day ${Math.floor(now / day)}`), network(address)),
  };
}

const hmac = (secret: Uint8Array, value: string | Uint8Array): Uint8Array =>
  createHmac('sha256', secret).update(value).digest();

/** An address as one client has it: an IPv6 client gets 2^64 of them. */
export function network(address: string): string {
  if (isIP(address) !== 6) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped) return mapped[1]!;
  const [head, tail] = new SocketAddress({ address, family: 'ipv6' }).address.split('::') as [string, string?];
  const groups = head ? head.split(':') : [];
  const rest = tail ? tail.split(':') : [];
  const missing = tail === undefined ? 0 : 8 - groups.length - rest.length;
  const all = [...groups, ...Array<string>(missing).fill('0'), ...rest];
  return all
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
