/*
 * The pyramid as numbers. Widths are hundredths of the whole width; heights are hundredths of a
 * band's own height, so that a band may be drawn at any height and its edges still meet the next.
 */

/** One band of the pyramid, from `top` to `bottom` wide. */
export interface Band {
  top: number;
  bottom: number;
}

/** Width of the flat tip: enough to be seen and to be hit. */
const tip = 20;

/** The bands of a pyramid, from the top to the base, all of one height. */
export const pyramidBands = (count: number): Band[] =>
  Array<number>(count)
    .fill(0)
    .map((_, i) => ({ top: widthAt(i / count), bottom: widthAt((i + 1) / count) }));

/**
 * The corners of a band as the `points` of an SVG polygon in a view box of 100 × 100.
 *
 * @param inset how far inside the band's edges they stand, for a ring, in hundredths of the width.
 */
export function bandPoints({ top, bottom }: Band, inset = 0): string {
  // As a band of the pyramid with its labels inside is about a quarter as high as it is wide.
  const high = inset * 4;
  const half = (y: number) => (top + ((bottom - top) * y) / 100) / 2 - inset;
  return [
    [50 - half(high), high],
    [50 + half(high), high],
    [50 + half(100 - high), 100 - high],
    [50 - half(100 - high), 100 - high],
  ]
    .map((corner) => corner.map((value) => Number(value.toFixed(2))).join(','))
    .join(' ');
}

/** Where a line of text is, in shares of its band's box. */
export interface Line {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

// What must be free at each side of a line, in shares of the width.
const spare = 0.02;

/** Whether a line of text stands between the slanted sides of a band, with a little room to spare. */
export function standsInside({ top, bottom }: Band, line: Line): boolean {
  const half = (y: number) => (top + (bottom - top) * y) / 200 - spare;
  // The band is narrowest above.
  const room = half(Math.max(0, line.top));
  return line.left >= 0.5 - room && line.right <= 0.5 + room && line.bottom <= 1;
}

const widthAt = (depth: number) => tip + (100 - tip) * depth;
