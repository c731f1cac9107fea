const said = new Set<string>();

/** Tells the developer something in the console, and the same thing only once. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  console.warn(`gezin-widgets: ${message}`);
}
