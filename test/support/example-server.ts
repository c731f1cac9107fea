import { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { startProcess, stopProcess } from '../../tools/processes.ts';

/** What `npm start` serves. */
export interface ExampleServer {
  /** Address of the example page in Dutch, and in English. */
  dutch: string;
  english: string;
  /** Address of the page that is styled by Bootstrap. */
  bootstrap: string;
  /** Address of the page that shows what the form sent. */
  inbox: string;
  /** Address of the embed builder. */
  builder: string;
  /** Address of Storybook. */
  storybook: string;
  /** Origin of the CDN files. */
  cdn: string;
  process: ChildProcess;
  stop(): Promise<void>;
}

const start = (options: string[]) =>
  startProcess(process.execPath, ['scripts/start.ts', '--no-build', ...options], { stdio: ['ignore', 'pipe', 'pipe'] });

/** Starts the server of the example page on free ports, with what was built last. */
export async function startExample(options = ['--port', '0']): Promise<ExampleServer> {
  const server = start(options);
  const said = { out: '', err: '' };
  server.stderr!.on('data', (chunk) => (said.err += String(chunk)));
  for await (const chunk of server.stdout!) {
    said.out += String(chunk);
    if (said.out.includes('Ctrl-C')) break;
  }
  const [dutch, english, bootstrap, inbox, builder, storybook, file] = said.out.match(/http:\S+/g) ?? [];
  if (!dutch || !english || !bootstrap || !inbox || !builder || !storybook || !file)
    throw new Error(`the example server does not start: ${said.err || said.out}`);
  return {
    dutch,
    english,
    bootstrap,
    inbox,
    builder,
    storybook,
    cdn: new URL(file).origin,
    process: server,
    stop: () => stopProcess(server),
  };
}

/** Starts the server where it is to end by itself, and gives what it said and its exit code. */
export async function runExample(options: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const server = start(options);
  const ended = once(server, 'exit') as Promise<[number | null]>;
  const [out, err, [code]] = await Promise.all([text(server.stdout!), text(server.stderr!), ended]);
  return { code, out, err };
}
