import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Authority, newAuthority } from './support/certificates.ts';
import { blockFor, blocksIn, configWith } from './support/document.ts';
import { startMailHost } from './support/mail-host.ts';
import { makeOwnRoot, type OwnRoot, skipReason } from './support/own-root.ts';
import { temporaryFolder } from './support/temporary.ts';
import { scriptOf } from './support/unit-file.ts';
import { until } from './support/until.ts';

const unitFile = '/etc/systemd/system/contact-receiver.service';
const configFile = '/etc/contact-receiver/receiver.json';

test('the watch of the documents fails on an alarm in the log, and on nothing else', () => {
  const [, command] = /^ExecStart=\/bin\/sh -c '([^']*)'$/m.exec(
    blockFor('ini', '/etc/systemd/system/contact-receiver-watch.service'),
  )!;
  // systemd takes these away, also within single quotes.
  assert.ok(!command!.includes('\\'));
  for (const [line, status] of [
    ['{"level":"alarm","event":"mail-fails"}', 1],
    ['{"level":"info","event":"mail-sent"}', 0],
  ] as const) {
    const watch = command!.replace(/journalctl [^|]*/, 'cat ');
    assert.equal(spawnSync('/bin/sh', ['-c', watch], { input: `${line}\n` }).status, status, line);
  }
});

describe(
  'the steps of the documents, word by word',
  {
    skip: skipReason(
      'systemd-analyze',
      'systemctl',
      'setpriv',
      'useradd',
      'nginx',
      'postfix',
      'dovecot',
      'curl',
      'sqlite3',
      'pg_ctlcluster',
    ),
  },
  () => {
    const { folder, remove } = temporaryFolder();
    const unit = blockFor('ini', unitFile);
    const [installNode] = blocksIn('### Node.js', 'sh') as [string];
    const [install, setPassword, makeScript, check, start] = blocksIn('### Installing', 'sh') as [
      string,
      string,
      string,
      string,
      string,
    ];
    const [makeDatabase, setStore] = blocksIn('### PostgreSQL', 'sh') as [string, string];
    const [prove] = blocksIn('### Proving that it works', 'sh') as [string];
    const [exportAll, erase] = blocksIn('### Reading and erasing', 'sh') as [string, string];
    const [update] = blocksIn('## Updating', 'sh') as [string];
    const [backUp, backUpPostgres] = blocksIn('## Backup', 'sh') as [string, string];
    const [restore, eraseAgain, readReplaced, restorePostgres, readReplacedPostgres] = blocksIn(
      '### Restoring a backup',
      'sh',
    ) as [string, string, string, string, string];
    const [makeSecret] = blocksIn('### A new secret.key', 'sh') as [string];
    const [makeKeys, exportWithBoth] = blocksIn('## Changing the keys', 'sh') as [string, string];
    const allOk =
      'ok      configuration\nok      keys\nok      store\nok      mail server\nok      test mail of contact to team@example.nl\n';
    let root: OwnRoot;
    let authority: Authority;

    before(async () => {
      root = await makeOwnRoot();
      authority = newAuthority(folder);
      // The internet of this machine.
      root.write('/etc/hosts', '127.0.0.1 localhost mail.example.nl form.example.nl db.example.nl\n');
      root.write('/etc/ssl/authority.pem', authority.cert);
      startMailHost(root, authority.sign('mail.example.nl'), 'formulier', 'the password', 'team');
    });
    after(async () => {
      await root.remove();
      remove();
    });

    test('take Node.js from nodejs.org, unless it arrives damaged', () => {
      // That server, and a place for it of its own: /usr/local has the Node.js of these tests.
      const name = 'node-v24.99.0-linux-x64';
      const elsewhere = `PATH=/opt/node/bin:$PATH
      curl() { for last; do :; done; cp "/srv/nodejs/\${last##*/}" .; }
      ${installNode.replace('/usr/local', '/opt/node')}`;
      assert.ok(installNode.includes('--directory /usr/local '));
      root.run(`set -e
      mkdir -p /opt/node /srv/nodejs/${name}/bin
      cd /srv/nodejs
      printf '#!/bin/sh\\necho v24.99.0\\n' > ${name}/bin/node
      chmod 755 ${name}/bin/node
      chown --recursive 1000:1000 ${name}
      for arch in x64 arm64; do tar --create --xz --file node-v24.99.0-linux-$arch.tar.xz ${name}; done
      sha256sum *.tar.xz > SHASUMS256.txt`);
      assert.match(root.run(elsewhere), /: OK\nv24\.99\.0\n$/);
      assert.equal(root.run('stat --format=%U /opt/node/bin/node'), 'root\n');
      root.run(`rm -r /opt/node/bin && echo damaged >> /srv/nodejs/${name}.tar.xz`);
      root.run(elsewhere);
      assert.equal(root.run('ls /opt/node/bin 2>/dev/null || true'), '');
    });

    test('install it and make its keys', () => {
      const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', folder], {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      const [{ filename }] = Object.values(JSON.parse(packed.slice(packed.search(/^[[{]/m))) as object) as [
        { filename: string },
      ];
      root.run('cat > /srv/receiver.tgz.base64 && base64 -d /srv/receiver.tgz.base64 > /srv/receiver.tgz', {
        input: readFileSync(join(folder, filename)).toString('base64'),
      });
      // It is not published from here.
      const steps = install.replace('--global @gezinsbenadering/contact-receiver', '--global /srv/receiver.tgz');
      assert.notEqual(steps, install);
      const output = root.run(`set -e\n${steps}`, { network: true });
      const [, publicKey] = /^publicKey +([\w-]{43})$/m.exec(output)!;
      root.write(configFile, configWith(publicKey!));
      root.run(`set -e\n${setPassword}\n${makeScript}`);
      assert.equal(root.run('stat --format=%a /etc/contact-receiver/environment'), '600\n');
    });

    test('check it, and hear of a real mail server what is wrong', () => {
      const environment = root.run('cat /etc/contact-receiver/environment');
      const config = root.run(`cat ${configFile}`);
      const isRefused = (cause: string) =>
        assert.match(
          root.run(`${check.trim()} || true`),
          new RegExp(`^FAILED  (mail server|test mail of .*): ${cause}\\.`, 'm'),
        );
      isRefused('certificate-untrusted');
      const trusted = `${environment}NODE_EXTRA_CA_CERTS=/etc/ssl/authority.pem\n`;
      root.write(
        '/etc/contact-receiver/environment',
        trusted.replace(/^(RECEIVER_SMTP_PASSWORD=).*$/m, '$1wrong'),
        '600',
      );
      isRefused('login-refused');
      const { smtp, ...others } = JSON.parse(config) as { smtp: Record<string, unknown> };
      root.write(configFile, JSON.stringify({ ...others, smtp: { ...smtp, user: undefined } }));
      root.write('/etc/contact-receiver/environment', trusted.replace(/^RECEIVER_SMTP_PASSWORD=.*\n/m, ''), '600');
      isRefused('login-missing');
      root.write(configFile, config);
      root.write('/etc/contact-receiver/environment', environment, '600');
    });

    test('check it, and send a test mail', async () => {
      root.run("echo 'NODE_EXTRA_CA_CERTS=/etc/ssl/authority.pem' >> /etc/contact-receiver/environment");
      assert.equal(root.run(check), allOk);
      await until(() => mailbox().includes('Subject: [test] Bericht via de website'), mailbox);
    });

    test('write units that systemd takes', () => {
      const files = [
        unitFile,
        ...['watch.timer', 'watch.service', 'tell.service'].map(
          (name) => `/etc/systemd/system/contact-receiver-${name}`,
        ),
      ];
      for (const file of files) root.write(file, blockFor('ini', file));
      assert.equal(root.run(`systemd-analyze verify ${files.join(' ')} 2>&1`), '');
      root.run(`set -e\n${start}`);
      assert.equal(
        root.run('readlink /etc/systemd/system/multi-user.target.wants/contact-receiver.service'),
        `${unitFile}\n`,
      );
    });

    test('run it as its user behind nginx, where a message arrives as a mail', async () => {
      const site = authority.sign('form.example.nl');
      root.write('/etc/letsencrypt/live/form.example.nl/fullchain.pem', site.cert);
      root.write('/etc/letsencrypt/live/form.example.nl/privkey.pem', site.key, '600');
      root.write(
        '/etc/nginx/sites-enabled/contact-receiver',
        blockFor('nginx', '/etc/nginx/sites-enabled/contact-receiver'),
      );
      root.run('nginx > /dev/null 2>&1');
      await whileItRuns(async () => {
        await proveIt();
        const [health] = /^ExecStart=(.*healthz)$/m
          .exec(blockFor('ini', '/etc/systemd/system/contact-receiver-watch.service'))!
          .slice(1);
        assert.equal(root.run(health!), 'ok');
        assertFiles();
      });
    });

    test('watch it, and tell a person of an alarm', async () => {
      const unitOf = (name: string) => blockFor('ini', `/etc/systemd/system/contact-receiver-${name}.service`);
      const commandsOf = (name: string) =>
        [...unitOf(name).matchAll(/^ExecStart=(.*)$/gm)].map(([, command]) => command!);
      root.write('/usr/local/bin/journalctl', '#!/bin/sh\necho "$@" > /srv/asked\ncat /srv/journal\n', '755');
      const watch = () => {
        for (const command of commandsOf('watch')) root.run(command);
      };
      assert.throws(watch, /curl/);
      await whileItRuns(() => {
        root.write('/srv/journal', '{"level":"info","event":"mail-sent"}\n');
        watch();
        assert.equal(root.run('cat /srv/asked'), '--unit=contact-receiver --since=-5min --output=cat\n');
        root.write('/srv/journal', '{"level":"alarm","event":"mail-fails"}\n');
        assert.throws(watch);
        return Promise.resolve();
      });

      const chat = authority.sign('chat.example.nl');
      root.write('/etc/ssl/chat.pem', chat.cert);
      root.write('/etc/ssl/chat.key', chat.key, '600');
      const server = root.start(`exec node -e "
        const [key, cert] = ['key', 'pem'].map((end) => fs.readFileSync('/etc/ssl/chat.' + end));
        https.createServer({ key, cert }, (request, response) => {
          request.pipe(process.stdout, { end: false });
          request.on('end', () => response.end());
        }).listen(8444, () => console.log('ready'))"`);
      let told = '';
      server.stdout!.setEncoding('utf8').on('data', (text: string) => (told += text));
      await until(
        () => told.startsWith('ready'),
        () => told,
      );
      // At port 443 is nginx.
      root.write('/root/.curlrc', 'connect-to = chat.example.nl:443:127.0.0.1:8444\n');
      for (const command of commandsOf('tell')) root.run(`export CURL_CA_BUNDLE=/etc/ssl/authority.pem\n${command}`);
      await until(
        () => told === 'ready\ncontact receiver: see journalctl --unit=contact-receiver-watch',
        () => told,
      );
      root.run('rm /root/.curlrc');
      server.kill();
    });

    test('update it', () => {
      const [installNew, restart] = update.split(/\n(?=as-)/) as [string, string];
      assert.match(installNew, /^npm install --global @gezinsbenadering\/contact-receiver@latest$/);
      root.run(installNew.replace('@gezinsbenadering/contact-receiver@latest', '/srv/receiver.tgz'), { network: true });
      assert.equal(root.run(restart), allOk);
    });

    test('back it up, erase, and restore the backup without what was erased', async () => {
      const [first] = textsOf(exportAll);
      let after: string;
      await whileItRuns(async () => {
        await proveIt();
        root.run(backUp);
        // By its id, and then all others by their address.
        assert.equal(root.run(erase.replace(/[\da-f]{8}-[\da-f-]{27}/, first!)).match(/^1 erased$/gm)?.length, 2);
        after = await proveIt();
      });
      assert.deepEqual(textsOf(exportAll), [after!]);
      assert.equal(root.run('stat --format=%a /var/backups/contact-receiver.db'), '600\n');
      // What may be left of the old store when it was killed.
      root.run('as-contact-receiver touch /var/lib/contact-receiver/receiver.db-wal');
      root.run(`set -e\n${restore}`);
      assertFiles();
      assert.equal(textsOf(exportAll).length, 2);
      root.run(eraseAgain);
      assert.deepEqual(textsOf(exportAll), []);
      assert.deepEqual(textsOf(readReplaced), [after!]);
      root.run(`set -e\n${makeSecret}`);
      await whileItRuns(proveIt);
      assertFiles();
    });

    test('change the keys, and read with both', async () => {
      let oldId: string;
      await whileItRuns(async () => (oldId = await proveIt()));
      const [, publicKey] = /^publicKey +([\w-]{43})$/m.exec(root.run(`set -e\n${makeKeys}`))!;
      root.write(
        configFile,
        configWith(publicKey!).replace('/etc/contact-receiver/private.key', '/etc/contact-receiver/keys-2/private.key'),
      );
      assert.equal(root.run(check), allOk);
      await whileItRuns(async () => {
        const newId = await proveIt();
        assert.deepEqual(textsOf(exportWithBoth).slice(-2), [oldId, newId]);
      });
      assert.throws(() => textsOf(exportAll), /1 not exported/);
    });

    test('keep messages in PostgreSQL, back them up and restore them, with its user or with a password', async () => {
      const certificate = authority.sign('db.example.nl');
      root.write('/etc/ssl/db.pem', certificate.cert);
      root.write('/etc/ssl/db.key', certificate.key, '600');
      root.run(`set -e
      chown postgres /etc/ssl/db.key
      pg_lsclusters --no-header | grep --quiet . || pg_createcluster "$(ls /usr/lib/postgresql | tail -n 1)" main > /dev/null
      pg_ctlcluster $(pg_lsclusters --no-header | awk '{ print $1, $2; exit }') start`);
      root.run(`set -e\n${makeDatabase}`);
      const config = JSON.parse(root.run(`cat ${configFile}`)) as Record<string, unknown>;
      const [address] = /postgres:\/\/contact-receiver@%2F[^`]*/.exec(
        readFileSync(new URL('../../docs/receiver.md', import.meta.url), 'utf8'),
      )!;
      root.write(configFile, JSON.stringify({ ...config, store: address }));
      assert.equal(root.run(check), allOk);
      const readAll = exportAll.replace(
        '/etc/contact-receiver/private.key',
        '/etc/contact-receiver/keys-2/private.key',
      );
      let after: string;
      await whileItRuns(async () => {
        const id = await proveIt();
        root.run(backUpPostgres);
        root.run(erase.split('\nas-')[0]!.replace(/[\da-f]{8}-[\da-f-]{27}/, id));
        after = await proveIt();
      });
      assert.deepEqual(textsOf(readAll), [after!]);
      root.run(`set -e\n${restorePostgres}`);
      assert.equal(textsOf(readAll).length, 1);
      // The others were in SQLite.
      root.run(`${eraseAgain.trim()} || [ $? = 123 ]`);
      assert.deepEqual(textsOf(readAll), []);
      const [readOld, drop] = readReplacedPostgres.split(/\n(?=runuser)/) as [string, string];
      const withNewKey = readOld.replace('receiver/private.key', 'receiver/keys-2/private.key');
      assert.deepEqual(textsOf(withNewKey), [after!]);
      root.run(drop);
      root.run(`runuser --user postgres -- psql --quiet --command="ALTER ROLE \\"contact-receiver\\" PASSWORD 'password'" \\
        --command="ALTER SYSTEM SET ssl_cert_file = '/etc/ssl/db.pem'" --command="ALTER SYSTEM SET ssl_key_file = '/etc/ssl/db.key'" \\
        --command='ALTER SYSTEM SET ssl = on' --command='SELECT pg_reload_conf()' > /dev/null`);
      root.write(configFile, JSON.stringify({ ...config, store: undefined }));
      root.run('cat >> /etc/contact-receiver/environment', { input: setStore });
      assert.equal(root.run(check), allOk);
    });

    /** Starts the service as the unit does, and ends it afterwards; it has to end well, and without an alarm. */
    const whileItRuns = async (work: () => Promise<unknown>) => {
      const service = root.start(scriptOf(unit));
      let log = '';
      for (const stream of [service.stdout!, service.stderr!])
        stream.setEncoding('utf8').on('data', (chunk: string) => (log += chunk));
      await until(
        () => log.includes('"event":"started"') || service.exitCode !== null,
        () => log,
      );
      await work();
      root.run('pkill --exact --uid contact-receiver node || pkill --uid contact-receiver');
      const [code] = service.exitCode === null ? ((await once(service, 'exit')) as [number]) : [service.exitCode];
      assert.equal(code, 0, log);
      assert.doesNotMatch(log, /"level":"alarm"/);
    };

    /** Sends the message that proves that it works; gives its id when the mail has arrived. */
    const proveIt = async () => {
      const answer = root.run(`export CURL_CA_BUNDLE=/etc/ssl/authority.pem\n${prove}`);
      assert.match(answer, /^HTTP\/\S+ 202 /);
      const { id } = JSON.parse(answer.slice(answer.indexOf('{'))) as { id: string };
      await until(() => mailbox().includes(`Message-ID: <${id}@example.nl>`), mailbox);
      return id;
    };

    /** The ids that an export gives. */
    const textsOf = (step: string) =>
      root
        .run(step)
        .trim()
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { id: string }).id);

    const assertFiles = () =>
      assert.equal(root.run('stat --format="%U %a" /var/lib/contact-receiver/receiver.db'), 'contact-receiver 600\n');

    const mailbox = () => root.run('cat /var/mail/team 2>/dev/null || true');
  },
);
