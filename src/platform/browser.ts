/** Whether a media query matches; `undefined` on a page that keeps us from asking. */
export function mediaMatches(query: string): boolean | undefined {
  try {
    return matchMedia(query).matches;
  } catch {
    return undefined;
  }
}

/** Whether the visitor asks for less motion (WCAG 2.3.3), or nobody can tell. */
export const isMotionReduced = (): boolean => mediaMatches('(prefers-reduced-motion: reduce)') ?? true;

/** Calls before the next picture is drawn; soon, on a page that has broken `requestAnimationFrame`. */
export function nextFrame(callback: () => void): void {
  try {
    requestAnimationFrame(callback);
  } catch {
    setTimeout(callback);
  }
}

/** Whether a key is pressed together with one that makes it a command of the browser, such as Alt and Left. */
export const hasModifier = ({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  ctrlKey || altKey || metaKey || shiftKey;
