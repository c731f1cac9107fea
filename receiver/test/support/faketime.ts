import { globSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';

const hint = 'libfaketime is not found: apt-get install faketime';

const [library] = globSync('/usr/lib/*/faketime/libfaketime.so.1');

/**
 * Why tests with another time are to be skipped; `false` when they can run.
 *
 * @throws With `CI=true`, when it is not on this machine.
 */
export function skipReason(): string | false {
  if (library) return false;
  if (env.CI === 'true') throw new Error(hint);
  return hint;
}

export interface FakeClock {
  /** For the processes that are to have this clock. */
  environment: NodeJS.ProcessEnv;
  /** Puts the clock ahead of the real one by so many hours, also of what runs already. */
  set: (hours: number) => void;
}

/** A clock for processes, kept in a file of this folder. */
export function fakeClock(folder: string): FakeClock {
  const file = join(folder, 'clock');
  const set = (hours: number) => {
    // A process reads it at any moment.
    writeFileSync(`${file}.new`, `+${hours}h\n`);
    renameSync(`${file}.new`, file);
  };
  set(0);
  // The clock of timers goes on as it does: Node.js dies of one that leaps.
  return {
    set,
    environment: {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: file,
      FAKETIME_NO_CACHE: '1',
      DONT_FAKE_MONOTONIC: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    },
  };
}
