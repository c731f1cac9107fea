/*
 * Kills the receiver with SIGKILL at random moments under 50 connections, on each store, and says
 * what came of what it had acknowledged: `npm run test:kill -w receiver`; `-- --runs 10 --seed 1`.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { killRuns, type KillResult } from '../test/support/kill-runs.ts';
import { skipReason, startPostgres } from '../test/support/postgres.ts';
import { startSmtp } from '../test/support/smtp.ts';
import { temporaryFolder } from '../test/support/temporary.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];

async function killOn(name: string, address: (folder: string) => Promise<string>): Promise<KillResult> {
  const { folder, remove } = temporaryFolder();
  const smtp = await startSmtp();
  try {
    console.log(`${name}: ${runs} runs with seed ${seed}`);
    return await killRuns(runs, seed, folder, await address(folder), smtp);
  } finally {
    await smtp.stop();
    remove();
  }
}

const results: Record<string, KillResult> = {};
results.SQLite = await killOn('SQLite', (folder) => Promise.resolve(`sqlite:${join(folder, 'receiver.db')}`));
const reason = skipReason();
if (reason) {
  console.log(`PostgreSQL: not run. ${reason}`);
} else {
  const server = await startPostgres();
  results.PostgreSQL = await killOn('PostgreSQL', () => server.createDatabase()).finally(() => server.stop());
}

console.table(results);
console.log(`Killed was the receiver alone. Power loss, and a kill of the PostgreSQL server, were not tested: there the
promise rests on synchronous=FULL and on fsync of the disk.`);
const isLossy = Object.values(results).some(
  ({ lost, storedTwice, notMailed, otherMessageIds }) => lost + storedTwice + notMailed + otherMessageIds > 0,
);
if (isLossy) process.exitCode = 1;
