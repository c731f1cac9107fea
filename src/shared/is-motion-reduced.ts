/** Whether the visitor asks for less motion (WCAG 2.3.3). */
export const isMotionReduced = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
