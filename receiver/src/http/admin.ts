import { Hono } from 'hono';
import type { Store } from '../store/store.ts';
import { securityHeaders } from './headers.ts';
import type { Health } from './health.ts';
import { type RunningServer, type ServerOptions, startServer } from './server.ts';

/** Serves the administrator: `GET /healthz`, and `GET /status` with details; numbers only. */
export function startAdmin(store: Store, health: Health, options: ServerOptions): Promise<RunningServer> {
  const app = new Hono();
  app.use(securityHeaders);
  app.get('/healthz', async (context) => ((await health.isOk()) ? context.text('ok') : context.text('not ok', 503)));
  app.get('/status', async (context) => {
    const { rss, heapUsed } = process.memoryUsage();
    return context.json({
      store: store.kind,
      outbox: await store.status(),
      memory: { rss, heapUsed },
      uptime: process.uptime(),
    });
  });
  app.onError((_, context) => context.json({ error: 'the store does not answer' }, 503));
  return startServer({ fetch: async (request) => app.fetch(request) }, options);
}
