import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, test } from 'node:test';
import { contactForm7Sender, type FieldNames, formNumber } from '../../src/network/contact-form-7-sender.ts';
import { gezinSender } from '../../src/network/gezin-sender.ts';
import type { Message, SendResult } from '../../src/network/sender.ts';

const names = { name: 'your-name', email: 'your-email', message: 'your-message' };
const message: Message = {
  key: 'k',
  name: 'Jan',
  email: 'a@b.nl',
  message: 'Dag\n"ĳ"',
  language: 'nl',
  elapsedMs: 1,
  extra: '',
};

let answer: { status?: number; type?: string; body?: unknown } = {};
let asked: { request: IncomingMessage; body: string } | undefined;
const server = createServer((request, response) => {
  void text(request).then((body) => {
    asked = { request, body };
    const { status = 200, type = 'application/json; charset=UTF-8', body: given = '' } = answer;
    response.writeHead(status, { 'content-type': type }).end(typeof given === 'string' ? given : JSON.stringify(given));
  });
});
let base: string;

before(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(() => {
  server.closeAllConnections();
  server.close();
});

const signal = new AbortController().signal;
const failure = (result: SendResult) => {
  assert.equal(result.status, 'failed');
  return result;
};

describe('a receiver', () => {
  test('that answers otherwise than agreed is told of on the console', async (context) => {
    const warn = context.mock.method(console, 'warn', () => undefined);
    answer = { status: 202, body: { id: 'x' } };
    const result = failure(await gezinSender(base).send(message, signal));
    assert.deepEqual([result.reason, result.isUncertain], ['server', true]);
    assert.match(String(warn.mock.calls[0]?.arguments[0]), /answered 202 without .*"status": "accepted"/);
    answer = { status: 202, body: { id: 'x', status: 'accepted' } };
    assert.deepEqual(await gezinSender(base).send(message, signal), { status: 'sent', id: 'x' });
    assert.equal(warn.mock.callCount(), 1);
  });
});

describe('Contact Form 7', () => {
  const send = (given: typeof answer, fields: FieldNames = names) => {
    answer = given;
    const sender = contactForm7Sender(`${base}/wp-json/contact-form-7/v1/contact-forms/12/feedback`, fields);
    return sender.send({ ...message, subjectKey: 'bezoek' }, signal);
  };

  test('gets the fields as multipart, with the tag that it needs', async () => {
    assert.deepEqual(await send({ body: { status: 'mail_sent', posted_data_hash: 'abc' } }), {
      status: 'sent',
      id: 'abc',
    });
    const form = await new Response(asked!.body, {
      headers: { 'content-type': asked!.request.headers['content-type']! },
    }).formData();
    assert.deepEqual(Object.fromEntries(form), {
      _wpcf7_unit_tag: 'wpcf7-f12-o1',
      'your-name': 'Jan',
      'your-email': 'a@b.nl',
      'your-message': 'Dag\r\n"ĳ"',
    });
    assert.equal(asked!.request.headers.accept, 'application/json, */*;q=0.1');
    assert.equal(asked!.request.url, '/wp-json/contact-form-7/v1/contact-forms/12/feedback');
  });

  test('gets them under the names that its form has', async () => {
    await send({ body: { status: 'mail_sent' } }, { ...names, message: 'vraag' });
    assert.match(asked!.body, /name="vraag"/);
  });

  test('gets what the message is about where its form has a field for it', async () => {
    await send({ body: { status: 'mail_sent' } }, { ...names, subject: 'your-subject' });
    assert.match(asked!.body, /name="your-subject"\r\n\r\nbezoek\r\n/);
  });

  test('is never taken to keep the same once', () => assert.equal(contactForm7Sender('', names).idempotent, undefined));

  const ends: [what: string, given: typeof answer, reason: string, isUncertain: boolean][] = [
    ...['validation_failed', 'acceptance_missing', 'spam', 'aborted'].map(
      (status): [string, typeof answer, string, boolean] => [
        status,
        { body: { status, message: '<b>Nee</b>' } },
        'rejected',
        false,
      ],
    ),
    ['mail_failed', { body: { status: 'mail_failed' } }, 'server', false],
    ['a status that it does not have', { body: { status: 'x' } }, 'server', true],
    ['200 and no JSON', { type: 'text/html', body: '<p>Inloggen' }, 'server', true],
    ['200 and null', { body: 'null' }, 'server', true],
    ['404', { status: 404, body: { code: 'wpcf7_not_found' } }, 'configuration', false],
    ['415', { status: 415, body: { code: 'wpcf7_unsupported_media_type' } }, 'configuration', false],
    ['400', { status: 400, body: { code: 'wpcf7_unit_tag_not_found' } }, 'configuration', false],
    ['429', { status: 429 }, 'busy', false],
    ['500', { status: 500 }, 'server', true],
  ];
  for (const [what, given, reason, isUncertain] of ends) {
    test(`is understood when it answers ${what}`, async () => {
      const result = failure(await send(given));
      assert.deepEqual([result.reason, Boolean(result.isUncertain)], [reason, isUncertain]);
    });
  }

  test('says which field is wrong, and of others only what', async () => {
    const invalid_fields = [
      { field: 'your-email', message: 'Nee' },
      { field: 'your-age', message: '<b>Ook' },
      null,
      { field: '__proto__' },
    ];
    const result = failure(await send({ body: { status: 'validation_failed', invalid_fields } }));
    assert.deepEqual(result.errors, [
      { field: 'email', detail: 'Nee' },
      { field: undefined, detail: '<b>Ook' },
      { field: undefined, detail: undefined },
    ]);
  });

  const addresses: [address: string, number: string | undefined][] = [
    ['https://a.nl/wp-json/contact-form-7/v1/contact-forms/12/feedback', '12'],
    ['https://a.nl/?rest_route=/contact-form-7/v1/contact-forms/7/feedback', '7'],
    ['https://a.nl/?rest_route=%2Fcontact-form-7%2Fv1%2Fcontact-forms%2F7%2Ffeedback', '7'],
    ['https://a.nl/contact', undefined],
    ['https://a.nl/contact-forms/x/feedback', undefined],
  ];
  for (const [address, number] of addresses)
    test(`has form ${number ?? 'none'} in ${address}`, () => assert.equal(formNumber(address), number));
});

test('a receiver of ours that refuses in broken JSON refuses all the same', async () => {
  answer = { status: 403, body: '{"type":"urn' };
  assert.equal(failure(await gezinSender(base).send(message, signal)).reason, 'configuration');
});

test('a receiver of ours throws when its answer ends too early, so that it is asked again', async () => {
  answer = { status: 202, body: '{"id":"1","sta' };
  await assert.rejects(gezinSender(base).send(message, signal));
});
