import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { generous } from './support/messages.ts';
import { send, sendRaw } from './support/http-client.ts';
import { goodBody, goodHeaders, origin, path, type RunningReceiver, runReceiver } from './support/receiver.ts';

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

describe('the contract', () => {
  let receiver: RunningReceiver;
  before(async () => void (receiver = await runReceiver()));
  after(() => receiver.stop());

  test('a message is answered with 202, its id and a JSON type, after it is stored', async () => {
    const { status, headers, text } = await receiver.post();
    assert.equal(status, 202);
    assert.match(headers['content-type']!, /^application\/json/);
    const { id, ...rest } = JSON.parse(text) as { id: string; status: string };
    assert.match(id, uuid);
    assert.deepEqual(rest, { status: 'accepted' });
    const { elapsedMs, extra, ...readable } = goodBody;
    assert.deepEqual((await receiver.stored()).at(-1), readable);
    assert.ok(elapsedMs && extra === '');
  });

  test('a name and a subject may be left out', async () => {
    const { name, ...body } = goodBody;
    assert.equal((await receiver.post({ ...body, subjectKey: 'school' })).status, 202);
    assert.equal((await receiver.stored()).at(-1)!.subjectKey, 'school');
    assert.ok(name);
  });

  test('a page of an allowed origin can read the answer', async () => {
    for (const answer of [await receiver.post(), await receiver.post('{')]) {
      assert.equal(answer.headers['access-control-allow-origin'], origin);
      assert.equal(answer.headers['access-control-expose-headers'], 'Retry-After');
      assert.equal(answer.headers.vary, 'Origin');
      assert.equal(answer.headers['access-control-allow-credentials'], undefined);
    }
  });

  test('a preflight allows the two headers and POST, and nothing else', async () => {
    const { status, headers, text } = await send(receiver.endpoint, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,idempotency-key',
      },
    });
    assert.deepEqual([status, text], [204, '']);
    assert.equal(headers['access-control-allow-origin'], origin);
    assert.equal(headers['access-control-allow-methods'], 'POST');
    assert.equal(headers['access-control-allow-headers'], 'content-type,idempotency-key');
    assert.equal(headers.vary, 'Origin');
  });

  test('a problem has its type, its title and its status', async () => {
    const { status, headers, text } = await receiver.post('{');
    assert.equal(status, 400);
    assert.equal(headers['content-type'], 'application/problem+json');
    const { type, title, ...rest } = JSON.parse(text) as Record<string, unknown>;
    assert.equal(type, 'urn:gezin:problem:bad-request');
    assert.equal(typeof title, 'string');
    assert.deepEqual(rest, { status: 400, detail: 'The body is not JSON.' });
  });

  test('a field error has its pointer, its code and a text in the language of the message', async () => {
    const bad = { ...goodBody, email: 'nobody', message: ' ', name: 'a'.repeat(101) };
    const errors = async (body: unknown) =>
      (JSON.parse((await receiver.post(body)).text) as { errors: unknown }).errors;
    assert.deepEqual(await errors(bad), [
      { pointer: '/email', code: 'email', detail: 'Dit is geen e-mailadres.' },
      { pointer: '/message', code: 'required', detail: 'Vul dit in.' },
      { pointer: '/name', code: 'too-long', detail: 'Dit is te lang.' },
    ]);
    assert.deepEqual(await errors({ ...bad, email: 'a@b', name: '', language: 'en-GB' }), [
      { pointer: '/message', code: 'required', detail: 'Fill this in.' },
    ]);
  });

  test('every answer has the headers that internet.nl asks for, but for what is of TLS', async () => {
    const preflight = { method: 'OPTIONS', headers: { Origin: origin } };
    const answers = [
      await receiver.post(),
      await receiver.post('{'),
      await receiver.post(goodBody, { headers: goodHeaders({ Origin: 'https://evil.example' }) }),
      await send(receiver.endpoint, preflight),
      await send(`${receiver.adminUrl}/healthz`),
      await send(`${receiver.url}/nothing`),
      // Goes no further than Node.js and the adapter.
      await send(receiver.endpoint, { headers: { Host: 'a b' } }),
      await send(receiver.endpoint, { headers: { 'X-Long': 'x'.repeat(100_000) } }),
      await send(receiver.endpoint, { headers: { Expect: 'miracles' } }),
    ];
    assert.match(await sendRaw(receiver.url, ['GET / HTTP/1.1\r\n\r\n']), /\ncontent-security-policy: /);
    for (const { headers } of answers) {
      assert.equal(headers['strict-transport-security'], undefined);
      assert.match(headers['content-security-policy']!, /^default-src 'none'.*frame-ancestors 'none'/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['x-frame-options'], 'DENY');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.equal(headers['cache-control'], 'no-store');
      assert.equal(headers.server, undefined);
      assert.equal(headers['x-powered-by'], undefined);
      assert.equal(headers['set-cookie'], undefined);
    }
  });

  test('a store that fails is 503 unavailable with a time to try again, and an alarm without content', async () => {
    const broken = await runReceiver();
    await broken.store.close();
    const { status, text, headers } = await broken.post();
    assert.equal(status, 503);
    assert.equal((JSON.parse(text) as { type: string }).type, 'urn:gezin:problem:unavailable');
    assert.equal(headers['retry-after'], '5');
    assert.match(broken.log.join(''), /"level":"alarm","event":"store-failed"/);
    await broken.stop();
  });

  test('a client beyond its messages of an hour gets 429 with the seconds to wait, another one not', async () => {
    const limited = await runReceiver({ limits: { ...generous, perClient: 2 }, trustedProxies: 1 });
    const from = (address: string) => limited.post(goodBody, { headers: goodHeaders({ 'X-Forwarded-For': address }) });
    assert.deepEqual([(await from('192.0.2.1')).status, (await from('192.0.2.1')).status], [202, 202]);
    const { status, headers, text } = await from('192.0.2.1');
    assert.equal(status, 429);
    assert.equal((JSON.parse(text) as { type: string }).type, 'urn:gezin:problem:rate-limited');
    const seconds = Number(headers['retry-after']);
    assert.ok(Number.isInteger(seconds) && seconds > 0 && seconds <= 3600, headers['retry-after']);
    assert.equal((await from('192.0.2.2')).status, 202);
    await limited.stop();
  });

  test('a key in progress is 409', async () => {
    const busy = await runReceiver();
    busy.store.accept = () => Promise.resolve({ outcome: 'in-progress' });
    const { status, text } = await busy.post();
    assert.deepEqual([status, (JSON.parse(text) as { type: string }).type], [409, 'urn:gezin:problem:in-progress']);
    await busy.stop();
  });

  test('the log has one line of JSON a request, with ids and nothing of what came in', async () => {
    receiver.log.length = 0;
    const { id } = JSON.parse((await receiver.post()).text) as { id: string };
    await receiver.post({ ...goodBody, email: 'x' }, { headers: goodHeaders({ Origin: 'https://evil.example' }) });
    await send(`${receiver.url}/secret-path?secret=query`);
    const lines = receiver.log.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      lines.map(({ time, ms, ...rest }) => {
        assert.match(String(time), /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
        assert.equal(typeof ms, 'number');
        return rest;
      }),
      [
        { level: 'info', event: 'request', status: 202, form: 'contact', id },
        { level: 'info', event: 'request', status: 403 },
        { level: 'info', event: 'request', status: 404 },
      ],
    );
    assert.ok(path);
  });
});
