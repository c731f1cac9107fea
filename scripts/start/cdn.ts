import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import sirv from 'sirv';
import { publicEmbedUrl, version } from '../build/project.ts';
import { addressOf, listen, pathOf } from './listen.ts';

const versions = new RegExp(`^/(${version.replaceAll('.', '\\.')}|${version.split('.')[0]!})/`);

/** Serves the CDN files by their version, exact or major, and the pages for iframes. */
export function startCdn(port: number): Promise<Server> {
  const headers = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin', 'X-Content-Type-Options': 'nosniff' };
  const files = sirv('dist', {
    etag: true,
    dev: true,
    setHeaders: (response) => response.setHeaders(new Map(Object.entries(headers))),
  });
  const server = createServer((request, response) => {
    const pathname = pathOf(request) ?? '/none';
    const page = /^\/embed\/[\w-]+\/[\w-]+\.(html|json)$/.exec(pathname);
    if (page && existsSync(`dist${pathname}`)) {
      // They say where they are published, and are here instead.
      const text = readFileSync(`dist${pathname}`, 'utf8').replaceAll(publicEmbedUrl, `${addressOf(server)}/embed`);
      response.writeHead(200, { ...headers, 'Content-Type': page[1] === 'html' ? 'text/html; charset=utf-8' : 'application/json' }).end(text);
      return;
    }
    request.url = request.url?.replace(versions, '/cdn/');
    if (!/^\/(cdn|embed)\//.test(request.url ?? '')) request.url = '/none';
    files(request, response, () => void response.writeHead(404).end());
  });
  return listen(server, port);
}
