import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  classic,
  type HostPage,
  module,
  own,
  script,
  sheet,
  snippet,
  type Visit,
} from '../../support/host-pages/host-page.ts';
import { noteStops, pressThrough } from '../../support/host-pages/stops.ts';
import { telling, tellingFiles, toldByFrame } from '../../support/host-pages/tell.ts';

const framed = (attributes: string, lines = snippet): Partial<HostPage> => ({
  shows: 'frame',
  // It looks into frames, and the one here looks by itself.
  withoutAxe: true,
  head: own('$here/listen.js'),
  lines: '',
  widgets: `<iframe title="Lijst" ${attributes}></iframe>`,
  files: {
    ...tellingFiles,
    'frame.html': telling(lines),
    'focus.js': script(noteStops),
    'small.html': telling(snippet + own('$site$here/focus.js')),
  },
});

// Every other address of this machine is trusted, as localhost is.
const unreached = 'it does not open 0.0.0.0';

/** Pages in frames, and pages that come from where no server of the host is. */
export const frames: HostPage[] = [
  {
    row: 'P07',
    name: 'a frame in a sandbox that may run scripts and nothing else',
    ...framed('sandbox="allow-scripts" src="$here/frame.html" width="800" height="600"', sheet + classic()),
  },
  {
    row: 'P07',
    name: 'a frame in a sandbox without forms',
    ...framed('sandbox="allow-scripts allow-same-origin" src="$other$here/frame.html" width="800" height="600"'),
  },
  {
    row: 'P08',
    name: 'a frame of another origin of 300 by 200 pixels, as at 400 %',
    // What is left of a window of 1280 by 1024 pixels at 400 %; in WebKit the page around the frame is wider.
    ...framed('src="$other$here/small.html" width="300" height="200"'),
    async check({ page }) {
      const shown = await page.evaluate(toldByFrame);
      assert.deepEqual(
        shown.looks.filter(({ width, sticksOut }) => width > 300 || sticksOut > 1),
        [],
        'wider than the frame',
      );
      await page.evaluate(noteStops);
      await page.evaluate(() => document.querySelector('iframe')!.focus());
      const stops = await pressThrough(page, 'Tab');
      assert.ok(stops.length > 20, `${stops.length} stops`);
      assert.deepEqual(
        stops.filter(({ isHidden, hasRing }) => isHidden || !hasRing),
        [],
      );
    },
  },
  {
    row: 'P32',
    name: 'a frame that is written as an address of data',
    ...framed('src="data:text/html;charset=utf-8,$frame" width="800" height="600"'),
  },
  {
    row: 'P32',
    name: 'a file on a disk, with our classic file beside it',
    alone: true,
    open: openFromDisk,
    lines: '<link rel="stylesheet" href="/fallback.css"><script src="/widgets.classic.js" defer></script>',
    message: 'sent',
  },
  {
    row: 'P32',
    name: 'a file on a disk, with our files from their server',
    alone: true,
    open: openFromDisk,
    lines: sheet + module(),
    message: 'sent',
  },
  {
    row: 'P32',
    name: 'plain http, at an address that no browser takes for safe',
    skip: { firefox: unreached, webkit: unreached },
    alone: true,
    async open({ url, page }) {
      await page.goto(url.replace('127.0.0.1', '0.0.0.0'));
      assert.deepEqual(await page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'subtle' in crypto]), [
        false,
        false,
        false,
      ]);
    },
    message: 'sent',
  },
  {
    row: 'P32',
    name: 'plain http, of which only the lack of randomUUID and subtle is played',
    head: own('$here/http.js'),
    files: {
      'http.js':
        'delete Crypto.prototype.randomUUID; delete Crypto.prototype.subtle; Object.defineProperty(window, "isSecureContext", { value: false });',
    },
    message: 'sent',
  },
];

/** Saves the page and the host's own files, and opens them without a server. */
async function openFromDisk({ url, page }: Visit): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'host-page-'));
  try {
    const text = await (await fetch(url)).text();
    const files = [...text.matchAll(/(?:src|href)="(\/[\w.]+)"/g)].map(([, path]) => path!);
    for (const path of files) writeFileSync(join(folder, path), await (await fetch(new URL(path, url))).bytes());
    // A page on a disk has no origin, with which it could ask for its own files.
    const own = text.replaceAll(/(src|href)="\/([\w.]+)"(?: integrity="[^"]*" crossorigin="anonymous")?/g, '$1="$2"');
    writeFileSync(join(folder, 'index.html'), own);
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
