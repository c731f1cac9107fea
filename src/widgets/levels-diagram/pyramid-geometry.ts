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

/** How wide the drawn pyramid is when its labels stand inside it, in `em`. */
export const widthInside = 22;

// What a character and the position before a label take at the most, in `em`: a wide typeface.
const characterWidth = 0.7;
const positionCharacterWidth = 0.47;

/** The bands of a pyramid, from the top to the base, all of one height. */
export const pyramidBands = (count: number): Band[] =>
  Array.from({ length: count }, (_, i) => ({ top: widthAt(i / count), bottom: widthAt((i + 1) / count) }));

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

/**
 * Whether every label has room inside its band when the pyramid is `widthInside` wide: on one line in
 * the topmost band, on two in the others. Otherwise the labels stand beside the pyramid.
 *
 * @param labels from the top to the base.
 * @param position the longest of the words that stand above a label.
 */
export function labelsFit(labels: readonly string[], position: string): boolean {
  return pyramidBands(labels.length).every((band, i) => {
    // Text begins lower in the topmost band, where there is more room.
    const start = i === 0 ? 0.45 : 0.25;
    const room = ((band.top + (band.bottom - band.top) * start) / 100) * widthInside;
    const label = labels[i]!;
    const longestWord = Math.max(...label.split(/\s+/).map(({ length }) => length)) * characterWidth;
    const lines = i === 0 ? 1 : 2;
    // The end of a line stays empty where a word does not fit any more.
    const isShort = label.length * characterWidth <= (lines === 1 ? room : room * 1.6);
    return isShort && longestWord <= room && position.length * positionCharacterWidth <= room;
  });
}

const widthAt = (depth: number) => tip + (100 - tip) * depth;
