import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  indexAt,
  type Measures,
  pageStarts,
  restingIndex,
  stepOf,
  visibleCount,
} from '../../src/widgets/partner-carousel/carousel-position.ts';

/** A row whose slides fill what is in view, as its style sheet lays it out, and what it was laid out from. */
const rows = fc
  .record({
    count: fc.integer({ min: 1, max: 1000 }),
    visible: fc.integer({ min: 1, max: 6 }),
    slide: fc.double({ min: 20, max: 600, noNaN: true }),
    gap: fc.double({ min: 0, max: 40, noNaN: true }),
  })
  .map(({ count, visible, slide, gap }) => {
    const lengthOf = (slides: number) => slides * slide + (slides - 1) * gap;
    const content = Math.max(lengthOf(count), lengthOf(visible));
    // Browsers tell whole pixels only.
    const measures: Measures = { count, viewport: Math.round(lengthOf(visible)), content: Math.round(content), gap };
    return { measures, visible: Math.min(visible, count), slide, isFull: count >= visible };
  });

const fullRows = rows.filter(({ isFull }) => isFull);

describe('the position of a carousel', () => {
  test('counts the slides in view, whatever the pixels are rounded to', () => {
    fc.assert(fc.property(fullRows, ({ measures, visible }) => visibleCount(measures) === visible));
  });

  test('is found again from where an index scrolls to', () => {
    fc.assert(
      fc.property(fullRows, fc.integer({ min: -5, max: 1005 }), ({ measures, visible }, asked) => {
        const index = restingIndex(asked, measures.count, visible);
        assert.equal(indexAt(index * stepOf(measures), measures), index);
      }),
    );
  });

  test('rests where as many slides as there is room for are in view', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 6 }),
        fc.double(),
        (count, visible, asked) => {
          const index = restingIndex(asked, count, visible);
          assert.ok(Number.isInteger(index) && index >= 0 && index <= Math.max(0, count - visible));
          assert.equal(restingIndex(index, count, visible), index);
        },
      ),
    );
  });

  const asked: [index: unknown, rests: number][] = [
    [NaN, 0],
    [-1, 0],
    [Infinity, 5],
    [-Infinity, 0],
    [2.9, 2],
    [undefined, 0],
    [99, 5],
    [null, 0],
  ];
  for (const [index, rests] of asked) {
    test(`for ${String(index)} of nine, four in view, is ${rests}`, () =>
      assert.equal(restingIndex(index as number, 9, 4), rests));
  }

  test('is 0, with one slide in view, while nothing can be measured', () => {
    for (const measures of [
      { count: 0, viewport: 0, content: 0, gap: 0 },
      { count: 9, viewport: 0, content: 0, gap: 0 },
    ]) {
      assert.equal(visibleCount(measures), 1);
      assert.equal(indexAt(0, measures), 0);
    }
  });
});

describe('the pages of a carousel', () => {
  const expected: [count: number, visible: number, starts: number[]][] = [
    [9, 4, [0, 4, 5]],
    [9, 3, [0, 3, 6]],
    [9, 1, [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    [4, 4, [0]],
    [2, 4, [0]],
  ];
  for (const [count, visible, starts] of expected) {
    test(`of ${count} with ${visible} in view begin at ${starts.join(', ')}`, () =>
      assert.deepEqual(pageStarts(count, visible), starts));
  }

  test('show every slide', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 8 }), (count, visible) => {
        const seen = new Set(
          pageStarts(count, visible).flatMap((start) =>
            Array.from({ length: Math.min(visible, count) }, (_, i) => start + i),
          ),
        );
        assert.equal(seen.size, count);
      }),
    );
  });
});
