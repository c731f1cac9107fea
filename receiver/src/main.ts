#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { argv, env, exit, stderr, stdout, umask } from 'node:process';
import { parseArgs } from 'node:util';
import { eraseEmail, eraseId } from './commands/erase.ts';
import { csvHeader, csvLine, exportMessages } from './commands/export.ts';
import { keygen } from './commands/keygen.ts';
import { loadConfig } from './config/load-config.ts';
import { jsonLog } from './log.ts';
import { keyPairOf } from './seal/sealed-box.ts';
import { openMessage } from './seal/sealed-message.ts';
import { readSecretFile } from './seal/secret-file.ts';
import { serve } from './serve.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

const usage = `contact-receiver --config <file>                                  takes messages and mails them
contact-receiver keygen --out <folder>                            makes the keys
contact-receiver export --config <file> --key <file> [--csv]      all messages, as lines of JSON or as CSV
contact-receiver open --key <file> <sealed file>                  one message of a sealed mail
contact-receiver erase --config <file> --id <id>                  erases one text
contact-receiver erase --config <file> --email <address> --key <file>
contact-receiver retry --config <file>                            mails again what was parked
`;

class UsageError extends Error {}

const strings = ['config', 'out', 'key', 'id', 'email'] as const;
type Name = (typeof strings)[number];

function readArguments() {
  try {
    return parseArgs({
      args: argv.slice(2),
      allowPositionals: true,
      options: { ...(Object.fromEntries(strings.map((name) => [name, { type: 'string' }])) as Record<Name, { type: 'string' }>), csv: { type: 'boolean' } },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  const [command = 'serve', file] = positionals;
  const need = (name: Name): string => values[name] ?? fail(`--${name} is missing`);
  const keys = () => keyPairOf(readSecretFile(need('key')));
  const onClosed = (id: string) => void stderr.write(`${id} is sealed for another key\n`);

  const withStore = async (work: (store: Store) => Promise<void>) => {
    const store = await openStore(loadConfig(need('config'), env).store, { isOwner: false });
    await work(store).finally(() => store.close());
  };

  switch (command) {
    case 'serve':
      return run(need('config'));
    case 'keygen':
      stdout.write(keygen(need('out')));
      return;
    case 'open':
      stdout.write(`${JSON.stringify(openMessage(readFileSync(file ?? fail('the sealed file is missing')), keys()), null, 2)}\n`);
      return;
    case 'export':
      return withStore(async (store) => {
        if (values.csv) stdout.write(csvHeader);
        for await (const message of exportMessages(store, keys(), onClosed)) stdout.write(values.csv ? csvLine(message) : `${JSON.stringify(message)}\n`);
      });
    case 'erase':
      return withStore(async (store) => {
        const number = values.email ? await eraseEmail(store, values.email, keys(), Date.now(), onClosed) : await eraseId(store, need('id'), Date.now());
        stdout.write(`${number} erased\n`);
      });
    case 'retry':
      return withStore(async (store) => void stdout.write(`${await store.retryParked(Date.now())} to be mailed again\n`));
    default:
      fail(`${command} is no command`);
  }
}

function fail(message: string): never {
  throw new UsageError(message);
}

async function run(file: string): Promise<void> {
  const log = jsonLog((line) => void stdout.write(line));
  const service = await serve(loadConfig(file, env), log);
  let isStopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      log.info('stopping', { signal });
      void service.stop().then(() => {
        log.info('stopped');
        exit(0);
      });
    });
  }
}

// What this process writes is for nobody else on the machine.
umask(0o077);

try {
  await main();
} catch (error) {
  stderr.write(`${(error as Error).message}\n${error instanceof UsageError ? `\n${usage}` : ''}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
