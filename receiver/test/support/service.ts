import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChildProcess, execFile, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { startProcess } from '../../../tools/processes.ts';
import { fileURLToPath } from 'node:url';
import { type KeyPair, newKeyPair } from '../../src/seal/sealed-box.ts';
import { encodeKey, writeSecretFile } from '../../src/seal/secret-file.ts';
import type { SmtpSettings } from '../../src/outbox/smtp.ts';
import { origin, path } from './receiver.ts';

/** The command, as it is while developing. */
const source = fileURLToPath(new URL('../../src/main.ts', import.meta.url));

export interface ServiceFiles {
  folder: string;
  config: string;
  keyFile: string;
  keys: KeyPair;
}

/** Writes keys and a configuration into a folder, for a receiver that takes any free port. */
export function writeServiceFiles(
  folder: string,
  store: string,
  smtp: SmtpSettings,
  more: Record<string, unknown> = {},
): ServiceFiles {
  const keys = newKeyPair();
  const [config, keyFile, secretFile] = ['receiver.json', 'private.key', 'secret.key'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeSecretFile(keyFile, keys.privateKey);
  writeSecretFile(secretFile, randomBytes(32));
  const settings = {
    port: 0,
    adminPort: 0,
    store,
    publicKey: encodeKey(keys.publicKey),
    secretFile,
    privateKeyFile: keyFile,
    smtp,
    forms: { contact: { from: 'formulier@example.nl', to: 'team@example.nl', subject: 'Bericht via de website' } },
    allowedOrigins: [origin],
    limits: { perClient: 1_000_000, perForm: 1_000_000, suspiciousMails: 1_000_000 },
    ...more,
  };
  writeFileSync(config, JSON.stringify(settings));
  return { folder, config, keyFile, keys };
}

export interface Service {
  url: string;
  adminUrl: string;
  endpoint: string;
  process: ChildProcess;
  /** What it has written. */
  output: () => string;
  /** Sends a signal, and waits until it has gone; gives its exit code. */
  end: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts the command as a process of its own, and waits until it takes messages. */
export async function startService(
  { config, folder }: Pick<ServiceFiles, 'config' | 'folder'>,
  environment: NodeJS.ProcessEnv = {},
  program = source,
): Promise<Service> {
  const options: SpawnOptions = {
    env: { ...process.env, TMPDIR: folder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  };
  const child = startProcess(process.execPath, [program, '--config', config], options);
  let output = '';
  const exit = once(child, 'exit') as Promise<[number | null]>;
  const started = await new Promise<{ url: string; adminUrl: string }>((resolve, reject) => {
    for (const stream of [child.stdout!, child.stderr!]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        output += chunk;
        const [line] = /^\{.*"event":"started".*\}$/m.exec(output) ?? [];
        if (line) resolve(JSON.parse(line) as { url: string; adminUrl: string });
      });
    }
    void exit.then(() => reject(new Error(`the receiver did not start: ${output}`)));
  });
  return {
    ...started,
    endpoint: `${started.url}${path}`,
    process: child,
    output: () => output,
    end: async (signal) => {
      child.kill(signal);
      const [code] = await exit;
      return code;
    },
  };
}

export interface CommandResult {
  code: number;
  stdout: string;
  stderr: string;
}

/** Runs a command of the receiver to its end. */
export function runCommand(args: string[], environment: NodeJS.ProcessEnv = {}): Promise<CommandResult> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [source, ...args],
      { env: { ...process.env, ...environment } },
      (error, stdout, stderr) => {
        resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
      },
    );
  });
}

/** The same, with an output that takes a line and then is closed, as `| head -n 1` does. */
export async function runCommandIntoHead(args: string[]): Promise<Omit<CommandResult, 'stdout'>> {
  const child = startProcess(process.execPath, [source, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr!.setEncoding('utf8').on('data', (chunk: string) => (stderr += chunk));
  child.stdout!.once('data', () => child.stdout!.destroy());
  const [code] = (await once(child, 'close')) as [number];
  return { code, stderr };
}
