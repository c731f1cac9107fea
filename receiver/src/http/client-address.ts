import { isIP } from 'node:net';

/**
 * The address of the client, as far as it can be trusted: each trusted proxy adds to the right of
 * `X-Forwarded-For` who called it, and what stands further left anybody can have written.
 */
export function clientAddress(forwarded: string | null, peer: string, trustedProxies: number): string {
  const hops = [...(forwarded ?? '').split(','), peer].map((hop) => hop.trim());
  const address = hops.at(-1 - Math.min(trustedProxies, hops.length - 1)) ?? '';
  return isIP(address) ? address : 'unknown';
}
