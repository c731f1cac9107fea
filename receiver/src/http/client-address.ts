import { isIP } from 'node:net';

/**
 * The address of the client, as far as it can be trusted: each trusted proxy adds to the right of
 * `X-Forwarded-For` who called it, and what stands further left anybody can have written.
 */
export function clientAddress(forwarded: string | null, peer: string, trustedProxies: number): string {
  const hops = [...(forwarded ?? '').split(','), peer].map(withoutPort);
  const address = hops.at(-1 - Math.min(trustedProxies, hops.length - 1)) ?? '';
  return isIP(address) ? address : 'unknown';
}

// Some proxies write the port too: `192.0.2.1:5678`, `[2001:db8::1]:5678`.
const withoutPort = (hop: string) => hop.trim().replace(/^([\d.]+):\d+$/, '$1').replace(/^\[(.+)\](:\d+)?$/, '$1');
