declare global {
  interface Console {
    /** What our files have said on it: each is a world of its own, and would say it again. */
    gezinWidgets?: Set<string>;
  }
}

/** Tells the developer something in the console, and the same thing only once. */
export function warnOnce(message: string): void {
  const said = (console.gezinWidgets ??= new Set());
  if (said.has(message)) return;
  said.add(message);
  console.warn(`gezin-widgets: ${message}`);
}
