import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { exampleAddresses, examplePage } from '../../site/example/page.ts';
import { hanzePage } from '../../site/hanze/page.ts';
import type { Published } from '../../site/snippet.ts';
import { createInbox } from './inbox.ts';
import { policyName } from '../rollup/private-lit.ts';
import { version } from '../build/project.ts';

const bootstrap = fileURLToPath(import.meta.resolve('bootstrap/dist/css/bootstrap.min.css'));

/** Two servers on loopback: a partner's site, and the content delivery network that it embeds from. */
export interface Servers {
  page: string;
  cdn: string;
  stop: () => Promise<void>;
}

/**
 * Serves the example pages at `port` and the CDN files at the port after it; 0 takes free ports.
 *
 * @throws the error of Node.js, with `code` EADDRINUSE, when one of the ports is taken.
 */
export async function startServers(port: number): Promise<Servers> {
  const cdn = await startCdn(port && port + 1);
  try {
    const page = await startPages(port, addressOf(cdn));
    return { page: addressOf(page), cdn: addressOf(cdn), stop: () => stop(page, cdn) };
  } catch (error) {
    await stop(cdn);
    throw error;
  }
}

function startCdn(port: number): Promise<Server> {
  const files = sirv('dist/cdn', {
    etag: true,
    dev: true,
    setHeaders: (response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
      response.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  const server = createServer((request, response) => {
    const prefix = `/${version}/`;
    request.url = request.url?.startsWith(prefix) ? request.url.slice(prefix.length - 1) : '/none';
    files(request, response, () => void response.writeHead(404).end());
  });
  return listen(server, port);
}

function startPages(port: number, cdn: string): Promise<Server> {
  const files = sirv('site/example', { dev: true });
  const published: Published = {
    base: `${cdn}/${version}`,
    files: JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Published['files'],
  };
  const inbox = createInbox();
  const pages: Record<string, () => Promise<string>> = {
    [exampleAddresses.nl]: () => examplePage('nl', published),
    [exampleAddresses.en]: () => examplePage('en', published),
    '/hanze/': () => hanzePage(published),
    '/inbox/': () => Promise.resolve(inbox.page()),
    '/privacy/': () => Promise.resolve(privacyPage),
  };
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(pageHeaders(cdn))) response.setHeader(name, value);
    const { pathname } = new URL(request.url ?? '', cdn);
    if (pathname === '/bootstrap.css') {
      response.writeHead(200, { 'Content-Type': 'text/css' }).end(readFileSync(bootstrap));
      return;
    }
    if (request.method === 'POST' && pathname === '/v1/forms/example/messages') {
      inbox.take(request, response).catch(() => response.writeHead(400).end());
      return;
    }
    const page = Object.hasOwn(pages, pathname) && pages[pathname];
    if (!page) {
      files(request, response, () => void response.writeHead(404).end());
      return;
    }
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    page().then(
      (markup) => response.end(markup),
      (error: unknown) => {
        console.error(error);
        response.writeHead(500).end();
      },
    );
  });
  return listen(server, port);
}

const privacyPage = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Privacy</title><link rel="stylesheet" href="/page.css">
<h1>Privacy</h1><p>Wat u op de voorbeeldpagina schrijft, blijft in het geheugen van deze computer tot de server stopt.</p></html>`;

/** The headers of a well-graded public site, which let in what the snippet needs and nothing else. */
const pageHeaders = (cdn: string) => ({
  'Content-Security-Policy': [
    "default-src 'self'",
    `script-src ${cdn}`,
    `style-src 'self' ${cdn}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${policyName}`,
  ].join('; '),
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
});

function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server));
  });
}

const addressOf = (server: Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function stop(...servers: Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    }),
  );
}
