import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from '../../../tools/browser.ts';
import { embedded, type HostPage, own, script, snippet } from '../../support/host-pages/host-page.ts';
import { sendMessage, words } from '../../support/host-pages/message.ts';

const noRules = (engine: string) => `${engine} has no speculation rules`;

const rules = (path: string) =>
  `<script type="speculationrules">{"prerender":[{"source":"list","urls":["${path}"],"eagerness":"immediate"}]}</script>`;
const nextPage = `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>De volgende</title>${own('/watch.js')}${own('/host.js')}${own('$here/note.js')}${snippet}</head>
  <body><main><h1>De volgende</h1>${embedded.replace('<gezin-goals-list', '<gezin-goals-list src="$here/feed.json"').replace('<gezin-partner-carousel', '<gezin-partner-carousel autoplay="2"')}</main></body></html>`;

// Keeps the page and our files, and answers a message as some do: with a page.
const worker = `
  const files = ['$site$here/', '$site/watch.js', '$site/host.js', '$site$here/register.js', '$cdn/fallback.css', '$cdn/widgets.js'];
  addEventListener('install', (event) => event.waitUntil(caches.open('host').then((cache) => Promise.all(files.map(async (file) => cache.put(file, await fetch(file, { mode: 'cors' }))))).then(() => skipWaiting())));
  addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  addEventListener('fetch', (event) => {
    const { method, url } = event.request;
    const page = () => new Response('<!doctype html><p>U bent offline.', { headers: { 'content-type': 'text/html' } });
    event.respondWith(method === 'GET' ? caches.match(url).then((found) => found ?? new Response(null, { status: 204 })) : page());
  });`;

/** Pages that are left and come back, come before they are asked for, or come from no network. */
export const travelling: HostPage[] = [
  {
    row: 'P29',
    name: 'a way back, for which the browser keeps it as it was',
    // After it, the driver never hears of Firefox that the next page has loaded.
    options: {},
    message: 'sent',
    async act({ page, url, seeWidgets, put, faults }) {
      await seeWidgets();
      await page.evaluate(leaveMark, words.message);
      await page.goto(put('$site/elsewhere'));
      await page.evaluate(() => {
        setTimeout(() => {
          history.back();
        });
      });
      await comes(page, url);
      const { isKept, draft } = await page.evaluate(readMark);
      assert.ok(isKept, 'the browser does not keep the page');
      assert.equal(draft, words.message);
      assert.equal(faults.posted.length, 0);
    },
  },
  {
    row: 'P29',
    name: 'a browser that renders it before it is asked for',
    skip: { firefox: noRules('Firefox'), webkit: noRules('WebKitGTK') },
    options: {},
    head: rules('$here/next.html'),
    files: {
      'next.html': nextPage,
      'note.js': script(noteEarly, '$here/noted.json'),
      'noted.json': '{}',
      'feed.json': '{"language":"nl"}',
    },
    // The page that is looked at is the next one.
    alone: true,
    message: 'sent',
    async act({ page, url, asked }) {
      const isAsked = (file: string) => asked.includes(new URL(file, url).pathname);
      for (const end = Date.now() + 10_000; !isAsked('noted.json') && Date.now() < end;) await wait(20);
      assert.ok(isAsked('noted.json'), 'the browser does not render the page ahead');
      assert.ok(!isAsked('feed.json'), 'a page that is rendered ahead asks for the feed');
      await page.evaluate((to) => {
        setTimeout(() => {
          location.assign(to);
        });
      }, `${url}next.html`);
      await comes(page, `${url}next.html`);
      const { early, isActivated } = await page.evaluate(readEarly);
      assert.ok(isActivated, 'the page was loaded anew');
      assert.deepEqual(early, { isAhead: true, index: 0, counted: 0 });
      for (const end = Date.now() + 5000; !isAsked('feed.json') && Date.now() < end;) await wait(20);
      assert.ok(isAsked('feed.json'), 'the feed is not asked for');
    },
  },
  {
    row: 'P31',
    name: 'a service worker, from which it comes without a network, and which answers messages with a page',
    options: {},
    head: own('$here/register.js'),
    files: {
      'register.js': 'if (!navigator.serviceWorker.controller) navigator.serviceWorker.register("$here/worker.js");',
      'worker.js': worker,
    },
    alone: true,
    async open({ page, url, setDown }) {
      await page.goto(url);
      await page.evaluate(async () => {
        const { serviceWorker } = navigator;
        if (!serviceWorker.controller)
          await new Promise((done) => serviceWorker.addEventListener('controllerchange', done, { once: true }));
      });
      setDown(true);
      await page.goto(url);
      assert.ok(await page.evaluate(() => navigator.serviceWorker.controller !== null));
    },
    // Firefox lets no worker answer a request that goes on after the page (keepalive): there it arrives.
    says: { chromium: / answered 200 without /, webkit: / answered 200 without / },
    check: (visit) => sendMessage(visit, visit.engine === 'firefox' ? 'sent' : 'failed'),
  },
];

/** Waits till the browser shows an address. */
async function comes(page: Page, url: string): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end;) {
    await wait(20);
    // While it changes pages nothing can be asked.
    const shown = await page.evaluate(() => (document.readyState === 'complete' ? location.href : '')).catch(() => '');
    if (shown === url) return;
  }
  throw new Error(`${url} does not come`);
}

/* What follows runs in the page. */

function leaveMark(text: string): void {
  Object.assign(window.heard, { mark: 1 });
  const field = document.querySelector('gezin-contact-form')!.shadowRoot!.querySelector('textarea')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function readMark(): { isKept: boolean; draft: string } {
  const isKept = window.heard.mark === 1;
  delete window.heard.mark;
  return { isKept, draft: document.querySelector('gezin-contact-form')!.shadowRoot!.querySelector('textarea')!.value };
}

interface Early {
  isAhead: boolean;
  index: number;
  counted: number;
}

/** In the page that is rendered ahead: notes what moves, some time after all is there. */
function noteEarly(path: string): void {
  addEventListener('load', () =>
    setTimeout(() => {
      const numbers = document.querySelector('gezin-fact-counters')!.shadowRoot!.querySelectorAll('[part=number]');
      const early: Early = {
        isAhead: (document as Document & { prerendering?: boolean }).prerendering ?? false,
        index: document.querySelector('gezin-partner-carousel')!.index,
        counted: [...numbers].filter(
          ({ className, lastElementChild }) => className !== 'counting' || /[1-9]/.test(lastElementChild!.textContent),
        ).length,
      };
      Object.assign(window, { early });
      void fetch(path);
    }, 300),
  );
}

function readEarly(): { early: Early; isActivated: boolean } {
  const [entry] = performance.getEntriesByType('navigation') as (PerformanceNavigationTiming & {
    activationStart?: number;
  })[];
  return { early: (window as unknown as { early: Early }).early, isActivated: (entry!.activationStart ?? 0) > 0 };
}
