import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { checkConfig } from '../src/config/config.ts';
import { loadConfig } from '../src/config/load-config.ts';
import { blocksIn } from './support/document.ts';
import { temporaryFolder } from './support/temporary.ts';

const form = { from: 'a@example.nl', to: 'b@example.nl', subject: 'Bericht' };

const good = {
  store: 'sqlite:receiver.db',
  publicKey: 'A'.repeat(43),
  secretFile: 'secret.key',
  privateKeyFile: 'private.key',
  smtp: { host: 'mail.example.nl' },
  forms: { contact: form },
  allowedOrigins: ['https://partner.example'],
};

describe('the configuration', () => {
  test('has defaults for what may be left out', () => {
    const { publicKey, ...config } = checkConfig(good);
    assert.equal(publicKey.length, 32);
    assert.deepEqual(config, {
      host: '127.0.0.1',
      port: 8080,
      adminHost: '127.0.0.1',
      store: 'sqlite:receiver.db',
      secretFile: 'secret.key',
      mail: 'plain',
      privateKeyFile: 'private.key',
      smtp: { host: 'mail.example.nl', port: 587, security: 'starttls', timeout: 30 },
      forms: { contact: form },
      allowedOrigins: ['https://partner.example'],
      allowOpaqueOrigins: false,
      trustedProxies: 0,
      requestTimeout: 10,
      limits: { perClient: 20, perForm: 200, suspiciousMails: 20 },
      retention: { deliveredDays: 30, undeliveredDays: 30 },
      maxAttempts: 20,
    });
  });

  test('has the defaults that the documents show, in the shape that they show', () => {
    const [example] = blocksIn('### Settings', 'json');
    const shown = JSON.parse(example!) as Pick<typeof defaults, 'limits' | 'retention'>;
    const defaults = checkConfig(good);
    assert.deepEqual(shown, { limits: defaults.limits, retention: defaults.retention });
    assert.deepEqual(checkConfig({ ...good, ...shown }), defaults);
  });

  const faults: [fault: string, more: Record<string, unknown>, says: RegExp][] = [
    ['a store of another kind', { store: 'mysql://x' }, /^store: has to start/],
    ['a store that is missing', { store: undefined }, /^store: /],
    ['a setting that does not exist', { sotre: 'sqlite:x' }, /^sotre: /],
    ['a form id with capitals', { forms: { Contact: form } }, /^forms\.Contact: a form has/],
    [
      'a form without receiver',
      { forms: { contact: { from: 'a@example.nl', subject: 'x' } } },
      /^forms\.contact\.to: /,
    ],
    [
      'two receivers in one',
      { forms: { contact: { ...form, to: 'a@example.nl, b@example.nl' } } },
      /^forms\.contact\.to: has to be one email address/,
    ],
    [
      'a subject of two lines',
      { forms: { contact: { ...form, subject: 'x\r\nBcc: y' } } },
      /^forms\.contact\.subject: has to be one line/,
    ],
    ['no form', { forms: {} }, /^forms: /],
    [
      'an origin with a path',
      { allowedOrigins: ['https://partner.example/'] },
      /^allowedOrigins\.0: has to be an origin/,
    ],
    ['all origins', { allowedOrigins: ['*'] }, /^allowedOrigins\.0: has to be an origin/],
    ['a port that is too high', { port: 70_000 }, /^port: /],
    ['a public key that is none', { publicKey: 'x' }, /^publicKey: has to be a public key/],
    ['plain mail without a key', { privateKeyFile: undefined }, /^privateKeyFile: is needed/],
    ['sealed mail with a key on the server', { mail: 'sealed' }, /^privateKeyFile: has no place/],
    [
      'undelivered texts erased before the warning',
      { retention: { undeliveredDays: 7 } },
      /^retention\.undeliveredDays: /,
    ],
    ['no messages at all', { limits: { perClient: 0 } }, /^limits\.perClient: /],
  ];
  for (const [fault, more, says] of faults) {
    test(`with ${fault} is refused with the path`, () => {
      assert.throws(() => checkConfig({ ...good, ...more }), { name: 'ConfigError', message: says });
    });
  }

  test('has a line for each fault', () => {
    assert.throws(
      () => checkConfig({ ...good, port: -1, store: 1 }),
      (error: Error) => error.message.split('\n').length === 2,
    );
  });

  describe('from a file', () => {
    const { folder, remove } = temporaryFolder();
    const file = join(folder, 'receiver.json');
    after(remove);

    test('is overruled by the environment', () => {
      writeFileSync(file, JSON.stringify(good));
      const { port, store, smtp } = loadConfig(file, {
        RECEIVER_PORT: '9000',
        RECEIVER_STORE: 'postgres://db/x',
        RECEIVER_SMTP_PASSWORD: '123',
      });
      assert.deepEqual([port, store, smtp.password, smtp.host], [9000, 'postgres://db/x', '123', 'mail.example.nl']);
    });

    test('names the path of a fault in the environment too', () => {
      assert.throws(() => loadConfig(file, { RECEIVER_PORT: 'many' }), /^ConfigError: port: /);
    });

    for (const [fault, text] of Object.entries({ 'no JSON': '{', 'a list': '[]' })) {
      test(`with ${fault} is refused with the name of the file`, () => {
        writeFileSync(file, text);
        assert.throws(() => loadConfig(file, {}), new RegExp(`^ConfigError: ${file}: `));
      });
    }

    test('says nothing of what stands there, which may be a password', () => {
      for (const text of [
        '{"smtp":{"password":geheim123}}',
        JSON.stringify({ ...good, smtp: { host: 'mail.example.nl', password: 918273 } }),
      ]) {
        writeFileSync(file, text);
        assert.throws(
          () => loadConfig(file, {}),
          (error: Error) => !/geheim|918273/.test(error.message),
        );
      }
    });

    test('that is not there is refused with its name', () => {
      assert.throws(() => loadConfig(join(folder, 'none.json'), {}), /none\.json/);
    });
  });
});
