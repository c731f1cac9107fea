/**
 * What each `--gezin-*` token falls back to in style sheets: `light-dark()` of two values where it differs on dark pages.
 *
 * @throws when a token falls back to one thing here and to another there.
 */
export function tokenValues(sheets: string[]): Record<string, string> {
  const values: Record<string, string[]> = {};
  for (const sheet of sheets) {
    for (const [token, value] of fallbacksIn(sheet)) (values[token] ??= []).push(value);
  }
  return Object.fromEntries(
    Object.entries(values).map(([token, all]) => {
      const whole = all.find((value) => value.startsWith('light-dark(')) ?? all[0]!;
      const other = all.find((value) => !isPartOf(value, whole));
      if (other) throw new Error(`${token} falls back to ${whole} and to ${other}`);
      return [token, whole];
    }),
  );
}

/** Each token with what follows it in `var()`. */
function fallbacksIn(sheet: string): [token: string, value: string][] {
  const found = [...sheet.matchAll(/var\((--gezin-[\w-]+), ((?:[^()]|\([^()]*\))+)\)/g)];
  const asked = sheet.match(/var\(\s*--gezin-/g)?.length ?? 0;
  if (found.length !== asked)
    throw new Error('write a token as var(--gezin-name, fallback), without var() in the fallback');
  return found.map(([, token, value]) => [token!, value!]);
}

/** A theme may write one of the two values of `light-dark()` by itself. */
const isPartOf = (value: string, whole: string) =>
  value === whole || new RegExp(`^light-dark\\((${value}, .*|.*, ${value})\\)$`).test(whole);
