import { globSync, readFileSync } from 'node:fs';

/** The scripts and style sheets of `dist/cdn` by their path, as they are served at the root of a site. */
export const cdnFiles: Record<string, Uint8Array> = Object.fromEntries(
  globSync('dist/cdn/*.{js,css}').map((file) => [
    file.replaceAll('\\', '/').replace('dist/cdn', ''),
    readFileSync(file),
  ]),
);
