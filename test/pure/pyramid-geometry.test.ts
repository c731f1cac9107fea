import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bandPoints, pyramidBands, standsInside } from '../../src/widgets/levels-diagram/pyramid-geometry.ts';

const counts = fc.integer({ min: 2, max: 6 });
const corners = (points: string) =>
  points.split(' ').map((corner) => corner.split(',').map(Number) as [number, number]);
const close = (one: number, other: number) => Math.abs(one - other) < 0.02;

describe('the bands of a pyramid', () => {
  test('fill its whole height, each as wide at its top as the one above it is at its base', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const bands = pyramidBands(count);
        assert.equal(bands.length, count);
        assert.ok(bands[0]!.top > 0 && close(bands.at(-1)!.bottom, 100));
        bands.forEach(({ top, bottom }, i) => {
          assert.ok(top < bottom);
          if (i) assert.ok(close(top, bands[i - 1]!.bottom));
        });
      }),
    );
  });

  test('have straight sides all the way down', () => {
    fc.assert(
      fc.property(counts, (count) => {
        const slopes = pyramidBands(count).map(({ top, bottom }) => bottom - top);
        return slopes.every((slope) => close(slope, slopes[0]!));
      }),
    );
  });

  test('stay inside the view box, symmetrical, and a ring stays inside its band', () => {
    fc.assert(
      fc.property(counts, fc.nat({ max: 5 }), fc.double({ min: 0.1, max: 3, noNaN: true }), (count, which, inset) => {
        const band = pyramidBands(count)[which % count]!;
        const outer = corners(bandPoints(band));
        const inner = corners(bandPoints(band, inset));
        for (const points of [outer, inner]) {
          assert.equal(points.length, 4);
          for (const [x, y] of points) assert.ok(x >= 0 && x <= 100 && y >= 0 && y <= 100, `${x},${y}`);
          const [topLeft, topRight, bottomRight, bottomLeft] = points as [
            [number, number],
            [number, number],
            [number, number],
            [number, number],
          ];
          assert.ok(close(topLeft[0] + topRight[0], 100) && close(bottomLeft[0] + bottomRight[0], 100));
          assert.ok(topLeft[1] === topRight[1] && bottomLeft[1] === bottomRight[1] && topLeft[1] < bottomLeft[1]);
        }
        const widthAt = (y: number) => band.top + ((band.bottom - band.top) * y) / 100;
        assert.ok(inner[0]![0] > 50 - widthAt(inner[0]![1]) / 2);
        assert.ok(inner[2]![0] < 50 + widthAt(inner[2]![1]) / 2);
      }),
    );
  });

  test('are high and wide enough to hit at the tip: a fifth of the width', () => {
    assert.equal(pyramidBands(6)[0]!.top, 20);
  });
});

describe('a line of text', () => {
  const line = (width: number, top: number, bottom = top + 0.2) => ({
    left: 0.5 - width / 2,
    right: 0.5 + width / 2,
    top,
    bottom,
  });

  test('stands inside a band where it leaves a fiftieth of the width at each side', () => {
    const band = { top: 20, bottom: 60 };
    assert.equal(standsInside(band, line(0.15, 0)), true);
    assert.equal(standsInside(band, line(0.17, 0)), false);
    assert.equal(standsInside(band, line(0.35, 0.5)), true);
    assert.equal(standsInside(band, line(0.37, 0.5)), false);
    assert.equal(standsInside(band, line(0.1, 0.9)), false);
  });

  test('stands nowhere outside the corners of its band', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(counts, fc.nat({ max: 5 }), share, share, share, share, (count, which, ...shares) => {
        const band = pyramidBands(count)[which % count]!;
        const [left, right] = shares.slice(0, 2).toSorted((one, other) => one - other) as [number, number];
        const [top, bottom] = shares.slice(2).toSorted((one, other) => one - other) as [number, number];
        const isOutside = [top, bottom].some((y) => {
          const width = (band.top + (band.bottom - band.top) * y) / 100;
          return left < 0.5 - width / 2 - 1e-9 || right > 0.5 + width / 2 + 1e-9;
        });
        assert.equal(standsInside(band, { left, right, top, bottom }) && isOutside, false);
      }),
    );
  });
});
