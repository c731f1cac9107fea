import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { promisify } from 'node:util';
import { loadConfig } from '../src/config/load-config.ts';
import { encodeKey } from '../src/seal/secret-file.ts';
import { blocksOf, configWith } from './support/document.ts';
import { runReceiver } from './support/receiver.ts';
import { temporaryFolder } from './support/temporary.ts';

const run = promisify(execFile);

/** As far as a Containerfile can be read without an engine. */
describe('the container of the documents', () => {
  const [text] = blocksOf('dockerfile');
  const instructions = text!
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as [string, string]);
  const all = (name: string) => instructions.filter(([found]) => found === name).map(([, value]) => value);
  const one = (name: string) => {
    assert.equal(all(name).length, 1, name);
    return all(name)[0]!;
  };
  const environment = Object.fromEntries(
    all('ENV')
      .flatMap((line) => line.split(' '))
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
  const { folder, remove } = temporaryFolder();
  after(remove);

  const configFile = '/etc/contact-receiver/receiver.json';
  const file = join(folder, 'receiver.json');
  writeFileSync(file, configWith(encodeKey(new Uint8Array(32))));
  const config = loadConfig(file, environment);

  test('runs the command with the configuration that the steps write', () => {
    assert.deepEqual(JSON.parse(one('ENTRYPOINT')), ['contact-receiver', '--config', configFile]);
    assert.match(all('RUN').join(), /npm install --global @gezinsbenadering\/contact-receiver /);
  });

  test('has its store on the volume, which belongs to its user', () => {
    const volume = one('VOLUME');
    assert.ok(config.store.startsWith(`sqlite:${volume}/`), config.store);
    const [, id] = /^(\d+):\1$/.exec(one('USER'))!;
    assert.match(all('RUN').join(), new RegExp(`install -d -o ${id} -g ${id} -m 700 ${volume}$`));
    assert.ok(
      instructions.findIndex(([name]) => name === 'RUN') < instructions.findIndex(([name]) => name === 'USER'),
      'only root can install',
    );
  });

  test('takes messages from outside, and keeps the port for administrators inside', () => {
    assert.deepEqual([config.host, String(config.port)], ['0.0.0.0', one('EXPOSE')]);
    assert.equal(config.adminHost, '127.0.0.1');
  });

  test('knows by its health check whether it can store', async () => {
    const [, check] = /^CMD (.*)$/.exec(one('HEALTHCHECK'))!;
    assert.ok(check!.includes(`http://${config.adminHost}:${config.adminPort}/healthz`));
    const receiver = await runReceiver();
    const healthy = check!.replace(`127.0.0.1:${config.adminPort}`, new URL(receiver.adminUrl).host);
    const path = { ...process.env, PATH: `${join(process.execPath, '..')}:${process.env.PATH}` };
    await run('sh', ['-c', healthy], { env: path });
    await receiver.store.close();
    receiver.store.probe = () => Promise.reject(new Error('planted'));
    await receiver.stop();
    await assert.rejects(run('sh', ['-c', healthy], { env: path }), { code: 1 });
  });
});
