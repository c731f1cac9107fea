/**
 * How long a `Retry-After` asks to wait, in milliseconds: seconds, or a date (RFC 9110 §10.2.3). Nothing
 * for what is neither, or lies in the past.
 *
 * @param now what time it is, in milliseconds since 1970; where that is not known (NaN), a date says nothing.
 */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  if (/^\d+$/.test(value ?? '')) return Number(value) * 1000;
  const pause = /^\w{3}, .+ GMT$/.test(value ?? '') ? Date.parse(value ?? '') - now : NaN;
  return pause >= 0 ? pause : undefined;
}
