/** The time, in milliseconds since 1970; tests set it. */
export type Clock = () => number;

export const second = 1000;
export const hour = 3600 * second;
export const day = 24 * hour;
