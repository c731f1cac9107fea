import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { startProcess } from './processes.ts';

/** Starts an X display without a screen, on a free number, and gives its name. */
export async function startDisplay(started: ChildProcess[]): Promise<string> {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
  const display = startProcess('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  started.push(display);
  const [number] = (await once(display.stdio[3] as Readable, 'data', { signal: AbortSignal.timeout(20_000) })) as [
    Buffer,
  ];
  return `:${String(number).trim()}`;
}
