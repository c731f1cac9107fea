import type { TestRunnerPlugin } from '@web/test-runner';

/** Makes each test file import `plain-failures.ts`, which keeps a failure from hanging the file. */
export const plainFailuresPlugin = (): TestRunnerPlugin => ({
  name: 'plain-failures',
  transform({ path, body }) {
    if (!path.endsWith('.test.ts')) return undefined;
    // On the first line, so that the line numbers stay.
    return `import '/test/support/wtr/plain-failures.ts'; ${String(body)}`;
  },
});
