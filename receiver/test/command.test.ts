import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { sealMessage } from '../src/seal/sealed-message.ts';
import { newKeyPair } from '../src/seal/sealed-box.ts';
import { openStore } from '../src/store/open-store.ts';
import { send, sendRaw } from './support/http-client.ts';
import { generous, idsIn, newMessage } from './support/messages.ts';
import { goodBody, goodHeaders, path } from './support/receiver.ts';
import { runCommand, type ServiceFiles, startService, writeServiceFiles } from './support/service.ts';
import { readMail, type SmtpCatcher, startSmtp } from './support/smtp.ts';
import { temporaryFolder } from './support/temporary.ts';

describe('contact-receiver', () => {
  const { folder, remove } = temporaryFolder();
  const store = `sqlite:${join(folder, 'receiver.db')}`;
  let smtp: SmtpCatcher;
  let files: ServiceFiles;

  before(async () => {
    smtp = await startSmtp();
    files = writeServiceFiles(folder, store, smtp.settings);
  });
  beforeEach(() => void (smtp.mails.length = 0));
  after(async () => {
    await smtp.stop();
    remove();
  });

  const post = (endpoint: string, more = {}) => send(endpoint, { method: 'POST', headers: goodHeaders(), body: JSON.stringify({ ...goodBody, ...more }) });

  const until = async (condition: () => boolean) => {
    for (let i = 0; !condition(); i++) {
      if (i > 200) throw new Error('nothing came of it');
      await delay(20);
    }
  };

  test('takes a message over HTTP and mails it, with details on a port of its own', async () => {
    const service = await startService(files);
    const { status, text } = await post(service.endpoint);
    assert.equal(status, 202);
    await until(() => smtp.mails.length > 0);
    const { id } = JSON.parse(text) as { id: string };
    assert.equal((await readMail(smtp.mails[0]!)).messageId, `<${id}@example.nl>`);
    const details = await send(`${service.adminUrl}/status`);
    const { store: kind, outbox } = JSON.parse(details.text) as { store: string; outbox: { parked: number } };
    assert.deepEqual([kind, outbox.parked], ['sqlite', 0]);
    assert.equal((await send(`${service.url}/status`)).status, 404, 'not for everybody');
    assert.equal(await service.end('SIGTERM'), 0);
    assert.doesNotMatch(service.output(), /Sam|sam@|vragen/);
  });

  test('F33 answers what is under way when it is told to stop, and takes nothing new', async () => {
    const service = await startService(files);
    const agentless = (i: number) => post(service.endpoint, { message: `parallel ${i}` });
    const sending = Array.from({ length: 200 }, (_, i) => agentless(i).then(({ status, text }) => ({ status, text }), () => undefined));
    await Promise.race(sending);
    const code = await service.end('SIGTERM');
    const answers = (await Promise.all(sending)).filter((answer) => answer !== undefined);
    assert.equal(code, 0);
    assert.ok(answers.length > 0);
    assert.ok(answers.every(({ status }) => status === 202));
    const open = await openStore(store);
    const stored = new Set(await idsIn(open));
    await open.close();
    for (const { text } of answers) assert.ok(stored.has((JSON.parse(text) as { id: string }).id));
    await assert.rejects(post(service.endpoint), /ECONNREFUSED/);
  });

  test('F33 answers a request of which half had come in when it was told to stop', async () => {
    const service = await startService(files);
    const body = JSON.stringify(goodBody);
    const lines = Object.entries(goodHeaders()).map(([name, value]) => `${name}: ${String(value)}`);
    const head = [`POST ${path} HTTP/1.1`, 'Host: x', ...lines, `Content-Length: ${body.length}`, '', ''].join('\r\n');
    let ended: Promise<number | null> | undefined;
    const halves = async function* () {
      yield head + body.slice(0, 20);
      await delay(200);
      ended = service.end('SIGTERM');
      await delay(200);
      yield body.slice(20);
    };
    assert.match(await sendRaw(service.url, halves()), /^HTTP\/1\.1 202 /);
    assert.equal(await ended, 0);
  });

  test('stops at once when nothing is under way, also with connections kept open', async () => {
    const service = await startService(files);
    await post(service.endpoint);
    const start = performance.now();
    assert.equal(await service.end('SIGTERM'), 0);
    assert.ok(performance.now() - start < 2000, `${performance.now() - start} ms`);
  });

  describe('does not start', () => {
    const cases: [what: string, change: (files: ServiceFiles) => void, says: RegExp][] = [
      ['with a setting that is wrong, and names its path', ({ config }) => writeFileSync(config, JSON.stringify({ ...JSON.parse(readFileSync(config, 'utf8')) as object, port: 'x' })), /^port: /m],
      ['with a private key that others can read', ({ keyFile }) => chmodSync(keyFile, 0o640), /private\.key can be read by others: chmod 600/],
      ['with a private key of somebody else', ({ keyFile }) => writeFileSync(keyFile, 'A'.repeat(43)), /does not belong to publicKey/],
    ];
    for (const [what, change, says] of cases) {
      test(what, async () => {
        const { folder: other, remove: removeOther } = temporaryFolder();
        const broken = writeServiceFiles(other, `sqlite:${join(other, 'x.db')}`, smtp.settings);
        change(broken);
        const { code, stderr } = await runCommand('--config', broken.config);
        assert.equal(code, 1);
        assert.match(stderr, says);
        removeOther();
      });
    }

    test('without a configuration, and says how', async () => {
      const { code, stderr } = await runCommand();
      assert.equal(code, 2);
      assert.match(stderr, /--config is missing[^]*contact-receiver --config/);
    });
  });

  describe('keygen', () => {
    test('makes keys that only their owner can read, prints the public one, and overwrites nothing', async () => {
      const { folder: out, remove: removeOut } = temporaryFolder();
      const { stdout } = await runCommand('keygen', '--out', out);
      assert.match(stdout, /^publicKey {7}[\w-]{43}$/m);
      const key = readFileSync(join(out, 'private.key'), 'utf8');
      assert.doesNotMatch(stdout, new RegExp(key.trim()));
      for (const name of ['private.key', 'secret.key']) assert.equal(statSync(join(out, name)).mode & 0o777, 0o600);
      assert.equal((await runCommand('keygen', '--out', out)).code, 1);
      assert.equal(readFileSync(join(out, 'private.key'), 'utf8'), key);
      // Of a key that was written alone nobody would know the public half.
      rmSync(join(out, 'private.key'));
      assert.equal((await runCommand('keygen', '--out', out)).code, 1);
      assert.ok(!existsSync(join(out, 'private.key')));
      assert.equal((await runCommand('keygen', '--out', join(out, 'not', 'there'))).code, 0);
      removeOut();
    });
  });

  describe('with stored messages', () => {
    const { folder: other, remove: removeOther } = temporaryFolder();
    const address = `sqlite:${join(other, 'x.db')}`;
    const ids: string[] = [];
    const recently = Date.now() - 60_000;
    let ours: ServiceFiles;
    const texts = [
      { email: 'sam@example.nl', name: '=cmd()', language: 'nl', message: 'Een "vraag",\nmet twee regels' },
      { email: 'SAM@example.nl', language: 'nl', message: '+31 6' },
      { email: 'other@example.nl', name: '@x', language: 'en', message: 'Hello' },
    ];

    before(async () => {
      ours = writeServiceFiles(other, address, smtp.settings);
      const open = await openStore(address);
      for (const [index, text] of texts.entries()) {
        const message = newMessage({ receivedAt: recently + index, sealed: sealMessage(text, ours.keys.publicKey) });
        await open.accept(message, generous);
        ids.push(message.id);
      }
      await open.accept(newMessage({ receivedAt: recently + 9, sealed: sealMessage(texts[0]!, newKeyPair().publicKey) }), generous);
      await open.close();
    });
    after(removeOther);

    test('export --key opens them, and says which it cannot', async () => {
      const { stdout, stderr } = await runCommand('export', '--config', ours.config, '--key', ours.keyFile);
      const lines = stdout.trim().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
      assert.deepEqual(lines.map(({ id, receivedAt, form, suspicion, ...text }) => {
        assert.ok(ids.includes(String(id)) && receivedAt && form === 'contact' && suspicion === null);
        return text;
      }), texts);
      assert.match(stderr, /^[\da-f-]{36} is sealed for another key$/m);
    });

    test('H28 export --csv makes no formula of what was written', async () => {
      const { stdout } = await runCommand('export', '--config', ours.config, '--key', ours.keyFile, '--csv');
      assert.match(stdout, /^id,form,receivedAt,suspicion,name,email,subjectKey,language,message\r\n/);
      assert.match(stdout, /"'=cmd\(\)","sam@example\.nl","","nl","Een ""vraag"",\nmet twee regels"\r\n/);
      assert.match(stdout, /"'\+31 6"\r\n/);
      assert.match(stdout, /"'@x"/);
    });

    test('open --key opens the attachment of a sealed mail', async () => {
      const file = join(other, 'attachment.sealed');
      writeFileSync(file, sealMessage(texts[0]!, ours.keys.publicKey));
      const { stdout } = await runCommand('open', '--key', ours.keyFile, file);
      assert.deepEqual(JSON.parse(stdout), texts[0]);
    });

    test('erase --email --key erases what came from an address, however it is written', async () => {
      const { stdout } = await runCommand('erase', '--config', ours.config, '--email', ' Sam@Example.nl', '--key', ours.keyFile);
      assert.equal(stdout, '2 erased\n');
      assert.deepEqual((await exported()).map(({ email }) => email), ['other@example.nl']);
    });

    test('erase --id erases one, also while a receiver runs on the same store', async () => {
      const service = await startService(ours);
      const { stdout } = await runCommand('erase', '--config', ours.config, '--id', ids[2]!);
      await service.end('SIGTERM');
      assert.equal(stdout, '1 erased\n');
      assert.deepEqual(await exported(), []);
    });

    const exported = async () => {
      const { stdout } = await runCommand('export', '--config', ours.config, '--key', ours.keyFile);
      return stdout.trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as { email: string });
    };
  });
});
