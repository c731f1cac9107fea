/*
 * Writes two widgets into a copy of the project, the first and the last of the alphabet, and runs
 * everything there, untouched: `npm run test:new`. `npm test` has a selection of it.
 */
import { spawnSync } from 'node:child_process';
import { ProjectCopy } from '../tools/project-copy.ts';

const copy = new ProjectCopy();
try {
  for (const args of [
    ['run', 'new', '--', 'about-us'],
    ['run', 'new', '--', 'zebra'],
    ['run', 'build:storybook'],
    ['run', 'transcripts'],
    ['run', 'docs'],
    ['test'],
  ]) {
    // On Windows npm is a batch file.
    const { status } = spawnSync('npm', args, {
      cwd: copy.folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    process.exitCode = status ?? 1;
    if (status !== 0) break;
  }
} finally {
  copy.remove();
}
