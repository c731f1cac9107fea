import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { addCounts, type Counts, noCounts } from '../../tools/counts.ts';
import { startProcess, stopProcess } from '../../tools/processes.ts';
import type { Step } from './steps.ts';

const passed: Counts = { ...noCounts(), passed: 1 };
const failed = (what: string): Counts => ({ ...noCounts(), failed: [what] });

/** Runs a step, its output on ours, and gives its counts by group. Without counts it is one test. */
export async function runStep({ name, command, args, env, minutes, results }: Step): Promise<Record<string, Counts>> {
  if (results) {
    mkdirSync('.build', { recursive: true });
    rmSync(results, { force: true });
  }
  const isSuccess = await succeeds(command, args, minutes, env);
  if (!results) return { [name]: isSuccess ? passed : failed(name) };
  // A program that was stopped has written nothing, or not all.
  const text = existsSync(results) ? readFileSync(results, 'utf8') : '';
  const groups = text ? (JSON.parse(text) as Record<string, Counts>) : {};
  const sum = Object.values(groups).reduce(addCounts, noCounts());
  // Neither a crash of the runner nor a run without tests may pass for a success.
  const hasTests = sum.passed > 0 || sum.skipped.length > 0;
  if (!sum.failed.length && (!isSuccess || !hasTests)) {
    return {
      ...(hasTests && groups),
      runner: failed(`${name} ${isSuccess ? 'has no tests' : 'fails outside its tests'}`),
    };
  }
  return groups;
}

async function succeeds(command: string, args: string[], minutes: number, env: Step['env']): Promise<boolean> {
  // On Windows npm is a batch file.
  const child = startProcess(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  const limit = setTimeout(() => {
    console.error(`no end after ${minutes} minutes`);
    void stopProcess(child);
  }, minutes * 60_000);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    return code === 0;
  } finally {
    clearTimeout(limit);
  }
}
