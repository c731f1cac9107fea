import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { type ExampleServer, runExample, startExample } from '../support/example-server.ts';

async function takePort(): Promise<{ server: Server; port: number }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, port: (server.address() as AddressInfo).port };
}

const refuses = (url: string) => assert.rejects(fetch(url), /fetch failed/);

describe('npm start', () => {
  let example: ExampleServer;

  before(async () => {
    example = await startExample();
  });

  after(() => example.stop());

  test('serves the page and the CDN files on two origins of the loopback interface', () => {
    const origins = [example.dutch, example.english, example.cdn].map((url) => new URL(url).origin);
    assert.equal(new Set(origins).size, 2);
    for (const origin of origins) assert.equal(new URL(origin).hostname, '127.0.0.1');
  });

  for (const page of ['dutch', 'english'] as const) {
    test(`serves the ${page} page under a strict policy (P02, P05)`, async () => {
      const { status, headers } = await fetch(example[page]);
      assert.equal(status, 200);
      assert.match(headers.get('content-type')!, /^text\/html; charset=utf-8$/i);
      const policy = new Map(
        headers
          .get('content-security-policy')!
          .split('; ')
          .map((directive) => {
            const [name, ...values] = directive.split(' ');
            return [name, values.join(' ')];
          }),
      );
      assert.deepEqual(Object.fromEntries(policy), {
        'default-src': "'self'",
        'script-src': example.cdn,
        'style-src': `'self' ${example.cdn}`,
        'connect-src': policy.get('connect-src'),
        'object-src': "'none'",
        'base-uri': "'none'",
        'form-action': "'self'",
        'frame-ancestors': "'none'",
        'require-trusted-types-for': "'script'",
        'trusted-types': 'gezin-widgets',
      });
      assert.match(policy.get('connect-src')!, /^http:\/\/127\.0\.0\.1:\d+\/v1\/forms\/contact\/messages$/);
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('referrer-policy'), 'same-origin');
      assert.equal(headers.get('set-cookie'), null);
    });

    test(`embeds by address, hash and crossorigin in the ${page} page`, async () => {
      const markup = await (await fetch(example[page])).text();
      const embedded = [
        ...markup.matchAll(/(?:src|href)="([^"]+)" integrity="(sha384-[^"]+)" crossorigin="anonymous"/g),
      ];
      assert.equal(embedded.length, 2);
      for (const [, url, integrity] of embedded) {
        const response = await fetch(url!);
        assert.equal(response.headers.get('access-control-allow-origin'), '*');
        assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
        const hash = createHash('sha384')
          .update(await response.bytes())
          .digest('base64');
        assert.equal(integrity, `sha384-${hash}`);
      }
      assert.doesNotMatch(markup, /<style| style=| on\w+=|<script(?! type="module" src=)/);
    });
  }

  test('serves the builder and the doctor in both languages, and Storybook', async () => {
    for (const path of ['', 'en/', 'doctor/', 'en/doctor/', 'example/', 'storybook/']) {
      const response = await fetch(`${example.builder}${path}`);
      assert.equal(response.status, 200, path);
      assert.match(response.headers.get('content-type')!, /^text\/html/, path);
      const links = [...(await response.text()).matchAll(/ href="([^"]+)"/g)].map(
        ([, href]) => new URL(href!, response.url).href,
      );
      if (!/example|storybook/.test(path)) assert.ok(links.includes(`${example.builder}storybook/`), path);
    }
  });

  test('serves the content of the newest version that fits, and the pages for iframes, as the builder has them', async () => {
    const [major] = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version.split('.');
    for (const path of [
      `/${major!}/content/nl.json`,
      '/embed/nl/goals-list.html',
      '/embed/nl/goals-list.json',
      '/embed/frame.js',
      '/cdn/widgets.classic.js',
    ]) {
      const response = await fetch(`${example.cdn}${path}`);
      assert.equal(response.status, 200, path);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    }
    const answer = (await (await fetch(`${example.cdn}/embed/nl/goals-list.json`)).json()) as { html: string };
    assert.ok(answer.html.includes(`src="${example.cdn}/embed/nl/goals-list.html"`), answer.html);
  });

  test('serves the content as a feed', async () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    const response = await fetch(`${example.cdn}/${version}/content/nl.json`);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(((await response.json()) as { language: string }).language, 'nl');
  });

  test('leads nowhere else, whatever the path, and lives on', async () => {
    for (const origin of [new URL(example.dutch).origin, example.cdn]) {
      const { port } = new URL(origin);
      for (const path of ['//', '//evil.example/', '/site/example//evil.example/', '/\\evil.example/']) {
        const location = await new Promise<string | undefined>((resolve, reject) => {
          get({ host: '127.0.0.1', port, path }, (response) => {
            response.resume();
            resolve(response.headers.location);
          }).on('error', reject);
        });
        assert.equal(location, undefined, path);
      }
    }
    assert.equal((await fetch(example.dutch)).status, 200);
  });

  test('serves nothing else', async () => {
    for (const url of [
      `${example.dutch}package.json`,
      `${example.dutch}..%2f..%2fpackage.json`,
      `${example.cdn}/widgets.js`,
      `${example.cdn}/0.1.0/..%2f..%2fpackage.json`,
      `${example.cdn}/embed/..%2F../package.json`,
      `${example.cdn}/embed/nl/..%2F..%2F..%2Fpackage.json`,
    ]) {
      assert.equal((await fetch(url)).status, 404, url);
    }
  });

  for (const [name, shift] of [
    ['page', 0],
    ['CDN files', -1],
  ] as const) {
    test(`says so when the port of the ${name} is taken, and ends with 1`, async () => {
      const { server, port } = await takePort();
      const asked = port + shift;
      const { code, out, err } = await runExample(['--port', String(asked)]);
      server.close();
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.equal(
        err.trim(),
        `Port ${asked} or ${asked + 1} is taken. Choose another one: npm start -- --port ${asked + 100}`,
      );
    });
  }

  for (const options of [
    ['--port', 'abc'],
    ['--port', '99999'],
    ['--port', '-1'],
    ['--port'],
    ['--nonsense'],
    ['example'],
  ]) {
    test(`explains itself for ${options.join(' ')}, and ends with 2`, async () => {
      const { code, out, err } = await runExample(options);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(err, /^[^]+\n\nnpm start -- \[--port <number>\] \[--no-build\]/);
      assert.doesNotMatch(err, / at .+:\d+:\d+/);
    });
  }

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    test(`ends cleanly by ${signal}, also with connections open, and frees its ports`, async () => {
      const other = await startExample();
      await Promise.all([fetch(other.dutch), fetch(other.english), fetch(other.cdn)]);
      const ended = once(other.process, 'exit');
      other.process.kill(signal);
      assert.deepEqual(await ended, [0, null]);
      await refuses(other.dutch);
      await refuses(other.cdn);
    });
  }
});
