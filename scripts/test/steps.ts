/** A part of the test run: a program that succeeds, or fails, or says itself how many tests did. */
export interface Step {
  name: string;
  command: string;
  args: string[];
  /** Variables of the environment besides ours. */
  env?: Record<string, string>;
  /** Minutes after which the step has failed. */
  minutes: number;
  /** The file in which the program writes its counts, by group. */
  results?: string;
}

const npmScript = (name: string): Step => ({ name, command: 'npm', args: ['run', name], minutes: 10 });

const browserTests = (name: string, results: string): Step => ({
  name,
  command: process.execPath,
  args: ['node_modules/@web/test-runner/dist/bin.js'],
  minutes: 20,
  results,
});

function nodeTests(name: string, files = `test/${name}/**/*.test.ts`, ...more: string[]): Step {
  const results = `.build/test-results-${name}.json`;
  const args = [
    '--test',
    '--test-concurrency=2',
    ...more,
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=./test/support/counts-reporter.ts',
    `--test-reporter-destination=${results}`,
    files,
  ];
  return { name, command: process.execPath, args, minutes: 20, results };
}

/** All steps, in the order in which they run. */
export const steps: Step[] = [
  npmScript('build'),
  npmScript('build:storybook'),
  { ...npmScript('docs'), args: ['run', 'docs', '--', '--check'] },
  npmScript('lint'),
  npmScript('typecheck'),
  browserTests('wtr', '.build/test-results.json'),
  // The same tests of the widgets on the CDN files.
  { ...browserTests('shipped', '.build/test-results-shipped.json'), env: { SHIPPED: '1' } },
  nodeTests('pure'),
  nodeTests('package'),
  // Installs the apps that are not there, each by its own lock file.
  nodeTests('frameworks', 'test/frameworks/*.test.ts'),
  nodeTests('new'),
  { ...nodeTests('host-pages'), minutes: 40 },
  nodeTests('screen-reader'),
  // A server that a failed test left behind does not hold up the run.
  nodeTests('receiver', 'receiver/test/*.test.ts', '--test-force-exit'),
];
