import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { addCounts, type Counts, failedTest, noCounts } from '../../../tools/counts.ts';
import type { MissingEngine } from '../../../tools/engines.ts';

/** Writes how many tests passed, failed and were skipped in each engine; a missing one is skipped. */
export const resultsReporter = (path: string, missing: MissingEngine[]): Reporter => ({
  onTestRunFinished({ sessions }) {
    const engines: Record<string, Counts> = {};
    for (const { name, hint } of missing) engines[name] = { ...noCounts(), skipped: [hint] };
    for (const session of sessions) {
      const { name } = session.browser;
      engines[name] = addCounts(engines[name] ?? noCounts(), countSession(session));
    }
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(engines, null, 2));
  },
});

function countSession({ testFile, testResults, passed }: TestSession): Counts {
  const counts = noCounts();
  const countSuite = ({ name, suites, tests }: TestSuiteResult, around: string[]): void => {
    const path = [...around, name].filter(Boolean);
    for (const test of tests) {
      if (test.skipped) counts.skipped.push(`${name} ${test.name}`.trim());
      else if (test.passed) counts.passed += 1;
      else counts.failed.push(failedTest(`${basename(testFile)}: ${[...path, test.name].join(', ')}`, test.error));
    }
    for (const suite of suites) countSuite(suite, path);
  };
  if (testResults) countSuite(testResults, []);
  // A file that cannot be loaded has no tests; one that logs an error outside them has only passed ones.
  if (!passed && !counts.failed.length) counts.failed.push(`${testFile} fails outside its tests`);
  return counts;
}
