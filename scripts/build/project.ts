import { readFileSync } from 'node:fs';

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as never;

const { sourceLocale, targetLocales }: { sourceLocale: string; targetLocales: string[] } = readJson('lit-localize.json');

/** Every language that the widgets speak, the source language first. */
export const languages = [sourceLocale, ...targetLocales];

/** The tag of every widget, as `src/widgets.ts` lists them. */
export const tags = [...readFileSync('src/widgets.ts', 'utf8').matchAll(/\.\/widgets\/([\w-]+)\//g)].map(
  ([, name]) => `gezin-${name}`,
);

/** Name and version of the package. */
export const { name, version }: { name: string; version: string } = readJson('package.json');

/** Where the published files of this version are; the environment variable PUBLIC_BASE_URL sets another place. */
export const publicBaseUrl = process.env.PUBLIC_BASE_URL ?? `https://cdn.jsdelivr.net/npm/${name}@${version}/dist/cdn`;

/** Where the pages for iframes are: beside the CDN files, or where the environment variable PUBLIC_EMBED_URL says. */
export const publicEmbedUrl = process.env.PUBLIC_EMBED_URL ?? publicBaseUrl.replace(/\/cdn$/, '/embed');
