import assert from 'node:assert/strict';
import { test } from 'node:test';
import { killRuns } from './support/kill-runs.ts';
import { startSmtp } from './support/smtp.ts';
import { describeStores } from './support/stores.ts';
import { temporaryFolder } from './support/temporary.ts';

const runs = 10;
const seed = 20_261;

describeStores('F32 a receiver that is killed', ({ create }) => {
  test(`${runs} times with SIGKILL under 50 connections loses nothing that it acknowledged, and doubles nothing (seed ${seed})`, async () => {
    const { folder, remove } = temporaryFolder();
    const smtp = await startSmtp();
    const { acknowledged, repeatedMails, ...faults } = await killRuns(runs, seed, folder, await create(), smtp);
    await smtp.stop();
    remove();
    assert.deepEqual(faults, { lost: 0, storedTwice: 0, notMailed: 0, otherMessageIds: 0 });
    assert.ok(acknowledged >= runs, `only ${acknowledged} acknowledged`);
    assert.ok(repeatedMails >= 0);
  });
});
