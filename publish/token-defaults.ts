import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CSSResult } from 'lit';
import { tokenValues } from './token-values.ts';

/** What each `--gezin-*` token falls back to in the style sheets of the widgets. */
export const tokenDefaults = async (): Promise<Record<string, string>> => tokenValues(await styleSheets());

/** The style sheets that the widgets adopt, that of all of them first. */
async function styleSheets(): Promise<string[]> {
  const files = ['src/shared/styles/host-styles.ts', ...globSync('src/**/*.styles.ts').toSorted()];
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(resolve(file)).href) as Promise<Record<string, CSSResult>>),
  );
  return modules.flatMap((module) => Object.values(module)).map(({ cssText }) => cssText);
}
