import { onPage } from '../platform/on-page.ts';

const timeout = 10_000;

/**
 * A content document from a feed. One address is fetched once per page; after a failure the next
 * one who asks tries again. Sends no credentials and no referrer.
 *
 * @throws when there is no answer within 10 s, the status is not 2xx, or the body is not JSON.
 */
export function fetchContent(url = ''): Promise<unknown> {
  const requests = onPage('requests', () => new Map<string, Promise<unknown>>());
  let request = requests.get(url);
  if (!request) {
    request = load(url);
    requests.set(url, request);
    request.catch(() => requests.delete(url));
  }
  return request;
}

async function load(url: string): Promise<unknown> {
  if (!url) throw new Error('not a web address');
  const page = document as Document & { prerendering?: boolean };
  if (page.prerendering) {
    // A page that the browser renders ahead of a visit sends nothing yet.
    await new Promise((resolve) => page.addEventListener('prerenderingchange', resolve, { once: true }));
  }
  const response = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(timeout),
  });
  if (!response.ok) throw new Error(`status ${response.status}`);
  return response.json();
}
