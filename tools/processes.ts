import { type ChildProcess, spawn, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { pid as ownId, platform } from 'node:process';

const running = new Map<number, ChildProcess>();
let isPrepared = false;

/** Starts a program that ends with this process at the latest, together with what it starts itself. */
export function startProcess(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  endChildrenAtExit();
  // A process group of its own, so that it can be ended as a whole.
  const child = spawn(command, args, { ...options, detached: platform !== 'win32' });
  const { pid } = child;
  if (pid) {
    running.set(pid, child);
    child.once('exit', () => running.delete(pid));
  }
  return child;
}

/** Ends a program that `startProcess` started, and waits till it has gone; it has 10 s to do so. */
export async function stopProcess({ pid = 0 }: ChildProcess): Promise<void> {
  const child = running.get(pid);
  if (!child) return;
  const gone = once(child, 'exit');
  end(pid, 'SIGTERM');
  const lastResort = setTimeout(() => end(pid, 'SIGKILL'), 10_000);
  await gone;
  clearTimeout(lastResort);
}

/** Sees to it that every program that this process has started ends with it, also when it is stopped. */
export function endChildrenAtExit(): void {
  if (isPrepared) return;
  isPrepared = true;
  process.on('exit', () => [...running.keys(), ...children()].forEach((pid) => end(pid, 'SIGTERM')));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // Not `once`: without a listener a second signal would end this process before its children.
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
}

// Puppeteer ends its browsers at exit, but of several forgets every second one.
function children(): number[] {
  if (platform !== 'linux') return [];
  return (readFileSync(`/proc/self/task/${ownId}/children`, 'utf8').match(/\d+/g) ?? []).map(Number);
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    if (platform === 'win32') process.kill(pid, signal);
    else process.kill(-pid, signal);
  } catch {
    // It went by itself, or belongs to the group of this process.
  }
}
