import { writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import type { Package } from 'custom-elements-manifest/schema.d.ts';

interface Named {
  name: string;
  description?: string;
}

/** What editors offer while one types: custom data for Visual Studio Code, web types for those of JetBrains. */
export function buildEditorData(manifest: Package, folder: string): void {
  // The generators write into the manifest that they are given.
  const made = (make: (manifest: never, options: object) => string) => JSON.parse(make(structuredClone(manifest) as never, {})) as object;
  const write = (file: string, data: object) => writeFileSync(`${folder}/${file}`, `${JSON.stringify(data, null, 2)}\n`);

  write('vscode.html-custom-data.json', made(getVsCodeHtmlCustomData));
  write('vscode.css-custom-data.json', withEachOnce(made(getVsCodeCssCustomData)));
  const webTypes = made(getWebTypesData) as { contributions: { css: object } };
  write('web-types.json', { ...webTypes, contributions: { ...webTypes.contributions, css: withEachOnce(webTypes.contributions.css) } });
}

/** What several widgets have, the generators list once for each. */
const withEachOnce = (lists: object): object =>
  Object.fromEntries(Object.entries(lists).map(([kind, things]) => [kind, Array.isArray(things) ? eachOnce(things as Named[]) : (things as unknown)]));

function eachOnce(things: Named[]): Named[] {
  const names = [...new Set(things.map(({ name }) => name))];
  return names.map((name) => {
    const same = things.filter((thing) => thing.name === name);
    return { ...same[0]!, description: [...new Set(same.map(({ description = '' }) => description))].join('\n\n') };
  });
}
