import { readFileSync } from 'node:fs';
import * as widgets from '../src/widgets.ts';

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as never;

const { sourceLocale, targetLocales }: { sourceLocale: string; targetLocales: string[] } =
  readJson('lit-localize.json');

/** Every language that the widgets speak, the source language first. */
export const languages = [sourceLocale, ...targetLocales];

/** The tag of every widget, as `src/widgets.ts` lists them. */
export const tags: string[] = Object.values(widgets).map(({ tag }) => tag);

/** Name and version of the package. */
export const { name, version }: { name: string; version: string } = readJson('package.json');

/** Where the published files of this version are; the environment variable PUBLIC_BASE_URL sets another place. */
export const publicBaseUrl = process.env.PUBLIC_BASE_URL ?? `https://cdn.jsdelivr.net/npm/${name}@${version}/dist/cdn`;

/** Where the pages for iframes are: beside the CDN files, or where the environment variable PUBLIC_EMBED_URL says. */
export const publicEmbedUrl = process.env.PUBLIC_EMBED_URL ?? besideCdn();

function besideCdn(): string {
  if (!publicBaseUrl.endsWith('/cdn'))
    throw new Error('PUBLIC_BASE_URL does not end with /cdn: set PUBLIC_EMBED_URL too');
  return publicBaseUrl.replace(/cdn$/, 'embed');
}
