import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { env, execPath, getuid, platform } from 'node:process';
import { startProcess, stopProcess } from '../../../tools/processes.ts';
import { findProgram, skipWithout } from './programs.ts';
import { temporaryFolder } from './temporary.ts';
import { until } from './until.ts';

/** Why tests that need a root folder of their own are to be skipped; `false` when they can run. */
export function skipReason(...programs: string[]): string | false {
  if (platform !== 'linux' || getuid?.() !== 0 || env.CI !== 'true')
    return 'runs only as root with CI=true, on Linux: it makes a root folder of its own';
  return skipWithout('unshare', 'nsenter', 'ip', ...programs);
}

interface Options {
  /** What it gets as its input. */
  input?: string;
  /** With the network of the machine; without, there is only a loopback of its own. */
  network?: boolean;
}

export interface OwnRoot {
  /** Runs a script of the shell to its end; gives what it wrote. */
  run: (script: string, options?: Options) => string;
  /** Writes a file, with its folder. */
  write: (file: string, text: string, mode?: string) => void;
  /** Starts a script of the shell. */
  start: (script: string) => ChildProcess;
  /** Ends all that runs in it, and removes it. */
  remove: () => Promise<void>;
}

/**
 * Makes a root folder that shows this machine as it is; what is written there goes into memory. It has a
 * loopback and processes of its own, so that services take the ports and files that they have by themselves.
 */
export async function makeOwnRoot(): Promise<OwnRoot> {
  const { folder, remove } = temporaryFolder();
  const root = join(folder, 'root');
  const setUp = `set -e
    mount -t tmpfs tmpfs ${folder}
    mkdir ${folder}/upper ${folder}/work ${root}
    mount -t overlay overlay -o lowerdir=/,upperdir=${folder}/upper,workdir=${folder}/work ${root}
    mount -t proc proc ${root}/proc
    mount --rbind /dev ${root}/dev
    for each in tmp run; do mount -t tmpfs -o mode=1777 tmpfs ${root}/$each; done
    touch ${root}/usr/local/bin/node
    mount --bind ${execPath} ${root}/usr/local/bin/node
    ip link set lo up
    echo ready
    exec sleep infinity`;
  const holder = startProcess(
    'unshare',
    ['--mount', '--propagation=private', '--net', '--pid', '--fork', '--kill-child', 'sh', '-c', setUp],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let output = '';
  for (const stream of [holder.stdout!, holder.stderr!])
    stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  await until(
    () => output.includes('ready\n') || holder.exitCode !== null,
    () => output,
  );
  if (holder.exitCode !== null) throw new Error(output);
  const inner = readFileSync(`/proc/${holder.pid}/task/${holder.pid}/children`, 'utf8').trim();

  const path = `/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin:${dirname(findProgram('npm')!)}`;
  const command = (script: string, network = false): [string, string[]] => {
    const namespaces = ['--mount', '--pid', ...(network ? [] : ['--net'])];
    return [
      'nsenter',
      [
        '--target',
        inner,
        ...namespaces,
        'chroot',
        root,
        'env',
        '-i',
        `PATH=${path}`,
        'HOME=/root',
        'npm_config_prefer_offline=true',
        'sh',
        '-c',
        script,
      ],
    ];
  };
  const run = (script: string, { input = '', network }: Options = {}) =>
    execFileSync(...command(script, network), {
      input,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe'],
      timeout: 60_000,
    });
  return {
    run,
    write: (file, text, mode = '644') =>
      void run(`mkdir -p ${dirname(file)} && cat > ${file} && chmod ${mode} ${file}`, { input: text }),
    start: (script) => spawn(...command(script), { stdio: ['ignore', 'pipe', 'pipe'] }),
    remove: async () => {
      await stopProcess(holder);
      remove();
    },
  };
}
