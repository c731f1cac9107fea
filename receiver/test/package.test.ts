import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
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
  let archive: string;

  before(async () => {
    smtp = await startSmtp();
    const output = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [packed] = Object.values(
      JSON.parse(output.slice(output.search(/^[[{]/m))) as Record<
        string,
        { filename: string; files: { path: string }[] }
      >,
    );
    archive = packed!.filename;
    files = packed!.files.map(({ path }) => path);
  });
  after(async () => {
    await smtp.stop();
    remove();
  });

  test('holds the built modules with their types, the migrations, and neither sources nor tests', () => {
    for (const file of [
      'dist/main.js',
      'dist/index.js',
      'dist/index.d.ts',
      'migrations/001-messages.sql',
      'package.json',
      'README.md',
      'LICENSE',
    ])
      assert.ok(files.includes(file), file);
    assert.deepEqual(
      files.filter((file) => !/^(dist|migrations)\/|^(package\.json|README\.md|LICENSE)$/.test(file)),
      [],
    );
  });

  // Nobody owns the name without the scope: anyone who registers it would make the owner's private key.
  test('has npx run it by its scoped name only, in what it says and in its documents', () => {
    const texts = ['README.md', '../docs/receiver.md', '../CHANGELOG.md', ...globSync('dist/**/*.js', { cwd: root })];
    const runs = texts.flatMap((file) => readFileSync(join(root, file), 'utf8').match(/\bnpx .*/g) ?? []);
    assert.ok(runs.length >= 5);
    for (const run of runs) assert.match(run, /^npx @gezinsbenadering\/contact-receiver /);
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    assert.doesNotMatch(readme, /(?<!@gezinsbenadering\/)contact-receiver/);
  });

  // docs/decisions/contract.md
  test('imports what it holds, what it depends on, and nothing else', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
    const modules = files.filter((file) => /\.(js|d\.ts)$/.test(file));
    assert.ok(modules.includes('dist/contract/normalise.js'));
    for (const file of modules) {
      for (const { fileName } of ts.preProcessFile(readFileSync(join(root, file), 'utf8'), true, true).importedFiles) {
        const isKnown = fileName.startsWith('.')
          ? files.includes(posix.join(posix.dirname(file), fileName))
          : isBuiltin(fileName) || Object.keys(dependencies).some((name) => `${fileName}/`.startsWith(`${name}/`));
        assert.ok(isKnown, `${fileName} of ${file}`);
      }
    }
  });

  describe('on a Node.js that is too old', () => {
    const needed = 24;
    const unpack = (change: (file: string) => void) => {
      const own = mkdtempSync(join(folder, 'old-'));
      execFileSync('tar', ['--extract', '--gzip', '--file', join(folder, archive), '--directory', own]);
      change(join(own, 'package/package.json'));
      return join(own, 'package/dist/main.js');
    };
    const refused = (program: string, main: string, wanted: number) => {
      for (const args of [['--help'], ['--config', 'receiver.json']]) {
        const { status, stdout, stderr } = spawnSync(program, [main, ...args], { encoding: 'utf8' });
        assert.deepEqual([status, stdout], [1, '']);
        assert.match(
          stderr,
          new RegExp(`^contact-receiver needs Node\\.js ${wanted} or newer, and this is v[\\d.]+ \\(/.*\\)\\.\n$`),
        );
      }
    };

    test('says which one it needs, by its own package.json', () => {
      const next = Number.parseInt(process.versions.node) + 1;
      const main = unpack((file) =>
        writeFileSync(file, readFileSync(file, 'utf8').replace(`">=${needed}"`, `">=${next}"`)),
      );
      refused(process.execPath, main, next);
    });

    const old = '/usr/bin/node';
    const major = existsSync(old)
      ? Number.parseInt(execFileSync(old, ['--version'], { encoding: 'utf8' }).slice(1))
      : Infinity;
    test(
      'says so to an older one too, such as that of Debian',
      { skip: major >= needed && `${old} is not older than ${needed}` },
      () => {
        refused(
          old,
          unpack(() => undefined),
          needed,
        );
      },
    );
  });

  test('runs as it is built', async () => {
    const service = await startService(
      writeServiceFiles(folder, `sqlite:${join(folder, 'x.db')}`, smtp.settings),
      {},
      join(root, 'dist/main.js'),
    );
    const { status } = await send(service.endpoint, {
      method: 'POST',
      headers: goodHeaders(),
      body: JSON.stringify(goodBody),
    });
    assert.equal(status, 202);
    assert.equal(await service.end('SIGTERM'), 0);
  });
});
