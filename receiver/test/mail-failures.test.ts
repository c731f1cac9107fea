import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readFileSync, writeFileSync } from 'node:fs';
import type { SMTPServerOptions } from 'smtp-server';
import { type Cause, causes } from '../src/outbox/failure.ts';
import type { SmtpSettings } from '../src/outbox/smtp.ts';
import { newAuthority } from './support/certificates.ts';
import { freePort } from '../../tools/free-port.ts';
import { send } from './support/http-client.ts';
import { goodBody, goodHeaders } from './support/receiver.ts';
import { runCommand, startService, writeServiceFiles } from './support/service.ts';
import { type StrictSmtp, startStrictSmtp } from './support/smtp-server.ts';
import { temporaryFolder } from './support/temporary.ts';
import { until } from './support/until.ts';

interface Case {
  cause: Cause;
  /** None is there otherwise. */
  server?: SMTPServerOptions;
  smtp?: Partial<SmtpSettings>;
  environment?: NodeJS.ProcessEnv;
}

describe('a mail server that gets no mail', () => {
  const { folder, remove } = temporaryFolder();
  const authority = newAuthority(folder);
  const good = authority.sign('localhost');
  const trusted = { NODE_EXTRA_CA_CERTS: authority.certFile };
  const login = { user: 'formulier', password: 'geheim' };
  const noTls = { disabledCommands: ['STARTTLS'] };
  after(remove);

  const cases: Record<string, Case> = {
    'has a certificate that nobody trusts': { cause: 'certificate-untrusted', server: good },
    'has a certificate that it signed itself': { cause: 'certificate-untrusted', server: authority },
    'has a certificate that has expired': {
      cause: 'certificate-expired',
      server: authority.sign('expired', -1, 'DNS:localhost'),
      environment: trusted,
    },
    'has the certificate of another': {
      cause: 'certificate-name',
      server: authority.sign('mail.example.nl'),
      environment: trusted,
    },
    'speaks no TLS where TLS is awaited': { cause: 'tls-mode', server: noTls, smtp: { security: 'tls' } },
    'knows no STARTTLS': { cause: 'tls-mode', server: noTls },
    'waits for TLS itself': {
      cause: 'no-greeting',
      server: { ...good, secure: true },
      smtp: { timeout: 1 },
      environment: trusted,
    },
    'is not at this port': { cause: 'connection-refused' },
    'has a name that does not exist': { cause: 'host-unknown', smtp: { host: 'mail.invalid' } },
    'refuses the password': {
      cause: 'login-refused',
      server: { ...good, authOptional: false },
      smtp: { ...login, password: 'wrong' },
      environment: trusted,
    },
    'wants a login': { cause: 'login-missing', server: { ...good, authOptional: false }, environment: trusted },
  };

  for (const [what, { cause, server, smtp, environment = {} }] of Object.entries(cases)) {
    describe(`because it ${what}`, () => {
      const own = temporaryFolder();
      let running: StrictSmtp | undefined;
      let config: string;

      before(async () => {
        running = server && (await startStrictSmtp({ ...server }));
        const settings: SmtpSettings = {
          host: 'localhost',
          port: running?.port ?? (await freePort()),
          security: 'starttls',
          timeout: 20,
          ...smtp,
        };
        ({ config } = writeServiceFiles(own.folder, `sqlite:${join(own.folder, 'x.db')}`, settings));
      });
      after(async () => {
        await running?.stop();
        own.remove();
      });

      const isPermanent = causes[cause].isPermanent;
      test(`raises ${isPermanent ? 'an alarm at once' : 'no alarm yet'}, and the log says ${cause}`, async () => {
        const service = await startService({ config, folder: own.folder }, environment);
        const post = () =>
          send(service.endpoint, { method: 'POST', headers: goodHeaders(), body: JSON.stringify(goodBody) });
        assert.equal((await post()).status, 202);
        const lines = () =>
          service
            .output()
            .trim()
            .split('\n')
            .map((line) => JSON.parse(line) as Record<string, unknown>);
        const of = (event: string) => lines().filter((line) => line.event === event);
        await until(() => of('mail-deferred').length === 1, service.output);
        await post();
        await until(() => of('mail-deferred').length === 2, service.output);
        await service.end('SIGTERM');
        assert.deepEqual(
          of('mail-deferred').map((line) => line.cause),
          [cause, cause],
        );
        assert.deepEqual(
          lines()
            .filter(({ level }) => level === 'alarm')
            .map((line) => [line.event, line.cause]),
          isPermanent ? [['mail-fails', cause]] : [],
        );
      });

      test('fails the check, which says what to do', async () => {
        const { code, stdout } = await runCommand(['check', '--config', config], environment);
        assert.equal(code, 1);
        assert.match(
          stdout,
          new RegExp(`^FAILED  (mail server|test mail of .*): ${cause}\\. ${causes[cause].advice.slice(0, 20)}`, 'm'),
        );
        assert.match(stdout, /^ok {6}store$/m);
      });
    });
  }

  describe('the check', () => {
    const own = temporaryFolder();
    let server: StrictSmtp;
    let files: ReturnType<typeof writeServiceFiles>;
    before(async () => {
      server = await startStrictSmtp({ ...good, authOptional: false });
      files = writeServiceFiles(own.folder, `sqlite:${join(own.folder, 'x.db')}`, {
        host: 'localhost',
        port: server.port,
        security: 'starttls',
        timeout: 20,
        user: 'formulier',
      });
    });
    after(async () => {
      await server.stop();
      own.remove();
    });

    test('logs in and sends a test mail, with an authority of its own and the password from the environment', async () => {
      const { code, stdout } = await runCommand(['check', '--config', files.config], {
        ...trusted,
        RECEIVER_SMTP_PASSWORD: 'geheim',
      });
      assert.equal(
        stdout,
        'ok      configuration\nok      keys\nok      store\nok      mail server\nok      test mail of contact to team@example.nl\n',
      );
      assert.equal(code, 0);
      assert.match(server.mails[0]!, /^Subject: \[test\] Bericht via de website\r$/m);
    });

    test('names each thing that is wrong', async () => {
      writeFileSync(files.keyFile, 'A'.repeat(43));
      const settings = JSON.parse(readFileSync(files.config, 'utf8')) as object;
      writeFileSync(files.config, JSON.stringify({ ...settings, store: `sqlite:${own.folder}` }));
      const { code, stdout } = await runCommand(['check', '--config', files.config], trusted);
      assert.equal(code, 1);
      assert.match(
        stdout,
        /^FAILED {2}configuration: smtp\.password: is needed[^\n]*\nFAILED {2}keys: privateKeyFile: [^\n]*\nFAILED {2}store: /,
      );
    });

    test('is as strict as the start, which a user without a password stops', async () => {
      const { code, stderr } = await runCommand(['--config', files.config], trusted);
      assert.equal(code, 1);
      assert.match(stderr, /^smtp\.password: is needed with smtp\.user; RECEIVER_SMTP_PASSWORD can hold it$/m);
    });
  });
});
