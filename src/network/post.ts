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
export async function post(
  url: string,
  headers: Record<string, string>,
  body: BodyInit,
  signal: AbortSignal,
): Promise<Reply> {
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
    body: /[/+]json\b/i.test(given.get('content-type') ?? '') ? read(text, response.ok) : undefined,
    // By the clock of the server: the visitor's may be days off.
    retryAfter: readRetryAfter(given.get('retry-after'), Date.parse(given.get('date') ?? '')),
  };
}

function read(text: string, isSuccess: boolean): unknown {
  try {
    return text && JSON.parse(text);
  } catch (error) {
    // What says that all is well and breaks off says nothing.
    if (isSuccess) throw error;
    return undefined;
  }
}
