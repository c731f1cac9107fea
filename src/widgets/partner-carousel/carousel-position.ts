/*
 * Where a row of slides of one width stands, as numbers. A row at rest has a whole number of slides
 * in view, from `first` on; lengths are in any one unit.
 */

/** What is measured of the row. */
export interface Measures {
  /** Number of slides. */
  count: number;
  /** Length that is in view. */
  viewport: number;
  /** Length of all slides with the gaps between them. */
  content: number;
  gap: number;
}

/** From the start of a slide to the start of the next. */
export const stepOf = ({ count, content, gap }: Measures): number => (content + gap) / count;

/** How many slides are in view: at least one, at most all; one where nothing can be measured. */
export function visibleCount(measures: Measures): number {
  const fitting = Math.round((measures.viewport + measures.gap) / stepOf(measures));
  return Number.isFinite(fitting) ? clamp(fitting, 1, measures.count) : 1;
}

/** The index closest to the one that is asked for at which the row can rest. */
export const restingIndex = (index: number, count: number, visible: number): number =>
  clamp(Math.trunc(index) || 0, 0, Math.max(0, count - visible));

/** The index of the slide that is first in view after scrolling so far. */
export const indexAt = (scroll: number, measures: Measures): number =>
  restingIndex(Math.round(scroll / stepOf(measures)), measures.count, visibleCount(measures));

/** At which indices the pages begin. The last page is full too, so it may overlap the one before. */
export const pageStarts = (count: number, visible: number): number[] =>
  Array<number>(Math.ceil(count / visible))
    .fill(0)
    .map((_, page) => restingIndex(page * visible, count, visible));

const clamp = (value: number, least: number, greatest: number) => Math.min(Math.max(value, least), greatest);
