import { globSync, readFileSync } from 'node:fs';

/** What each `--gezin-*` token falls back to in the styles: for light and dark pages where it says both. */
export function tokenDefaults(): Record<string, string> {
  const styles = globSync('src/**/*.styles.ts').map((file) => readFileSync(file, 'utf8'));
  const sheets = [readFileSync('src/shared/styles/host-styles.ts', 'utf8'), ...styles].join('\n');
  const read = [...sheets.matchAll(/var\((--gezin-[\w-]+), ((?:[^()]|\([^()]*\))+)\)/g)].map(([, token, value]) => [token!, value!] as const);
  const ofBoth = read.filter(([, value]) => value.startsWith('light-dark('));
  return Object.fromEntries([...read, ...ofBoth]);
}
