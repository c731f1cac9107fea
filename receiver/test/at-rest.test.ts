import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { send } from './support/http-client.ts';
import { goodHeaders } from './support/receiver.ts';
import { startService, writeServiceFiles } from './support/service.ts';
import { startSmtp } from './support/smtp.ts';
import { describeStores } from './support/stores.ts';
import { temporaryFolder } from './support/temporary.ts';

const letters = (count: number) =>
  Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => String.fromCharCode(97 + (byte % 26))).join('');

/** What each text starts with, and nothing else has. */
const marker = letters(24);

/** The ways in which a program may write it. What is written in base64 looks in one of three ways, by what stands before. */
const forms = [
  Buffer.from(marker),
  Buffer.from(marker, 'utf16le'),
  Buffer.from(Buffer.from(marker).toString('hex')),
  ...[0, 1, 2].map((offset) =>
    Buffer.from(
      Buffer.from(`${'x'.repeat(offset)}${marker}`)
        .toString('base64')
        .slice(4, -4),
    ),
  ),
];

const isIn = (bytes: Buffer) => forms.some((form) => bytes.includes(form));

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

describeStores('what is on the disk', ({ kind, create, folder: storeFolder }) => {
  for (const mail of ['plain', 'sealed']) {
    test(`has nothing of message, name and address of 100 messages, when mails are ${mail}: database, log ahead, logs and temporary files`, async () => {
      const { folder, remove } = temporaryFolder();
      const smtp = await startSmtp();
      const address = kind === 'sqlite' ? `sqlite:${join(folder, 'receiver.db')}` : await create();
      const more = mail === 'sealed' ? { mail, privateKeyFile: undefined } : { mail };
      const service = await startService(writeServiceFiles(folder, address, smtp.settings, more));
      let lastText = '';
      for (let i = 0; i < 100; i++) {
        const [message, name, local] = [1, 2, 3].map(() => marker + letters(12)) as [string, string, string];
        const body = JSON.stringify({
          email: `${local}@example.nl`,
          message,
          name,
          subjectKey: message,
          language: 'nl',
          elapsedMs: 9000,
          extra: i % 10 ? '' : name,
        });
        const { status, text } = await send(service.endpoint, { method: 'POST', headers: goodHeaders(), body });
        assert.equal(status, 202);
        lastText = text;
      }
      while (smtp.mails.length < 100) await delay(20);

      const places = kind === 'sqlite' ? [folder] : [folder, storeFolder()];
      const search = () => {
        const files = places.flatMap(filesIn);
        assert.ok(files.length > 3);
        return files.filter((file) => isIn(readFileSync(file)));
      };
      const { id } = JSON.parse(lastText) as { id: string };
      if (kind === 'sqlite')
        assert.ok(readFileSync(join(folder, 'receiver.db-wal')).includes(id), 'the search reads what was just written');
      assert.deepEqual(search(), []);
      assert.ok(!isIn(Buffer.from(service.output())));
      assert.equal(await service.end('SIGTERM'), 0);
      assert.deepEqual(search(), []);
      assert.equal(isIn(Buffer.from(smtp.mails.map(({ raw }) => raw).join())), mail === 'plain');
      await smtp.stop();
      remove();
    });
  }
});
