import { readRetryAfter } from './read-retry-after.ts';

export interface Reply {
  status: number;
  /** What was read of a JSON type; `undefined` for any other, and for nothing. */
  body: unknown;
  /** In milliseconds. */
  retryAfter?: number;
}

/**
 * Posts something and reads the whole answer. Sends no credentials and no referrer, follows no
 * redirect, and goes on when the page is left.
 *
 * @throws when there is no answer, or none that can be read to its end.
 */
export async function post(url: string, headers: Record<string, string>, body: BodyInit, signal: AbortSignal): Promise<Reply> {
  const response = await fetch(url, {
    method: 'POST',
    headers,
    body,
    signal,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    cache: 'no-store',
    keepalive: true,
  });
  const text = await response.text();
  const { status, headers: given } = response;
  return {
    status,
    body: text && /[/+]json\b/i.test(given.get('content-type') ?? '') ? JSON.parse(text) : undefined,
    // The visitor's clock may be days off.
    retryAfter: readRetryAfter(given.get('retry-after'), Date.parse(given.get('date') ?? '') || Date.now()),
  };
}
