/** What a line of the log may say: ids, numbers and fixed words, never what somebody wrote. */
export type Facts = Record<string, string | number | boolean | undefined>;

/** Writes lines of JSON; `alarm` is for what a person has to look at. */
export interface Log {
  info: (event: string, facts?: Facts) => void;
  alarm: (event: string, facts?: Facts) => void;
}

export function jsonLog(write: (line: string) => void, now: () => number = Date.now): Log {
  const line =
    (level: string) =>
    (event: string, facts: Facts = {}) =>
      write(`${JSON.stringify({ time: new Date(now()).toISOString(), level, event, ...facts })}\n`);
  return { info: line('info'), alarm: line('alarm') };
}

/** What may be said of an error: its message can hold a value that somebody sent. */
export function nameOf(error: unknown): string {
  const { name, code } = error as { name?: unknown; code?: unknown };
  const part = (value: unknown) => (typeof value === 'string' && /^\w{1,40}$/.test(value) ? value : undefined);
  return [part(name), part(code)].filter(Boolean).join(' ') || 'error';
}
