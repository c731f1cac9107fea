import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { countingProgress, countingTime } from '../../src/shared/fact/count-up.ts';

describe('the progress of a count', () => {
  const elapsed = fc.oneof(
    { weight: 9, arbitrary: fc.integer({ min: -1000, max: 3000 }) },
    { weight: 1, arbitrary: fc.constantFrom(-Infinity, Infinity, -0) },
  );

  test('is 0 at the start, and 1 at the end and ever after', () => {
    assert.equal(countingProgress(0), 0);
    assert.equal(countingProgress(countingTime), 1);
    assert.equal(countingProgress(countingTime * 100), 1);
  });

  test('A11: has reached its end within 2 s', () => assert.equal(countingProgress(2000), 1));

  test('stays between 0 and 1, also with a clock that runs back', () => {
    fc.assert(fc.property(elapsed, (time) => countingProgress(time) >= 0 && countingProgress(time) <= 1));
  });

  test('never goes back', () => {
    const inOrder = fc.property(
      elapsed,
      elapsed,
      (one, other) => one > other || countingProgress(one) <= countingProgress(other),
    );
    fc.assert(inOrder, { numRuns: 1000 });
  });

  test('moves on as long as the count runs, slower towards the end', () => {
    const steps = Array.from({ length: 11 }, (_, i) => countingProgress((i / 10) * countingTime));
    const strides = steps.slice(1).map((progress, i) => progress - steps[i]!);
    assert.ok(strides.every((stride) => stride > 0));
    assert.deepEqual(
      strides,
      strides.toSorted((a, b) => b - a),
    );
  });
});
