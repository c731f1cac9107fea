import { readFileSync } from 'node:fs';
import { argv, env, exit, stderr, stdout, umask } from 'node:process';
import { parseArgs } from 'node:util';
import { check } from './commands/check.ts';
import { eraseEmail, eraseId, type Erasure } from './commands/erase.ts';
import { csvHeader, csvLine, exportMessages } from './commands/export.ts';
import { keygen } from './commands/keygen.ts';
import { loadConfig } from './config/load-config.ts';
import { run } from './run.ts';
import { type KeyPair, keyPairOf } from './seal/sealed-box.ts';
import { openMessage } from './seal/sealed-message.ts';
import { readSecretFile } from './seal/secret-file.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

const usage = `Usage: contact-receiver [command] [options]

contact-receiver --config <file>                                  takes messages and mails them
contact-receiver keygen --out <folder>                            makes the keys
contact-receiver check --config <file>                            tries all of it, and sends a test mail for each form
contact-receiver export --config <file> --key <file> [--csv]      all messages, as lines of JSON or as CSV
contact-receiver open --key <file> <sealed file>                  one message of a sealed mail
contact-receiver erase --config <file> --id <id>                  erases one text
contact-receiver erase --config <file> --email <address> --key <file>
                                                                  erases all texts from an address
contact-receiver retry --config <file>                            mails again what was parked
contact-receiver --help                                           shows this; -h does too
contact-receiver --version                                        shows the version

--key can be given several times, as long as texts are stored that were sealed for an older key.
It ends with 0 when all of it was done, with 1 when something failed, and with 2 for a wrong use.

Installed with npm install --global @gezinsbenadering/contact-receiver; without, write
npx @gezinsbenadering/contact-receiver for contact-receiver.
`;

const bytesRemain = `The sealed bytes are still in the files of the store: another program reads it, or a mail is on its way.
The receiver tries again each hour and raises erased-bytes-remain; or run erase again when that has ended.`;

/** A command that was written in a wrong way. */
class UsageError extends Error {}

const options = {
  config: { type: 'string' },
  out: { type: 'string' },
  key: { type: 'string', multiple: true },
  id: { type: 'string' },
  email: { type: 'string' },
  csv: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Name = keyof typeof options;

interface Call {
  /** The value of an option that has to be there. */
  need: (name: 'config' | 'out' | 'id') => string;
  /** That of one that need not. */
  email?: string;
  isCsv: boolean;
  keys: () => KeyPair[];
  /** The argument that is no option. */
  file?: string;
}

interface Command {
  options: Name[];
  takesFile?: true;
  run: (call: Call) => Promise<void> | void;
}

const commands: Record<string, Command> = {
  serve: { options: ['config'], run: ({ need }) => run(need('config')) },
  keygen: { options: ['out'], run: ({ need }) => void stdout.write(keygen(need('out'))) },
  check: {
    options: ['config'],
    run: async ({ need }) => {
      if (!(await check(loadConfig(need('config'), env), (line) => void stdout.write(line)))) process.exitCode = 1;
    },
  },
  open: {
    options: ['key'],
    takesFile: true,
    run: ({ file, keys }) =>
      void stdout.write(
        `${JSON.stringify(openMessage(readFileSync(file ?? fail('the sealed file is missing')), keys()), null, 2)}\n`,
      ),
  },
  export: {
    options: ['config', 'key', 'csv'],
    run: ({ need, keys, isCsv }) =>
      withStore(need('config'), async (store) => {
        const closed = countClosed();
        if (isCsv) stdout.write(csvHeader);
        for await (const message of exportMessages(store, keys(), closed.add))
          stdout.write(isCsv ? csvLine(message) : `${JSON.stringify(message)}\n`);
        if (closed.number)
          throw new Error(
            `${closed.number} not exported: --key has to name the private key for which they were sealed.`,
          );
      }),
  },
  erase: {
    options: ['config', 'id', 'email', 'key'],
    run: (call) =>
      withStore(call.need('config'), (store) =>
        call.email === undefined ? eraseOne(store, call.need('id')) : eraseAllOf(store, call.email, call.keys()),
      ),
  },
  retry: {
    options: ['config'],
    run: ({ need }) =>
      withStore(
        need('config'),
        async (store) => void stdout.write(`${await store.retryParked(Date.now())} to be mailed again\n`),
      ),
  },
};

async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) return void stdout.write(usage);
  if (values.version) return void stdout.write(`${readVersion()}\n`);
  const [name = 'serve', ...files] = positionals;
  const command = Object.hasOwn(commands, name) ? commands[name]! : fail(`${name} is no command`);
  for (const option of Object.keys(values) as Name[])
    if (!command.options.includes(option)) fail(`${name} takes no --${option}`);
  const tooMuch = files[command.takesFile ? 1 : 0];
  if (tooMuch !== undefined) fail(`${name} does not know what to do with ${tooMuch}`);
  if (values.id !== undefined && values.email !== undefined) fail('erase takes --id or --email');
  // A variable of the shell that is empty is as good as none.
  const need = <Value extends string | string[]>(option: Name, value: Value | undefined): Value =>
    value?.length ? value : fail(`--${option} is missing`);
  await command.run({
    need: (option) => need(option, values[option]),
    email: values.email === undefined ? undefined : need('email', values.email),
    isCsv: values.csv ?? false,
    keys: () => need('key', values.key).map((file) => keyPairOf(readSecretFile(file))),
    file: files[0],
  });
}

function readArguments() {
  try {
    return parseArgs({ args: argv.slice(2), allowPositionals: true, options });
  } catch (error) {
    // What follows is about arguments that begin with a dash.
    throw new UsageError((error as Error).message.replace(/\. To specify .*$/s, ''));
  }
}

function readVersion(): string {
  return (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;
}

function fail(message: string): never {
  throw new UsageError(message);
}

async function withStore(file: string, work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(loadConfig(file, env).store, { isOwner: false });
  await work(store).finally(() => store.close());
}

/** Names the messages that no key opens, and counts them. */
function countClosed() {
  const closed = {
    number: 0,
    add: (id: string) => {
      closed.number++;
      stderr.write(`${id} is sealed for another key\n`);
    },
  };
  return closed;
}

async function eraseOne(store: Store, id: string): Promise<void> {
  const erasure = await eraseId(store, id, Date.now());
  if (!erasure.ids.length && !(await store.isKnown(id))) throw new Error(`There is no message ${id}.`);
  tell(erasure);
}

async function eraseAllOf(store: Store, email: string, keys: KeyPair[]): Promise<void> {
  const closed = countClosed();
  const erasure = await eraseEmail(store, email, keys, Date.now(), closed.add);
  tell(erasure);
  if (closed.number)
    throw new Error(`${closed.number} not looked into: --key has to name the private key for which they were sealed.`);
  if (!erasure.ids.length) throw new Error('No text is from this address.');
}

function tell({ ids, isScrubbed }: Erasure): void {
  for (const id of ids) stdout.write(`${id}\n`);
  stdout.write(`${ids.length} erased\n`);
  if (!isScrubbed) throw new Error(bytesRemain);
}

// What this process writes is for nobody else on the machine.
umask(0o077);

for (const stream of [stdout, stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    // Nobody reads on, such as after `| head`: the shell says 141 of a program that ends of that.
    exit(141);
  });
}

try {
  await main();
} catch (error) {
  stderr.write(`${(error as Error).message}\n${error instanceof UsageError ? `\n${usage}` : ''}`);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
