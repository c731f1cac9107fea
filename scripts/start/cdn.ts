import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { publicEmbedUrl, version } from '../../publish/project.ts';
import { serveApp } from './serve-app.ts';

const headers = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'X-Content-Type-Options': 'nosniff',
};

/** Serves the CDN files by their version, exact or major, and the pages for iframes. */
export function startCdn(port: number): Promise<Server> {
  const app = new Hono();
  app.use(async (context, next) => {
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    await next();
  });
  // They say where they are published, and are here instead.
  app.get('/embed/:language{[\\w-]+}/:file{[\\w-]+\\.(html|json)}', ({ req, body, notFound }) => {
    const file = `dist/embed/${req.param('language')}/${req.param('file')}`;
    if (!existsSync(file)) return notFound();
    const text = readFileSync(file, 'utf8').replaceAll(publicEmbedUrl, `${new URL(req.url).origin}/embed`);
    return body(text, 200, {
      'Content-Type': file.endsWith('.html') ? 'text/html; charset=utf-8' : 'application/json',
    });
  });
  const files = serveStatic({
    root: 'dist',
    rewriteRequestPath: (path) => path.replace(/^\/\d[\d.]*\//, '/cdn/'),
  });
  for (const folder of [version, version.split('.')[0]!, 'cdn', 'embed']) app.get(`/${folder}/*`, files);
  return serveApp(app, port);
}
