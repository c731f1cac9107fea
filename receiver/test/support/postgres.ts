import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, getuid } from 'node:process';
import { Client } from 'pg';
import { startProcess, stopProcess } from '../../../tools/processes.ts';
import { freePort } from '../../../tools/free-port.ts';
import { temporaryFolder } from './temporary.ts';
import { until } from './until.ts';

const hint = 'PostgreSQL is not found: apt-get install postgresql, or set PG_BIN to the folder of initdb';

const programs = [
  env.PG_BIN ?? [],
  globSync('/usr/lib/postgresql/*/bin').toSorted().reverse(),
  (env.PATH ?? '').split(delimiter),
  '/opt/homebrew/bin',
]
  .flat()
  .find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));

/**
 * Why tests with PostgreSQL are to be skipped; `false` when they can run.
 *
 * @throws With `CI=true`, when it is not on this machine.
 */
export function skipReason(): string | false {
  if (programs) return false;
  if (env.CI === 'true') throw new Error(hint);
  return hint;
}

export interface PostgresServer {
  /** Makes a database of its own, and gives its address. */
  createDatabase: () => Promise<string>;
  /** The folder of all its data. */
  folder: string;
  /** Runs a statement as the owner of the server. */
  run: (sql: string) => Promise<void>;
  /** Whose its processes are, when that is not who runs the tests. */
  owner: { uid?: number; gid?: number };
  stop: () => Promise<void>;
}

/** Starts a server of its own on a free port of loopback, whatever else runs on this machine. */
export async function startPostgres(): Promise<PostgresServer> {
  const { folder, remove } = temporaryFolder();
  const owner = ownerOf(folder);
  const data = join(folder, 'data');
  execFileSync(
    join(programs!, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '--encoding=UTF8', '--locale=C', '--no-sync'],
    { ...owner, cwd: folder },
  );
  const port = await freePort();
  const args = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'max_connections=60',
  ];
  const server = startProcess(join(programs!, 'postgres'), args, { ...owner, cwd: folder, stdio: 'ignore' });
  const address = (database: string) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  const run = async (sql: string) => {
    const client = new Client(address('postgres'));
    await client.connect();
    await client.query(sql).finally(() => client.end());
  };
  let count = 0;
  await untilItAnswers(run);
  return {
    folder,
    owner,
    run,
    createDatabase: async () => {
      const name = `test${++count}`;
      await run(`CREATE DATABASE ${name}`);
      return address(name);
    },
    stop: async () => {
      server.kill('SIGINT');
      await stopProcess(server);
      remove();
    },
  };
}

// PostgreSQL refuses to run as root; Debian brings a user for it.
function ownerOf(folder: string): { uid?: number; gid?: number } {
  if (getuid?.() !== 0) return {};
  const id = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
  const owner = { uid: id('-u'), gid: id('-g') };
  chownSync(folder, owner.uid, owner.gid);
  return owner;
}

async function untilItAnswers(run: (sql: string) => Promise<void>): Promise<void> {
  let reason: unknown;
  const answers = async () => {
    try {
      await run('SELECT 1');
      return true;
    } catch (error) {
      reason = error;
      return false;
    }
  };
  await until(answers, () => String(reason));
}
