import { copyFileSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Attribute, ClassField, Package } from 'custom-elements-manifest/schema.d.ts';
import { elementsOf, isField, type ManifestElement } from './elements.ts';

/** The types for templates: what `types/` says of each framework, and what the manifest says of the widgets. */
export function buildFrameworkTypes(manifest: Package, folder: string): void {
  mkdirSync(folder);
  for (const file of globSync('types/*.d.ts')) copyFileSync(file, `${folder}/${basename(file)}`);
  writeFileSync(`${folder}/widgets.d.ts`, widgetTypes(manifest));
}

function widgetTypes(manifest: Package): string {
  const elements = elementsOf(manifest);
  const events = elements.flatMap(({ events = [] }) => events.map(({ type }) => type.text));
  const names = [...new Set([...elements.map(({ name }) => name), ...events])].toSorted();
  const widgets = elements.map(
    ({ tagName, name }) =>
      `  '${tagName}': { element: ${name}; attributes: ${name}Attributes; properties: ${name}Properties; events: ${name}Events };\n`,
  );
  return `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from '../esm/index.js';

/** What may stand in a template, by tag name. */
export interface Widgets {
${widgets.join('')}}
${elements.map(interfacesOf).join('')}`;
}

function interfacesOf({ name, tagName, summary, attributes = [], members = [], events = [] }: ManifestElement): string {
  const properties = members
    .filter(isField)
    .filter((field) => !field.static && !field.readonly && !('attribute' in field));
  return [
    interfaceOf(
      `${name}Attributes`,
      `The attributes of \`<${tagName}>\`: ${summary!}`,
      attributes.map((each) => member(each, attributeType(each, name))),
    ),
    interfaceOf(
      `${name}Properties`,
      `What \`<${tagName}>\` takes only as a property.`,
      properties.map((each) => member(each, `${name}['${each.name}']`)),
    ),
    interfaceOf(
      `${name}Events`,
      `The events of \`<${tagName}>\`.`,
      events.map((each) => `${comment(each)}  '${each.name}': ${each.type.text};\n`),
    ),
  ].join('');
}

const interfaceOf = (name: string, text: string, lines: string[]) =>
  `\n/** ${text} */\nexport interface ${name} {\n${lines.join('')}}\n`;

const member = (thing: Attribute | ClassField, type: string) =>
  `${comment(thing)}  '${thing.name}'?: ${type} | undefined;\n`;

const comment = ({ description, default: standard }: { description?: string; default?: string }) =>
  `  /** ${description!.replaceAll(/\s+/g, ' ')}${standard ? ` By default ${standard}.` : ''} */\n`;

/** An attribute with the name of its property is set as a property where the element is there already. */
function attributeType({ name, fieldName, type }: Attribute, className: string): string {
  if (!fieldName) return type!.text;
  const field = `${className}['${fieldName}']`;
  const isText = fieldName !== name && /^(number|\d.*)$/.test(type!.text);
  return isText ? `${field} | \`\${${field}}\`` : field;
}
