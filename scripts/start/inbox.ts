import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { json } from 'node:stream/consumers';

/** The messages of the example page, kept in memory while it is served. */
export interface Inbox {
  /** Takes a message, and the same one once. */
  take: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** A page that shows what came in. */
  page: () => string;
}

export function createInbox(): Inbox {
  const messages = new Map<string, { id: string; message: unknown }>();
  return {
    async take(request, response) {
      const key = String(request.headers['idempotency-key']);
      const { id } = messages.get(key) ?? { id: randomUUID() };
      messages.set(key, { id, message: await json(request) });
      response.writeHead(202, { 'Content-Type': 'application/json' }).end(JSON.stringify({ id, status: 'accepted' }));
    },
    page() {
      const shown = [...messages.values()].map(({ message }) => `<pre>${escaped(JSON.stringify(message, null, 2))}</pre>`);
      return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Berichten</title><link rel="stylesheet" href="/page.css"><h1>Berichten</h1>${shown.join('') || '<p>Nog geen.</p>'}</html>`;
    },
  };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
