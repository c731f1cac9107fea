import { copyFileSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Attribute, ClassField, Package } from 'custom-elements-manifest/schema.d.ts';
import { elementsOf } from './manifest.ts';

type Element = ReturnType<typeof elementsOf>[number];

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
  return `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from '../esm/index.js';

/** What may stand in a template, by tag name. */
export interface Widgets {
${elements.map(({ tagName, name }) => `  '${tagName}': { element: ${name}; attributes: ${name}Attributes; properties: ${name}Properties; events: ${name}Events };\n`).join('')}}
${elements.map(typesOf).join('')}`;
}

const typesOf = (element: Element): string => {
  const { name, tagName, summary, attributes = [], members = [], events = [] } = element;
  const isOwn = (member: { kind: string }): member is ClassField & { readonly?: boolean } => member.kind === 'field';
  const properties = members.filter(isOwn).filter((field) => !field.static && !field.readonly && !('attribute' in field));
  return [
    [`The attributes of \`<${tagName}>\`: ${summary!}`, `${name}Attributes`, attributes.map((each) => member(each, attributeType(each, name)))],
    [`What \`<${tagName}>\` takes only as a property.`, `${name}Properties`, properties.map((each) => member(each, `${name}['${each.name}']`))],
    [`The events of \`<${tagName}>\`.`, `${name}Events`, events.map((each) => `${comment(each)}  '${each.name}': ${each.type.text};\n`)],
  ]
    .map(([text, type, lines]) => `\n/** ${text as string} */\nexport interface ${type as string} {\n${(lines as string[]).join('')}}\n`)
    .join('');
};

const member = (thing: Attribute | ClassField, type: string) => `${comment(thing)}  '${thing.name}'?: ${type} | undefined;\n`;

const comment = ({ description, default: standard }: { description?: string; default?: string }) =>
  `  /** ${description!.replaceAll(/\s+/g, ' ')}${standard ? ` By default ${standard}.` : ''} */\n`;

/** An attribute with the name of its property is set as a property where the element is there already. */
function attributeType({ name, fieldName, type }: Attribute, className: string): string {
  if (!fieldName) return type!.text;
  const isText = fieldName !== name && type?.text === 'number';
  return `${className}['${fieldName}']${isText ? ' | `${number}`' : ''}`;
}
