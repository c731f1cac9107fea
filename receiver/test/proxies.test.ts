import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { startProcess, stopProcess } from '../../tools/processes.ts';
import { type Certificate, newAuthority } from './support/certificates.ts';
import { blockFor } from './support/document.ts';
import { freePort } from '../../tools/free-port.ts';
import { generous } from './support/messages.ts';
import { findProgram, skipWithout } from './support/programs.ts';
import { goodBody, goodHeaders, path as messagesPath, type RunningReceiver, runReceiver } from './support/receiver.ts';
import { temporaryFolder } from './support/temporary.ts';
import { until } from './support/until.ts';

/** A proxy of Debian with the snippet of the documents, in a folder of its own. */
interface Proxy {
  program: string;
  snippet: string;
  /** Writes what the snippet stands in; gives the arguments of the program. */
  configure: (folder: string, snippet: string, port: number) => string[];
}

const modules = ['mpm_event', 'authz_core', 'headers', 'proxy', 'proxy_http', 'ssl', 'socache_shmcb'];

const proxies: Record<string, Proxy> = {
  nginx: {
    program: 'nginx',
    snippet: blockFor('nginx', '/etc/nginx/sites-enabled/contact-receiver'),
    configure: (folder, snippet) => {
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join('\n');
      writeFileSync(
        join(folder, 'nginx.conf'),
        `daemon off;\npid ${folder}/pid;\nerror_log stderr;\nevents {}\nhttp {\n${temporary}\n${snippet}\n}\n`,
      );
      return ['-c', join(folder, 'nginx.conf')];
    },
  },
  Caddy: {
    program: 'caddy',
    snippet: blockFor('caddyfile', '/etc/caddy/Caddyfile'),
    configure: (folder, snippet, port) => {
      // Its own certificate it would get from the internet.
      const withCertificate = snippet.replace(
        'form.example.nl {',
        `https://form.example.nl:${port} {\n  tls ${folder}/form.example.nl.pem ${folder}/form.example.nl.key`,
      );
      writeFileSync(
        join(folder, 'Caddyfile'),
        `{\n  admin off\n  auto_https disable_redirects\n  skip_install_trust\n}\n${withCertificate}`,
      );
      return ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
    },
  },
  Apache: {
    program: 'apache2',
    snippet: blockFor('apache', '/etc/apache2/sites-enabled/contact-receiver.conf'),
    configure: (folder, snippet, port) => {
      const load = modules
        .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
        .join('\n');
      writeFileSync(
        join(folder, 'apache.conf'),
        `ServerRoot ${folder}\nPidFile ${folder}/pid\nDefaultRuntimeDir ${folder}\nErrorLog ${folder}/error.log\nServerName localhost\nUser nobody\nGroup nogroup\n${load}\nListen ${port}\n${snippet}`,
      );
      return ['-D', 'FOREGROUND', '-f', join(folder, 'apache.conf')];
    },
  },
};

/** What a machine would have by itself is elsewhere here. */
function fit(snippet: string, port: number, receiver: RunningReceiver, { certFile, keyFile }: Certificate): string {
  const changes: [string, string][] = [
    ['/etc/letsencrypt/live/form.example.nl/fullchain.pem', certFile],
    ['/etc/letsencrypt/live/form.example.nl/privkey.pem', keyFile],
    ['127.0.0.1:8080', new URL(receiver.url).host],
  ];
  return changes.reduce((text, [from, to]) => text.replaceAll(from, to), snippet).replaceAll(/\b443\b/g, String(port));
}

for (const [name, { program, snippet, configure }] of Object.entries(proxies)) {
  describe(`${name} with the snippet of the documents`, { skip: skipWithout(program, 'openssl') }, () => {
    const { folder, remove } = temporaryFolder();
    const certificate = newAuthority(folder).sign('form.example.nl');
    let port: number;

    before(async () => {
      // Its workers run as another user.
      chmodSync(folder, 0o755);
      port = await freePort();
    });
    after(remove);

    const ask = (localAddress: string, forwarded?: string, path = messagesPath) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        const headers = goodHeaders(forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded });
        const sent = request(
          {
            host: '127.0.0.1',
            port,
            path,
            method: 'POST',
            servername: 'form.example.nl',
            localAddress,
            headers: { Host: 'form.example.nl', ...headers },
            rejectUnauthorized: false,
            agent: false,
          },
          (response) => {
            response.resume();
            resolve(response);
          },
        );
        sent.on('error', reject).end(JSON.stringify(goodBody));
      });
    const post = async (...call: Parameters<typeof ask>) => (await ask(...call)).statusCode ?? 0;

    /** Runs the proxy before a receiver that takes two messages of each client. */
    const behind = async (text: string, use: (receiver: RunningReceiver) => Promise<void>) => {
      const receiver = await runReceiver({ trustedProxies: 1, limits: { ...generous, perClient: 2 } });
      const args = configure(folder, fit(text, port, receiver, certificate), port);
      const child = startProcess(findProgram(program)!, args, {
        stdio: ['ignore', 'ignore', 'pipe'],
        env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
      });
      let output = '';
      child.stderr!.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
      try {
        await until(
          () =>
            post('127.0.0.9').then(
              (status) => status === 202,
              () => false,
            ),
          () => output,
        );
        await use(receiver);
      } finally {
        await stopProcess(child);
        await receiver.stop();
      }
    };

    test('has each visitor count for himself, whatever he writes into the header', async () => {
      await behind(snippet, async ({ log }) => {
        const answers: number[] = [];
        for (const forged of ['192.0.2.1', '192.0.2.2, 192.0.2.3', '192.0.2.4'])
          answers.push(await post('127.0.0.1', forged));
        assert.deepEqual(answers, [202, 202, 429]);
        assert.equal(await post('127.0.0.2'), 202);
        assert.doesNotMatch(log.join(''), /"level":"alarm"/);
      });
    });

    test('has browsers come back over TLS only, with every answer', async () => {
      await behind(snippet, async () => {
        for (const path of [messagesPath, '/v1/nothing', '/elsewhere']) {
          const { headers } = await ask('127.0.0.1', undefined, path);
          assert.equal(headers['strict-transport-security'], 'max-age=31536000; includeSubDomains', path);
        }
      });
    });

    if (name === 'nginx') {
      test('raises an alarm without the line for the header, once', async () => {
        await behind(snippet.replace(/^.*proxy_set_header.*$/m, ''), async ({ log }) => {
          await post('127.0.0.2');
          const alarms = log.filter((line) => line.includes('"level":"alarm"'));
          assert.equal(alarms.length, 1);
          assert.match(alarms[0]!, /"event":"proxy-says-no-address","trustedProxies":1/);
        });
      });
    }
  });
}
