import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { unzipSync } from 'fflate';
import { buildArchive } from '../../publish/archive.ts';
import { version } from '../../publish/project.ts';
import { type FileFacts } from '../../publish/integrity.ts';
import { watchConsole } from '../../tools/browser/in-page.ts';
import { type Browser, openBrowser } from '../../tools/browser.ts';
import { inEngines } from '../support/in-engines.ts';
import { serve, type Site } from '../../tools/serve.ts';

const archive = `dist/gezin-widgets-${version}.zip`;
const root = `gezin-widgets-${version}/`;
const unpacked = Object.fromEntries(
  Object.entries(unzipSync(readFileSync(archive))).map(([path, bytes]) => [
    path.replace(root, '/'),
    Buffer.from(bytes),
  ]),
);
const text = (path: string) => unpacked[path]!.toString();

describe('the archive for a server of one\u2019s own', () => {
  test('holds all that a page can load, the licences, and how to install it', () => {
    const published = globSync('dist/cdn/**/*.*').map((file) => `/${relative('dist/cdn', file)}`);
    assert.deepEqual(
      Object.keys(unpacked).toSorted(),
      [...new Set([...published, '/LEESMIJ-README.txt', '/content/LICENSE.md'])].toSorted(),
    );
    assert.match(text('/LEESMIJ-README.txt'), new RegExp(`/gezin-widgets-${version}/widgets\\.js`));
  });

  test('holds the files of the hashes', () => {
    for (const [path, { integrity }] of Object.entries(
      JSON.parse(text('/integrity.json')) as Record<string, FileFacts>,
    )) {
      assert.equal(`sha384-${createHash('sha384').update(unpacked[`/${path}`]!).digest('base64')}`, integrity, path);
    }
  });

  test('is the same for the same files', () => {
    const again = '.build/again.zip';
    buildArchive('dist/cdn', again);
    assert.ok(readFileSync(again).equals(readFileSync(archive)));
  });
});

inEngines('a page with the archive on its own server', (engine) => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    // The lines of the install text, as they are.
    const lines = text('/LEESMIJ-README.txt')
      .match(/<(link|script type).+/g)!
      .join('');
    site = await serve((path) => {
      if (path === '/watch.js') return `(${String(watchConsole)})();`;
      if (path !== '/') return unpacked[path.replace(`/${root}`, '/')];
      return {
        body: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Page</title><script src="/watch.js"></script>${lines}<gezin-goals-list lang="nl"><p>De vloer.</p></gezin-goals-list></html>`,
        headers: {
          'content-security-policy': "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
        },
      };
    });
    browser = await openBrowser(engine);
  });

  after(async () => {
    await browser.close();
    await site.close();
  });

  test("needs nothing but 'self' (P02)", async () => {
    const page = await browser.newPage();
    try {
      await page.goto(site.url);
      assert.match((await page.treeText()).join(' '), /Het terugdringen van recidive/);
      assert.deepEqual(await page.consoleMessages(), []);
    } finally {
      await page.close();
    }
  });
});
