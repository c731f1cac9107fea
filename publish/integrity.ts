import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** What a host needs to know of a published file: what to put in `integrity`, and its sizes in bytes. */
export interface FileFacts {
  integrity: string;
  raw: number;
  gzip: number;
  brotli: number;
}

/** The facts of every script, style sheet and document in a folder, by the file's path in it. */
export function fileFacts(folder: string): Record<string, FileFacts> {
  const files = globSync(`${folder}/**/*.{js,css,json}`).filter((file) => !file.endsWith('integrity.json'));
  return Object.fromEntries(files.toSorted().map((file) => [relative(folder, file), factsOf(readFileSync(file))]));
}

const factsOf = (bytes: Buffer): FileFacts => ({
  integrity: `sha384-${createHash('sha384').update(bytes).digest('base64')}`,
  raw: bytes.length,
  gzip: gzipSync(bytes, { level: 9 }).length,
  brotli: brotliCompressSync(bytes).length,
});
