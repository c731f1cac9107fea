/**
 * Keeps what is said with `console.warn` in each test of the suite, or file, that calls this, and
 * keeps it from the runner's report. Gives what was said in the test that runs.
 */
export function warningsOf(): () => string[] {
  const { warn } = console;
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    console.warn = (...words: unknown[]) => said.push(words.join(' '));
  });
  afterEach(() => {
    console.warn = warn;
  });
  return () => said;
}
