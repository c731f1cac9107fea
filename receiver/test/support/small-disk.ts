import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeSync } from 'node:fs';
import { temporaryFolder } from './temporary.ts';

const kilobytes = 4096;

export interface SmallDisk {
  folder: string;
  /** Why tests with it are to be skipped. */
  skip: string | false;
  unmount: () => void;
}

/** A file system that is soon full. */
export function mountSmall(): SmallDisk {
  const { folder, remove } = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    remove();
    return {
      folder: '',
      skip: 'a small file system cannot be mounted here (only root can, on Linux)',
      unmount: () => undefined,
    };
  }
  return {
    folder,
    skip: false,
    unmount: () => {
      execFileSync('umount', ['--lazy', folder]);
      remove();
    },
  };
}

/** Writes till there is no room for a byte more. */
export function fillUp(file: string): void {
  const descriptor = openSync(file, 'w');
  try {
    for (const size of [4096, 1]) {
      try {
        for (;;) writeSync(descriptor, Buffer.alloc(size));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
    }
  } finally {
    closeSync(descriptor);
  }
}
