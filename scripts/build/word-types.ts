import { globSync, readFileSync } from 'node:fs';

const named = /export type (\w+) = ((?:'[\w-]+'(?: \| )?)+);/g;

/** The types of the source that are a choice of words, by their names. */
export const wordTypes: Record<string, string> = Object.fromEntries(
  globSync('src/**/*.ts').flatMap((file) => [...readFileSync(file, 'utf8').matchAll(named)].map(([, name, words]) => [name!, words!])),
);
