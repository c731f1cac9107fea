import { writeFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import type { Package } from 'custom-elements-manifest/schema.d.ts';
import { elementsOf } from './elements.ts';

interface Named {
  name: string;
  description?: string;
}

/** What editors offer while one types: custom data for Visual Studio Code, web types for those of JetBrains. */
export function buildEditorData(manifest: Package, folder: string): void {
  // The generators write into the manifest that they are given.
  const made = (make: (manifest: never, options: object) => string) =>
    JSON.parse(make(structuredClone(manifest) as never, {}), withoutEmpty) as object;
  const write = (file: string, data: object) =>
    writeFileSync(`${folder}/${file}`, `${JSON.stringify(data, null, 2)}\n`);

  write('vscode.html-custom-data.json', withoutValues(made(getVsCodeHtmlCustomData), manifest));
  write('vscode.css-custom-data.json', withDefaults(withEachOnce(made(getVsCodeCssCustomData)), manifest));
  const webTypes = made(getWebTypesData) as { contributions: { css: object } };
  write('web-types.json', {
    ...webTypes,
    contributions: { ...webTypes.contributions, css: withEachOnce(webTypes.contributions.css) },
  });
}

const withoutEmpty = (key: string, value: unknown): unknown => (key === 'doc-url' && value === '' ? undefined : value);

/** Says which attributes take no value, which the generator does not. */
function withoutValues(data: object, manifest: Package): object {
  const { tags, ...rest } = data as { tags: { name: string; attributes: Named[] }[] };
  const elements = elementsOf(manifest);
  const isFlag = (tag: string, name: string) =>
    elements
      .find(({ tagName }) => tagName === tag)
      ?.attributes?.some((attribute) => attribute.name === name && attribute.type?.text === 'boolean');
  return {
    ...rest,
    tags: tags.map((tag) => ({
      ...tag,
      attributes: tag.attributes.map((each) => ({ ...each, ...(isFlag(tag.name, each.name) && { valueSet: 'v' }) })),
    })),
  };
}

/** The generator leaves out what a custom property is by default. */
function withDefaults(lists: object, manifest: Package): object {
  const tokens = elementsOf(manifest).flatMap(({ cssProperties = [] }) => cssProperties);
  const { properties } = lists as { properties: Named[] };
  const described = properties.map(({ name, description, ...rest }) => {
    const standard = tokens.find((token) => token.name === name)?.default;
    return {
      name,
      description: standard === undefined ? description : `${description!} By default \`${standard}\`.`,
      ...rest,
    };
  });
  return { ...lists, properties: described };
}

/** What several widgets have, the generators list once for each. */
const withEachOnce = (lists: object): object =>
  Object.fromEntries(
    Object.entries(lists).map(([kind, things]) => [
      kind,
      Array.isArray(things) ? eachOnce(things as Named[]) : (things as unknown),
    ]),
  );

function eachOnce(things: Named[]): Named[] {
  const names = [...new Set(things.map(({ name }) => name))];
  return names.map((name) => {
    const same = things.filter((thing) => thing.name === name);
    return { ...same[0]!, description: [...new Set(same.map(({ description = '' }) => description))].join('\n\n') };
  });
}
