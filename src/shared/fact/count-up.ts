/** How long a number counts up, in milliseconds: under the 2 s that we allow ourselves. */
export const countingTime = 1400;

/** How far the count is after some milliseconds, from 0 to 1, slowing down towards the end. */
export function countingProgress(elapsed: number): number {
  const time = Math.min(1, Math.max(0, elapsed / countingTime));
  return 1 - (1 - time) ** 3;
}
