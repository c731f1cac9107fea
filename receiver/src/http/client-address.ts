import { isIP } from 'node:net';

/**
 * The address of the client, as far as it can be trusted: each trusted proxy adds to the right of
 * `X-Forwarded-For` who called it, and what stands further left anybody can have written.
 */
export function clientAddress(forwarded: string | null, peer: string, trustedProxies: number): string {
  const hops = [...hopsIn(forwarded), peer].map(withoutPort);
  const address = hops.at(-1 - Math.min(trustedProxies, hops.length - 1)) ?? '';
  return isIP(address) ? address : 'unknown';
}

/** Whether a trusted proxy did not say who called it: then all visitors look alike, and each can write an address of its own. */
export const isHopMissing = (forwarded: string | null, trustedProxies: number): boolean =>
  hopsIn(forwarded).filter((hop) => hop.trim()).length < trustedProxies;

const hopsIn = (forwarded: string | null) => (forwarded ?? '').split(',');

// Some proxies write the port too: `192.0.2.1:5678`, `[2001:db8::1]:5678`.
const withoutPort = (hop: string) =>
  hop
    .trim()
    .replace(/^([\d.]+):\d+$/, '$1')
    .replace(/^\[(.+)\](:\d+)?$/, '$1');
