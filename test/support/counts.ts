/** What came of a number of tests. */
export interface Counts {
  passed: number;
  failed: number;
  /** Name of each skipped test, with the reason where there is one. */
  skipped: string[];
}

export const noCounts = (): Counts => ({ passed: 0, failed: 0, skipped: [] });

export const addCounts = (one: Counts, other: Counts): Counts => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: [...one.skipped, ...other.skipped],
});

/** One line: `3 passed, 0 failed`, and how many were skipped if any. */
export const inWords = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped.length ? `, ${skipped.length} skipped` : ''}`;
