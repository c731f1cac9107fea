/** What came of a number of tests. */
export interface Counts {
  passed: number;
  /** Name of each failed test, with the end of what it says where there is something. */
  failed: string[];
  /** Name of each skipped test, with the reason where there is one. */
  skipped: string[];
}

export const noCounts = (): Counts => ({ passed: 0, failed: [], skipped: [] });

export const addCounts = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: [...one.failed, ...other.failed],
  skipped: [...one.skipped, ...other.skipped],
});

/**
 * A test that failed: its name, and the beginning and the end of what it says; at the end the tests inside a
 * test say what came of them.
 */
export function failedTest(name: string, error: unknown): string {
  const message = typeof error === 'string' ? error : ((error as Partial<Error> | undefined)?.message ?? '');
  const lines = message.trim().split('\n');
  return [name, ...(lines.length > 14 ? [...lines.slice(0, 4), '…', ...lines.slice(-10)] : lines)]
    .join('\n      ')
    .trim();
}

/** One line: `3 passed, 0 failed`, and how many were skipped if any. */
export const inWords = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed.length} failed${skipped.length ? `, ${skipped.length} skipped` : ''}`;
