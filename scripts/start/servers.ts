import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { builderPage } from '../../site/builder/page.ts';
import { doctorPage } from '../../site/doctor/page.ts';
import { exampleFolders, examplePage } from '../../site/example/page.ts';
import { siteLanguages } from '../../site/language.ts';
import { pageFolder } from '../../site/page.ts';
import { hanzePage } from '../../site/hanze/page.ts';
import { mailPage } from './mail-page.ts';
import { type ExampleReceiver, startExampleReceiver } from './receiver.ts';
import { policyName } from '../../publish/policy-name.ts';
import { siteData } from '../../site/site-data.ts';
import { version } from '../../publish/project.ts';
import { startCdn } from './cdn.ts';
import { addressOf, stop } from '../../tools/servers.ts';
import { serveApp } from './serve-app.ts';

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
  const data = await siteData({ base: `${cdn}/${version}`, embed: `${cdn}/embed` });
  const { published } = data;
  let receiver: ExampleReceiver | undefined;
  const endpoint = () => receiver?.endpoint ?? '';
  const app = new Hono();
  app.use(async (context, next) => {
    // The pages of the site have a policy of their own.
    const headers = context.req.path.startsWith('/site/') ? siteHeaders : pageHeaders(cdn, endpoint());
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    await next();
  });
  const pages: Record<string, () => string | Promise<string>> = {
    '/hanze/': () => hanzePage(published),
    '/inbox/': () => mailPage(receiver?.mails ?? []),
    '/privacy/': () => privacyPage,
  };
  for (const language of siteLanguages) {
    pages[`/${exampleFolders[language]}`] = () => examplePage(language, published, endpoint());
    pages[`/site/${pageFolder('builder', language)}`] = () => builderPage(language, data);
    pages[`/site/${pageFolder('doctor', language)}`] = () => doctorPage(language, data);
  }
  for (const [path, page] of Object.entries(pages)) app.get(path, async ({ html }) => html(await page()));
  for (const folder of Object.values(exampleFolders))
    app.get(`/site/example/${folder}`, ({ redirect }) => redirect(`/${folder}`));
  app.get('/bootstrap.css', ({ body }) => body(readFileSync(bootstrap), 200, { 'Content-Type': 'text/css' }));
  app.get('/site/*', serveStatic({ root: 'dist' }));
  app.get('*', serveStatic({ root: 'site/example' }));
  return { server: await serveApp(app, port), deliverTo: (given) => (receiver = given) };
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
