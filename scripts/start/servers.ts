import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';
import { builderPage } from '../../site/builder/page.ts';
import { doctorPage } from '../../site/doctor/page.ts';
import { exampleFolders, examplePage } from '../../site/example/page.ts';
import { hanzePage } from '../../site/hanze/page.ts';
import { mailPage } from './mail-catcher.ts';
import { type ExampleReceiver, startExampleReceiver } from './receiver.ts';
import { policyName } from '../rollup/private-lit.ts';
import { builderData } from '../build/builder-data.ts';
import { version } from '../build/project.ts';
import { startCdn } from './cdn.ts';
import { addressOf, listen, pathOf, stop } from './listen.ts';

const bootstrap = fileURLToPath(import.meta.resolve('bootstrap/dist/css/bootstrap.min.css'));

/** Servers on loopback: a partner's site, the content delivery network that it embeds from, and the receiver of its messages. */
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
  const started = [cdn];
  try {
    const { server: page, deliverTo } = await startPages(port, addressOf(cdn));
    started.push(page);
    // What runs on free ports runs beside others, and leaves nothing behind.
    const folder = port ? '.build/receiver' : mkdtempSync(join(tmpdir(), 'receiver-'));
    const receiver = await startExampleReceiver({ allowedOrigins: [addressOf(page)], folder });
    deliverTo(receiver);
    return {
      page: addressOf(page),
      cdn: addressOf(cdn),
      stop: async () => {
        await stop(page, cdn);
        await receiver.stop();
        if (!port) rmSync(folder, { recursive: true });
      },
    };
  } catch (error) {
    await stop(...started);
    throw error;
  }
}

/** The pages, and what tells them where their messages go. */
interface Pages {
  server: Server;
  deliverTo: (receiver: ExampleReceiver) => void;
}

async function startPages(port: number, cdn: string): Promise<Pages> {
  const files = sirv('site/example', { dev: true });
  const site = sirv('dist', { dev: true });
  const data = await builderData({ base: `${cdn}/${version}`, embed: `${cdn}/embed` });
  const { published } = data;
  let receiver: ExampleReceiver | undefined;
  const endpoint = () => receiver?.endpoint ?? '';
  const pages: Record<string, () => Promise<string>> = {
    '/': () => examplePage('nl', published, endpoint()),
    '/en/': () => examplePage('en', published, endpoint()),
    '/site/': () => Promise.resolve(builderPage('nl', data)),
    '/site/en/': () => Promise.resolve(builderPage('en', data)),
    '/site/doctor/': () => Promise.resolve(doctorPage('nl', data)),
    '/site/en/doctor/': () => Promise.resolve(doctorPage('en', data)),
    '/hanze/': () => hanzePage(published),
    '/inbox/': () => Promise.resolve(mailPage(receiver?.mails ?? [])),
    '/privacy/': () => Promise.resolve(privacyPage),
  };
  const server = createServer((request, response) => {
    const pathname = pathOf(request);
    if (!pathname) {
      response.writeHead(400).end();
      return;
    }
    const isSite = pathname.startsWith('/site/');
    // The pages of the site have a policy of their own.
    const headers = isSite ? siteHeaders : pageHeaders(cdn, endpoint());
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const example = Object.values(exampleFolders).find((folder) => pathname === `/site/example/${folder}`);
    if (example !== undefined) {
      response.writeHead(302, { Location: `/${example}` }).end();
      return;
    }
    if (pathname === '/bootstrap.css') {
      response.writeHead(200, { 'Content-Type': 'text/css' }).end(readFileSync(bootstrap));
      return;
    }
    const page = Object.hasOwn(pages, pathname) && pages[pathname];
    if (!page) {
      (isSite ? site : files)(request, response, () => void response.writeHead(404).end());
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
  await listen(server, port);
  return { server, deliverTo: (given) => (receiver = given) };
}

const privacyPage = `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Privacy</title><link rel="stylesheet" href="/page.css">
<h1>Privacy</h1><p>Wat u op de voorbeeldpagina schrijft, blijft op deze computer.</p></html>`;

/** The pages of the site say the rest of their policy themselves. */
const siteHeaders = { 'Content-Security-Policy': "frame-ancestors 'self'", 'X-Content-Type-Options': 'nosniff' };

/** The headers of a well-graded public site, which let in what the snippet needs and nothing else. */
const pageHeaders = (cdn: string, endpoint: string) => ({
  'Content-Security-Policy': [
    "default-src 'self'",
    `script-src ${cdn}`,
    `style-src 'self' ${cdn}`,
    `connect-src ${endpoint}`,
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
