import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { day, hour, minute } from '../src/clock.ts';
import { jsonLog } from '../src/log.ts';
import { replyAddress } from '../src/outbox/reply-address.ts';
import { backoff } from '../src/outbox/backoff.ts';
import { smtpMailer } from '../src/outbox/smtp.ts';
import { startWorker, type Worker, type WorkerOptions } from '../src/outbox/worker.ts';
import { newKeyPair } from '../src/seal/sealed-box.ts';
import { openMessage, type ReadableMessage, sealMessage } from '../src/seal/sealed-message.ts';
import { openStore } from '../src/store/open-store.ts';
import type { NewMessage, Store } from '../src/store/store.ts';
import { freePort } from '../../tools/free-port.ts';
import { generous, newMessage, noon, repeat } from './support/messages.ts';
import { readMail, type SmtpCatcher, startSmtp } from './support/smtp.ts';
import { describeStores } from './support/stores.ts';

const keys = newKeyPair();
const settings = { from: 'formulier@example.nl', to: 'team@example.nl', subject: 'Bericht via de website' };

const written: ReadableMessage = {
  email: 'sam@example.nl',
  name: 'Sam',
  language: 'nl',
  message: 'Mag ik u iets vragen?',
};

test('a mail server that says something now and then, and never an end, is given up (F30)', async () => {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.write('220 host ESMTP\r\n');
    const drip = setInterval(() => socket.write('250-wait\r\n'), 100);
    socket.on('close', () => clearInterval(drip));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const mailer = smtpMailer(
    { host: '127.0.0.1', port: (server.address() as AddressInfo).port, security: 'none', timeout: 0.3 },
    1,
  );
  await assert.rejects(mailer.send({ from: settings.from, to: settings.to, text: 'x' }), /took too long/);
  mailer.close();
  for (const socket of sockets) socket.destroy();
  server.close();
});

describeStores('the outbox', ({ create }) => {
  let smtp: SmtpCatcher;
  let store: Store;
  let worker: Worker | undefined;
  let now = noon;
  let log: string[] = [];

  before(async () => void (smtp = await startSmtp()));
  after(() => smtp.stop());
  beforeEach(async () => {
    store = await openStore(await create());
    smtp.mails.length = smtp.plan.length = 0;
    log = [];
    now = noon;
  });
  afterEach(async () => {
    await worker?.stop();
    await store.close();
  });

  const accept = async (message: Partial<ReadableMessage> = {}, more: Partial<NewMessage> = {}) => {
    const stored = newMessage({ sealed: sealMessage({ ...written, ...message }, keys.publicKey), ...more });
    await store.accept(stored, generous);
    return stored.id;
  };

  const start = (more: Partial<WorkerOptions> = {}) => {
    const forms = new Map([['contact', settings]]);
    const write = jsonLog(
      (line) => log.push(line),
      () => now,
    );
    worker = startWorker({
      store,
      forms,
      mailer: smtpMailer(smtp.settings, 4),
      keys,
      maxAttempts: 5,
      log: write,
      now: () => now,
      interval: 20,
      ...more,
    });
  };

  const until = async (condition: () => boolean | Promise<boolean>) => {
    for (let i = 0; !(await condition()); i++) {
      if (i > 300) throw new Error(`nothing came of it; the log: ${log.join('')}`);
      await delay(20);
    }
  };

  const events = () => log.map((line) => (JSON.parse(line) as { event: string }).event);
  /** What came of each try; an alarm may stand in between. */
  const tries = () => events().filter((event) => event !== 'mail-waits');
  const isEmpty = async () => (await store.status()).waiting === 0;

  /** The one mail that comes of one message. */
  const mailOf = async (
    message: Partial<ReadableMessage>,
    more: Partial<NewMessage> = {},
    options: Partial<WorkerOptions> = {},
  ) => {
    await accept(message, more);
    start(options);
    await until(isEmpty);
    assert.equal(smtp.mails.length, 1);
    assert.deepEqual(smtp.mails[0]!.to, [settings.to]);
    assert.equal(smtp.mails[0]!.from, settings.from);
    return { raw: smtp.mails[0]!.raw, ...(await readMail(smtp.mails[0]!)) };
  };

  test('a message becomes one mail in plain text with fixed From, To and Subject, and Reply-To the visitor', async () => {
    const id = await accept();
    start();
    await until(isEmpty);
    await worker!.stop();
    assert.equal(smtp.mails.length, 1);
    const mail = await readMail(smtp.mails[0]!);
    assert.equal(mail.from?.text, settings.from);
    assert.equal([mail.to].flat()[0]?.text, settings.to);
    assert.equal(mail.replyTo?.text, 'sam@example.nl');
    assert.equal(mail.subject, settings.subject);
    assert.equal(mail.messageId, `<${id}@example.nl>`);
    assert.equal(mail.html, false);
    assert.equal(
      mail.text,
      `Naam: Sam\nE-mail: sam@example.nl\nTaal: nl\nOntvangen: 15 januari 2026 om 13:00\nNummer: ${id}\n\nMag ik u iets vragen?\n`,
    );
  });

  describe('F30 a mail server', () => {
    test('that greylists gets the mail again after a while', async () => {
      smtp.plan.push('greylist');
      await accept();
      start();
      await until(() => events().includes('mail-deferred'));
      assert.equal(smtp.mails.length, 0);
      now += 31_000;
      await until(isEmpty);
      assert.equal(smtp.mails.length, 1);
      assert.match(log.join(''), /"status":451/);
      assert.doesNotMatch(log.join(''), /"alarm"/);
    });

    test('that rejects raises an alarm, and the mail is kept until the tries are over', async () => {
      smtp.plan.push('reject', 'reject', 'reject');
      await accept();
      start({ maxAttempts: 3 });
      for (let i = 1; i <= 3; i++) {
        await until(() => tries().length >= i);
        now += day;
      }
      assert.deepEqual(tries(), ['mail-rejected', 'mail-rejected', 'mail-parked']);
      assert.equal(log.filter((line) => /"level":"alarm".*"cause":"rejected","status":550/.test(line)).length, 3);
      await until(async () => (await store.status()).parked === 1);
      await store.retryParked(now);
      await until(async () => (await store.status()).parked === 0 && (await isEmpty()));
      assert.equal(smtp.mails.length, 1);
    });

    test('that hangs is given up, and gets the mail again', async () => {
      smtp.plan.push('hang');
      await accept();
      start();
      await until(() => events().includes('mail-deferred'));
      now += 31_000;
      await until(isEmpty);
      assert.equal(smtp.mails.length, 1);
    });

    test('that breaks off after DATA gets the mail again with the same Message-ID', async () => {
      smtp.plan.push('drop', 'drop');
      const id = await accept();
      start();
      for (let i = 1; i <= 2; i++) {
        await until(() => tries().length >= i);
        now += hour;
      }
      await until(isEmpty);
      const mails = await Promise.all(smtp.mails.map(readMail));
      assert.deepEqual(
        mails.map(({ messageId }) => messageId),
        Array(3).fill(`<${id}@example.nl>`),
      );
      assert.equal(new Set(smtp.mails.map(({ raw }) => raw)).size, 1, 'and is the same mail');
    });

    test('that refuses connections raises one alarm within ten minutes, for all mails', async () => {
      const port = await freePort();
      await accept();
      await accept();
      start({ mailer: smtpMailer({ ...smtp.settings, port }, 4), maxAttempts: 20 });
      for (let i = 1; i <= 5; i++) {
        await until(() => events().filter((event) => event === 'mail-deferred').length === 2 * i);
        if (i === 4) assert.doesNotMatch(log.join(''), /"alarm"/);
        if (i < 5) now += backoff(i, () => 0);
      }
      const alarms = log
        .map((line) => JSON.parse(line) as Record<string, unknown>)
        .filter(({ level }) => level === 'alarm');
      assert.deepEqual(
        alarms.map(({ event, cause }) => [event, cause]),
        [['mail-fails', 'connection-refused']],
      );
      assert.ok(Date.parse(String(alarms[0]!.time)) - noon < 10 * minute);
    });

    test('that is not there gets the mail when it is', async () => {
      await accept();
      start({ mailer: smtpMailer({ ...smtp.settings, port: 1 }, 4) });
      await until(() => events().includes('mail-deferred'));
      await worker!.stop();
      now += 31_000;
      start();
      await until(isEmpty);
      assert.equal(smtp.mails.length, 1);
    });

    test('that takes 40 mails badly gets each of them in the end', async () => {
      const ids = await repeat(40, () => accept());
      smtp.plan.push(
        ...Array.from({ length: 60 }, (_, i) => (['greylist', 'accept', 'reject', 'drop'] as const)[i % 4]!),
      );
      start({ maxAttempts: 100 });
      await until(async () => {
        now += hour;
        return isEmpty();
      });
      const accepted = await Promise.all(smtp.mails.filter(({ behaviour }) => behaviour === 'accept').map(readMail));
      assert.deepEqual(
        accepted.map(({ messageId }) => messageId).toSorted(),
        ids.map((id) => `<${id}@example.nl>`).toSorted(),
      );
    });
  });

  describe('hostile texts', () => {
    for (const lineBreak of ['\r\n', '\n', '%0d%0a', '\u2028', '\u0085']) {
      test(`H23 a name with ${JSON.stringify(lineBreak)} and a header makes no header and no recipient`, async () => {
        const mail = await mailOf({ name: `X${lineBreak}Bcc: all@x.example` });
        assert.equal(mail.bcc, undefined);
        assert.equal(mail.headers.has('bcc'), false);
        assert.equal(mail.text!.split('\n')[0], `Naam: X${lineBreak === '%0d%0a' ? lineBreak : ' '}Bcc: all@x.example`);
      });
    }

    test('H24 an address with a line break, if it came that far, is in no header and no command', async () => {
      const mail = await mailOf({ email: 'a@b.nl\r\nRCPT TO:<x@y>' });
      assert.equal(mail.replyTo, undefined);
      assert.match(mail.text!, /^E-mail: a@b\.nl RCPT TO:<x@y>$/m);
    });

    test('H22 an address that is no plain one stands in the text only', async () => {
      assert.equal((await mailOf({ email: '"x y"@z.nl' })).replyTo, undefined);
    });

    test('H22 an address with a domain of other letters is answered by its ASCII form', async () => {
      assert.match((await mailOf({ email: 'a+b@ç.nl' })).raw, /^Reply-To: a\+b@xn--7ca\.nl\r$/m);
    });

    const messages = {
      'H21 letters of the world': '👩‍👩‍👧‍👦 السلام 你好 ĳ é',
      'H25 a line that is a dot': 'a\n.\nQUIT\n..b\n.',
      'H25 a line of 10 kB': 'abc def '.repeat(625).trimEnd(),
      'H25 a word of 5000 letters': 'x'.repeat(5000),
      'H26 a MIME boundary and headers':
        '--boundary\nContent-Type: text/html\n\n<b>x</b>\n--boundary--\n=?utf-8?B?eA==?=\n=0D=0A',
      'H28 HTML, links and a formula': '<script>alert(1)</script> <a href="https://evil.example">x</a>\n=cmd()',
      'H39 an escape of a terminal': '\u001b[31mred\u001b[0m',
    };
    for (const [name, message] of Object.entries(messages)) {
      test(`${name} arrives as it was written, in one mail of plain text`, async () => {
        const mail = await mailOf({ message });
        assert.equal(mail.text!.split('\n\n').slice(1).join('\n\n'), `${message}\n`);
        assert.equal(mail.html, false);
        assert.deepEqual(mail.attachments, []);
        assert.match(mail.raw, /^Content-Type: text\/plain; charset=utf-8$/m);
        assert.ok(Math.max(...mail.raw.split('\r\n').map(({ length }) => length)) <= 998);
        assert.doesNotMatch(mail.raw, /[^\r]\n/, 'no bare line feed');
      });
    }
  });

  describe('suspicious messages', () => {
    for (const [suspicion, reason] of Object.entries({
      honeypot: 'niet zien',
      fast: 'drie seconden',
      busy: 'opeens veel',
    })) {
      test(`H42 of the kind ${suspicion} are mailed with a prefix and the reason`, async () => {
        const mail = await mailOf({}, { suspicion: suspicion as NewMessage['suspicion'] });
        assert.equal(mail.subject, `[controleren] ${settings.subject}`);
        assert.match(mail.text!, new RegExp(`^Let op: .*${reason}`));
        assert.match(mail.text!, /Mag ik u iets vragen\?/);
      });
    }

    test('beyond 20 in an hour come as one digest with all texts', async () => {
      for (let i = 0; i < 25; i++) {
        const sealed = sealMessage({ ...written, message: `Bericht ${i}.` }, keys.publicKey);
        await store.accept(newMessage({ sealed, suspicion: 'fast', receivedAt: now + i }), {
          ...generous,
          suspiciousMails: 20,
        });
      }
      now += 1000;
      start();
      await until(async () => smtp.mails.length >= 21 && (await isEmpty()));
      await worker!.stop();
      const mails = await Promise.all(smtp.mails.map(readMail));
      assert.equal(mails.length, 21);
      const digest = mails.find(({ subject }) => subject?.includes('(5)'))!;
      assert.equal(digest.subject, `[controleren] ${settings.subject} (5)`);
      assert.equal(digest.replyTo, undefined);
      assert.deepEqual(
        digest.text!.match(/Bericht \d+\./g),
        [20, 21, 22, 23, 24].map((i) => `Bericht ${i}.`),
      );
      assert.equal((await store.status()).quarantined, 0);
    });
  });

  describe('sealed mails', () => {
    test('carry the sealed text, and neither name nor address', async () => {
      const mail = await mailOf({}, {}, { keys: undefined });
      assert.equal(mail.replyTo, undefined);
      assert.doesNotMatch(mail.raw + mail.text!, /sam|Sam|vragen/);
      const [attachment] = mail.attachments;
      assert.match(attachment!.filename!, /^[\da-f-]{36}\.sealed$/);
      assert.deepEqual(openMessage(attachment!.content, keys), written);
    });
  });

  test('a mail that was erased meanwhile is not sent', async () => {
    const id = await accept();
    await store.erase([id], now);
    start();
    await until(isEmpty);
    assert.deepEqual(events(), ['mail-cancelled']);
    assert.equal(smtp.mails.length, 0);
  });

  test('a message that the key does not open raises an alarm, and is kept', async () => {
    await store.accept(newMessage(), generous);
    start({ maxAttempts: 1 });
    await until(async () => (await store.status()).parked === 1);
    assert.deepEqual(events(), ['mail-parked']);
    assert.match(log.join(''), /"cause":"sealed-for-another-key"/);
  });

  test('a store that fails for a while stops nothing', async () => {
    await accept();
    const { deliverNext } = store;
    store.deliverNext = () => Promise.reject(new Error('planted with text of a visitor'));
    start();
    await until(() => events().includes('outbox-failed'));
    store.deliverNext = deliverNext.bind(store);
    await until(isEmpty);
    assert.doesNotMatch(log.join(''), /planted/);
  });

  test('the log of all this says ids and numbers only', async () => {
    smtp.plan.push('greylist');
    await accept();
    start();
    await until(() => events().includes('mail-deferred'));
    now += hour;
    await until(isEmpty);
    assert.doesNotMatch(log.join(''), /sam|Sam|vragen|example/);
  });
});

describe('the time between tries', () => {
  test('doubles from half a minute to six hours', () => {
    const none = () => 0;
    assert.deepEqual(
      [1, 2, 3, 10, 11, 12, 50].map((attempt) => backoff(attempt, none) / 1000),
      [30, 60, 120, 15_360, 21_600, 21_600, 21_600],
    );
    assert.equal(
      backoff(1, () => 1),
      24_000,
    );
  });
});

describe('H22 an address for Reply-To', () => {
  const cases: Record<string, string | undefined> = {
    'sam@example.nl': 'sam@example.nl',
    "o'brien+x@sub.example.ie": "o'brien+x@sub.example.ie",
    'a@ç.nl': 'a@xn--7ca.nl',
    'a@b': undefined,
    '"x y"@z.nl': undefined,
    'ünï@example.nl': undefined,
    'a..b@example.nl': undefined,
    '.a@example.nl': undefined,
    'a@-example.nl': undefined,
    'a@example..nl': undefined,
    'a@127.0.0.1': undefined,
    'a@b.nl,c@d.nl': undefined,
    'a@b.nl\r\nBcc: c@d.nl': undefined,
    'a@b@c.nl': undefined,
    [`${'a'.repeat(65)}@example.nl`]: undefined,
    [`a@${'b'.repeat(64)}.nl`]: undefined,
  };
  for (const [text, expected] of Object.entries(cases)) {
    test(`${JSON.stringify(text).slice(0, 40)} is ${expected ?? 'none'}`, () =>
      assert.equal(replyAddress(text), expected));
  }
});
