import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, beforeEach, describe, test } from 'node:test';
import { sealMessage } from '../src/seal/sealed-message.ts';
import { newKeyPair } from '../src/seal/sealed-box.ts';
import { writeSecretFile } from '../src/seal/secret-file.ts';
import { openStore } from '../src/store/open-store.ts';
import { freePort } from '../../tools/free-port.ts';
import { send } from './support/http-client.ts';
import { generous, idsIn, newMessage, repeat } from './support/messages.ts';
import { goodBody, goodHeaders, path } from './support/receiver.ts';
import {
  runCommand,
  runCommandIntoHead,
  type ServiceFiles,
  startService,
  writeServiceFiles,
} from './support/service.ts';
import { readMail, type SmtpCatcher, startSmtp } from './support/smtp.ts';
import { temporaryFolder } from './support/temporary.ts';
import { until } from './support/until.ts';

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

  const post = (endpoint: string, more = {}) =>
    send(endpoint, { method: 'POST', headers: goodHeaders(), body: JSON.stringify({ ...goodBody, ...more }) });

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
    const sending = Array.from({ length: 200 }, (_, i) =>
      agentless(i).then(
        ({ status, text }) => ({ status, text }),
        () => undefined,
      ),
    );
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
    // The server says when it has read the head.
    const head = [
      `POST ${path} HTTP/1.1`,
      'Host: x',
      'Expect: 100-continue',
      ...lines,
      `Content-Length: ${body.length}`,
      '',
      '',
    ].join('\r\n');
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk));
    socket.write(head + body.slice(0, 20));
    await until(() => answer.startsWith('HTTP/1.1 100 '));
    const ended = service.end('SIGTERM');
    await until(() => service.output().includes('"event":"stopping"'));
    socket.write(body.slice(20));
    await until(
      () => /^HTTP\/1\.1 202 /m.test(answer),
      () => answer,
    );
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
      [
        'with a setting that is wrong, and names its path',
        ({ config }) =>
          writeFileSync(config, JSON.stringify({ ...(JSON.parse(readFileSync(config, 'utf8')) as object), port: 'x' })),
        /^port: /m,
      ],
      [
        'with a private key that others can read',
        ({ keyFile }) => chmodSync(keyFile, 0o640),
        /private\.key can be read by others: chmod 600/,
      ],
      [
        'with a private key of somebody else',
        ({ keyFile }) => writeFileSync(keyFile, 'A'.repeat(43)),
        /does not belong to publicKey/,
      ],
    ];
    for (const [what, change, says] of cases) {
      test(what, async () => {
        const { folder: other, remove: removeOther } = temporaryFolder();
        const broken = writeServiceFiles(other, `sqlite:${join(other, 'x.db')}`, smtp.settings);
        change(broken);
        const { code, stderr } = await runCommand(['--config', broken.config]);
        assert.equal(code, 1);
        assert.match(stderr, says);
        removeOther();
      });
    }

    /** What the watch of the documents finds in the log. */
    const alarmIn = (output: string) =>
      output
        .split('\n')
        .filter((line) => line.includes('"level":"alarm"'))
        .map((line) => {
          const { time, level, ...facts } = JSON.parse(line) as Record<string, unknown>;
          assert.ok(time && level);
          return facts;
        });
    const startWith = async (change: Record<string, unknown>, address?: string) => {
      const { folder: other, remove: removeOther } = temporaryFolder();
      const own = writeServiceFiles(other, address ?? `sqlite:${join(other, 'x.db')}`, smtp.settings, change);
      const result = await runCommand(['--config', own.config]);
      removeOther();
      return { ...result, alarms: alarmIn(result.stdout) };
    };

    for (const name of ['port', 'adminPort']) {
      test(`with a ${name} that another program has, and says which port, how to find the program, and raises an alarm`, async () => {
        const other = createServer().listen(0, '127.0.0.1');
        await once(other, 'listening');
        const { port: taken } = other.address() as AddressInfo;
        const { code, stderr, alarms } = await startWith({ [name]: taken });
        other.close();
        assert.equal(code, 1);
        assert.match(
          stderr,
          new RegExp(
            `^Port ${taken} of 127\\.0\\.0\\.1 is in use by another program; as root, ss .* 'sport = :${taken}' says which\n$`,
          ),
        );
        assert.deepEqual(alarms, [{ event: 'start-failed', cause: 'port', port: taken, error: 'Error EADDRINUSE' }]);
      });
    }

    test('on an address that this machine does not have, and says so', async () => {
      const { code, stderr, alarms } = await startWith({ host: '192.0.2.1', port: 8080 });
      assert.equal(code, 1);
      assert.match(stderr, /^Port 8080 of 192\.0\.2\.1 cannot be taken: .*EADDRNOTAVAIL.*\n$/);
      assert.equal(alarms[0]?.cause, 'port');
    });

    test('with a store that does not answer, and says that it is the store, without its password', async () => {
      const port = await freePort();
      const { code, stdout, stderr, alarms } = await startWith(
        {},
        `postgres://receiver:geheim@localhost:${port}/messages`,
      );
      assert.equal(code, 1);
      assert.match(
        stderr,
        new RegExp(`^The store postgres://localhost:${port}/messages does not open: .*ECONNREFUSED.*\n$`),
      );
      assert.doesNotMatch(stdout + stderr, /geheim/);
      assert.deepEqual(
        alarms.map(({ event, cause }) => [event, cause]),
        [['start-failed', 'store']],
      );
    });

    test('with a file for a store that it cannot write, and says that it is the store', async () => {
      const { code, stderr } = await startWith({}, 'sqlite:/nowhere/x.db');
      assert.equal(code, 1);
      assert.match(stderr, /^The store sqlite:\/nowhere\/x\.db does not open: ENOENT.*\n$/);
    });

    test('with a setting that is wrong, which is an alarm too', async () => {
      assert.deepEqual((await startWith({ trustedProxies: -1 })).alarms, [
        { event: 'start-failed', cause: 'configuration' },
      ]);
    });
  });

  describe('a wrong use', () => {
    const cases: [args: string[], says: RegExp][] = [
      [[], /^--config is missing$/m],
      [['--config', ''], /^--config is missing$/m],
      [['exprot', '--config', 'x'], /^exprot is no command$/m],
      [['constructor'], /^constructor is no command$/m],
      [['--cofig', 'x'], /^Unknown option '--cofig'$/m],
      [['keygen', '--out', '/dev/null/x', '--csv'], /^keygen takes no --csv$/m],
      [['export', 'receiver.json'], /^export does not know what to do with receiver\.json$/m],
      [['open', '--key', 'x'], /^the sealed file is missing$/m],
      [['erase', '--config', 'x', '--id', 'x', '--email', 'x'], /^erase takes --id or --email$/m],
    ];
    for (const [args, says] of cases) {
      test(`is told on the error output: contact-receiver ${args.join(' ')}`, async () => {
        const { code, stdout, stderr } = await runCommand(args);
        assert.equal(code, 2);
        assert.equal(stdout, '');
        assert.match(stderr, says);
        assert.match(stderr, /^contact-receiver keygen --out <folder> /m);
      });
    }
  });

  describe('a question', () => {
    for (const args of [['--help'], ['-h'], ['export', '--help']]) {
      test(`is answered: contact-receiver ${args.join(' ')}`, async () => {
        const { code, stdout, stderr } = await runCommand(args);
        assert.deepEqual([code, stderr], [0, '']);
        for (const command of ['keygen', 'check', 'export', 'open', 'erase', 'retry'])
          assert.match(stdout, new RegExp(`^contact-receiver ${command} --`, 'm'));
      });
    }
    test('is answered: contact-receiver --version', async () => {
      const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
        version: string;
      };
      assert.deepEqual(await runCommand(['--version']), { code: 0, stdout: `${version}\n`, stderr: '' });
    });
  });

  describe('keygen', () => {
    test('makes keys that only their owner can read, prints the public one, and overwrites nothing', async () => {
      const { folder: out, remove: removeOut } = temporaryFolder();
      const { stdout } = await runCommand(['keygen', '--out', out]);
      assert.match(stdout, /^publicKey {7}[\w-]{43}$/m);
      const key = readFileSync(join(out, 'private.key'), 'utf8');
      assert.doesNotMatch(stdout, new RegExp(key.trim()));
      for (const name of ['private.key', 'secret.key']) assert.equal(statSync(join(out, name)).mode & 0o777, 0o600);
      assert.equal((await runCommand(['keygen', '--out', out])).code, 1);
      assert.equal(readFileSync(join(out, 'private.key'), 'utf8'), key);
      // Of a key that was written alone nobody would know the public half.
      rmSync(join(out, 'private.key'));
      assert.equal((await runCommand(['keygen', '--out', out])).code, 1);
      assert.ok(!existsSync(join(out, 'private.key')));
      assert.equal((await runCommand(['keygen', '--out', join(out, 'not', 'there')])).code, 0);
      removeOut();
    });
  });

  describe('with stored messages', () => {
    const { folder: other, remove: removeOther } = temporaryFolder();
    const address = `sqlite:${join(other, 'x.db')}`;
    const ids: string[] = [];
    let closedId: string;
    let otherKeyFile: string;
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
      const otherKeys = newKeyPair();
      otherKeyFile = join(other, 'other.key');
      writeSecretFile(otherKeyFile, otherKeys.privateKey);
      const closed = newMessage({ receivedAt: recently + 9, sealed: sealMessage(texts[0]!, otherKeys.publicKey) });
      closedId = closed.id;
      await open.accept(closed, generous);
      await open.close();
    });
    after(removeOther);

    test('export --key opens them, says which it cannot, and has failed then', async () => {
      const { code, stdout, stderr } = await runCommand(['export', '--config', ours.config, '--key', ours.keyFile]);
      const lines = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Record<string, unknown>);
      assert.deepEqual(
        lines.map(({ id, receivedAt, form, suspicion, ...text }) => {
          assert.ok(ids.includes(String(id)) && receivedAt && form === 'contact' && suspicion === null);
          return text;
        }),
        texts,
      );
      assert.equal(
        stderr,
        `${closedId} is sealed for another key\n1 not exported: --key has to name the private key for which they were sealed.\n`,
      );
      assert.equal(code, 1);
    });

    test('export with the key of somebody else opens nothing, says so of each, and fails', async () => {
      const { code, stdout, stderr } = await runCommand(['export', '--config', ours.config, '--key', otherKeyFile]);
      assert.equal(code, 1);
      assert.equal(stdout.trim().split('\n').length, 1, 'the one that is for this key');
      for (const id of ids) assert.match(stderr, new RegExp(`^${id} is sealed for another key$`, 'm'));
      assert.match(stderr, /^3 not exported: --key has to name/m);
    });

    test('export takes several keys, as after a change of keys', async () => {
      const { code, stdout, stderr } = await runCommand([
        'export',
        '--config',
        ours.config,
        '--key',
        ours.keyFile,
        '--key',
        otherKeyFile,
      ]);
      assert.deepEqual([code, stderr], [0, '']);
      assert.equal(stdout.trim().split('\n').length, 4);
    });

    test('export ends quietly when nobody reads on', async () => {
      const many = temporaryFolder();
      const manyAddress = `sqlite:${join(many.folder, 'x.db')}`;
      const own = writeServiceFiles(many.folder, manyAddress, smtp.settings);
      const open = await openStore(manyAddress);
      const text = { ...texts[0]!, message: 'x'.repeat(5000) };
      await repeat(200, () => open.accept(newMessage({ sealed: sealMessage(text, own.keys.publicKey) }), generous));
      await open.close();
      for (const more of [[], ['--csv']]) {
        const { code, stderr } = await runCommandIntoHead([
          'export',
          '--config',
          own.config,
          '--key',
          own.keyFile,
          ...more,
        ]);
        assert.deepEqual([code, stderr], [141, '']);
      }
      many.remove();
    });

    test('H28 export --csv makes no formula of what was written', async () => {
      const { stdout } = await runCommand(['export', '--config', ours.config, '--key', ours.keyFile, '--csv']);
      assert.match(stdout, /^id,form,receivedAt,suspicion,name,email,subjectKey,language,message\r\n/);
      assert.match(stdout, /"'=cmd\(\)","sam@example\.nl","","nl","Een ""vraag"",\nmet twee regels"\r\n/);
      assert.match(stdout, /"'\+31 6"\r\n/);
      assert.match(stdout, /"'@x"/);
    });

    test('open --key opens the attachment of a sealed mail', async () => {
      const file = join(other, 'attachment.sealed');
      writeFileSync(file, sealMessage(texts[0]!, ours.keys.publicKey));
      const { stdout } = await runCommand(['open', '--key', ours.keyFile, file]);
      assert.deepEqual(JSON.parse(stdout), texts[0]);
    });

    test('erase --email --key erases what came from an address, however it is written', async () => {
      const { code, stdout, stderr } = await runCommand([
        'erase',
        '--config',
        ours.config,
        '--email',
        ' Sam\u200b@Example.nl',
        '--key',
        ours.keyFile,
      ]);
      assert.equal(stdout, `${ids[0]}\n${ids[1]}\n2 erased\n`);
      // One is from the same address.
      assert.equal(
        stderr,
        `${closedId} is sealed for another key\n1 not looked into: --key has to name the private key for which they were sealed.\n`,
      );
      assert.equal(code, 1);
      assert.deepEqual(
        (await exported()).map(({ email }) => email),
        ['other@example.nl'],
      );
    });

    test('erase --id erases one, also while a receiver runs on the same store', async () => {
      const service = await startService(ours);
      const { stdout } = await runCommand(['erase', '--config', ours.config, '--id', ids[2]!]);
      await service.end('SIGTERM');
      assert.equal(stdout, `${ids[2]}\n1 erased\n`);
      assert.deepEqual(await exported(), []);
    });

    test('erase --id of one that was erased before says so, and has not failed', async () => {
      assert.deepEqual(await runCommand(['erase', '--config', ours.config, '--id', ids[2]!]), {
        code: 0,
        stdout: '0 erased\n',
        stderr: '',
      });
    });

    test('erase --id of one that never was there says so, and fails', async () => {
      const id = crypto.randomUUID();
      assert.deepEqual(await runCommand(['erase', '--config', ours.config, '--id', id]), {
        code: 1,
        stdout: '',
        stderr: `There is no message ${id}.\n`,
      });
    });

    test('erase --email looks with several keys, and fails when nothing is from that address', async () => {
      const erase = () =>
        runCommand([
          'erase',
          '--config',
          ours.config,
          '--email',
          'sam@example.nl',
          '--key',
          ours.keyFile,
          '--key',
          otherKeyFile,
        ]);
      assert.deepEqual(await erase(), { code: 0, stdout: `${closedId}\n1 erased\n`, stderr: '' });
      assert.deepEqual(await erase(), { code: 1, stdout: '0 erased\n', stderr: 'No text is from this address.\n' });
    });

    const exported = async () => {
      const { stdout } = await runCommand(['export', '--config', ours.config, '--key', ours.keyFile]);
      return stdout
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as { email: string });
    };
  });
});
