import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { send } from './support/http-client.ts';
import { goodBody, goodHeaders } from './support/receiver.ts';
import { startService, writeServiceFiles } from './support/service.ts';
import { type SmtpCatcher, startSmtp } from './support/smtp.ts';
import { temporaryFolder } from './support/temporary.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

describe('the package', () => {
  const { folder, remove } = temporaryFolder();
  let smtp: SmtpCatcher;
  let files: string[];

  before(async () => {
    smtp = await startSmtp();
    const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const [packed] = Object.values(JSON.parse(output.slice(output.search(/^[[{]/m))) as Record<string, { files: { path: string }[] }>);
    files = packed!.files.map(({ path }) => path);
  });
  after(async () => {
    await smtp.stop();
    remove();
  });

  test('holds the built modules with their types, the migrations, and neither sources nor tests', () => {
    for (const file of ['dist/main.js', 'dist/index.js', 'dist/index.d.ts', 'migrations/001-messages.sql', 'package.json', 'README.md', 'LICENSE']) assert.ok(files.includes(file), file);
    assert.deepEqual(files.filter((file) => !/^(dist|migrations)\/|^(package\.json|README\.md|LICENSE)$/.test(file)), []);
  });

  test('imports no TypeScript', () => {
    for (const file of globSync(join(root, 'dist/**/*.{js,d.ts}'))) assert.doesNotMatch(readFileSync(file, 'utf8'), /(from |import\()['"]\.[^'"]*\.ts['"]/, file);
  });

  test('runs as it is built', async () => {
    const service = await startService(writeServiceFiles(folder, `sqlite:${join(folder, 'x.db')}`, smtp.settings), {}, join(root, 'dist/main.js'));
    const { status } = await send(service.endpoint, { method: 'POST', headers: goodHeaders(), body: JSON.stringify(goodBody) });
    assert.equal(status, 202);
    assert.equal(await service.end('SIGTERM'), 0);
  });
});
