import { onPage } from './on-page.ts';

/** Tells the developer something on the console, and the same thing only once on a page. */
export function warnOnce(message: string): void {
  const said = onPage('said', () => new Set<string>());
  if (said.has(message)) return;
  said.add(message);
  try {
    console.warn(`gezin-widgets: ${message}`);
  } catch {
    // Some pages put a console of their own in its place, without all of its functions.
  }
}
