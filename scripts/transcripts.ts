/*
 * Writes down anew what a screen reader says of each widget: `npm run transcripts`, after a build and one of
 * Storybook. Every scenario in Dutch, and in
 * other languages one for each widget; with `-- --all` every one in each language. Read them before you commit them.
 */
import { spawnSync } from 'node:child_process';

const args = ['--test', '--test-reporter=spec', 'test/screen-reader/screen-reader.test.ts'];
const env = { ...process.env, CI: 'true', TRANSCRIPTS: process.argv.includes('--all') ? 'all' : 'write' };
process.exitCode = spawnSync(process.execPath, args, { env, stdio: 'inherit' }).status ?? 1;
