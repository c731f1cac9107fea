import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { bandPoints, labelsFit, pyramidBands, widthInside } from '../../src/widgets/levels-diagram/pyramid-geometry.ts';

const counts = fc.integer({ min: 2, max: 6 });
const corners = (points: string) => points.split(' ').map((corner) => corner.split(',').map(Number) as [number, number]);
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
          const [topLeft, topRight, bottomRight, bottomLeft] = points as [[number, number], [number, number], [number, number], [number, number]];
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

describe('labels inside the bands', () => {
  const cases: [labels: string[], position: string, fit: boolean][] = [
    [['Intensief', 'Actief', 'Facilitair'], 'Niveau 3 van 3', true],
    [['Intensive', 'Active', 'Facilitative'], 'Level 3 of 3', true],
    [['A', 'B'], 'Niveau 2 van 2', true],
    [['Gezinsbegeleidingsprogramma', 'Actief', 'Facilitair'], 'Niveau 3 van 3', false],
    [['Intensief', 'Actief', 'Een heel lang woord van wel zestig letters en dan nog een paar woorden'], 'Niveau 3 van 3', false],
    [['Intensief', 'Actief', 'Facilitair'], 'Ein sehr langes Wort', false],
    [['', ''], '', true],
  ];

  for (const [labels, position, fit] of cases) {
    test(`${labels.join(', ') || 'without text'} (${position}): ${fit ? 'inside' : 'beside'}`, () =>
      assert.equal(labelsFit(labels, position), fit));
  }

  test('fit no better when one of them is longer', () => {
    const label = fc.stringMatching(/^\w{0,20}( \w{1,20}){0,3}$/);
    fc.assert(
      fc.property(fc.array(label, { minLength: 2, maxLength: 6 }), fc.nat({ max: 5 }), (labels, which) => {
        const longer = labels.map((text, i) => (i === which % labels.length ? `${text}xx` : text));
        return labelsFit(labels, 'Niveau 1 van 1') || !labelsFit(longer, 'Niveau 1 van 1');
      }),
    );
  });

  test('have room for the whole width of the base at the most', () => {
    assert.equal(labelsFit(['A', 'x'.repeat(widthInside * 2)], ''), false);
  });
});
