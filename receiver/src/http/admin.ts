import { Hono } from 'hono';
import type { Store } from '../store/store.ts';
import { securityHeaders } from './headers.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';

/** Serves details for whoever runs the receiver, at `GET /status`; numbers only. */
export function startAdmin(store: Store, options: ServerOptions): Promise<RunningServer> {
  const app = new Hono();
  app.use(async ({ res }, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) res.headers.set(name, value);
  });
  app.get('/status', async (context) => {
    const { rss, heapUsed } = process.memoryUsage();
    return context.json({ store: store.kind, outbox: await store.status(), memory: { rss, heapUsed }, uptime: process.uptime() });
  });
  app.onError((_, context) => context.json({ error: 'the store does not answer' }, 503));
  return startServer({ fetch: async (request) => app.fetch(request) }, options);
}
