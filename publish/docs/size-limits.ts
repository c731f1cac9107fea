import { readFileSync } from 'node:fs';
import type { FileFacts } from '../integrity.ts';

/**
 * How many bytes each CDN file may hold, compressed by brotli: 3 % more than it held when it came. A limit that is there
 * stays, since only a person can say what a bigger file is for; but a new widget is in the files of all widgets too.
 *
 * @param limits what there was.
 */
export function sizeLimits(limits: Record<string, number>): string {
  const files = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, FileFacts>;
  const measured = Object.entries(files).filter(([file]) => /\.(js|css)$/.test(file));
  const isNew = measured.some(([file]) => !(file in limits));
  const stays = (file: string) => file in limits && !(isNew && /^(widgets\.|fallback\.css)/.test(file));
  return JSON.stringify(
    Object.fromEntries(
      measured.map(([file, { brotli }]) => [file, stays(file) ? limits[file] : Math.floor(brotli * 1.03)]),
    ),
  );
}
