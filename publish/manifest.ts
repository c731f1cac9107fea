import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { ClassMember, CustomElement, Declaration, Module, Package } from 'custom-elements-manifest/schema.d.ts';
import { elementsOf } from './elements.ts';
import { nameOf } from './names.ts';
import { tags } from './project.ts';
import { tokenDefaults } from './token-defaults.ts';
import { choiceTypes } from './choice-types.ts';

/**
 * Makes the analyzer's manifest of `src` into one of the published modules: the elements, their
 * base, their events and the modules that define them, with the members that are public.
 */
export function publishManifest(source: string, target: string): void {
  const { modules } = JSON.parse(readFileSync(source, 'utf8')) as Package;
  // The analyzer lists them as the file system does.
  modules.sort((one, other) => (one.path < other.path ? -1 : 1));
  const classes = modules.map(withPublicClasses).filter(({ declarations }) => declarations?.length);
  // The analyzer writes the first version, whose form is that of 2.1.0 without what came later.
  const manifest = { schemaVersion: '2.1.0', modules: [...classes, ...tags.map((tag) => defineModule(tag, classes))] };
  writeFileSync(target, JSON.stringify(manifest, asPublished, 2));
}

function withPublicClasses({ declarations = [], exports, ...module }: Module): Module {
  const exported = new Set(exports?.map(({ name }) => name));
  const classes = declarations.filter(
    ({ kind, name }) => kind === 'class' && exported.has(name) && !name.endsWith('Controller'),
  );
  return { ...module, declarations: classes.map(withPublicMembers), exports: exports?.filter(isOfValue) ?? [] };
}

// The analyzer lists `export type *` as if it were of values.
const isOfValue = ({ name }: { name: string }) => name !== '*';

function withPublicMembers(declaration: Declaration): Declaration {
  const { members = [], attributes, events, cssProperties, superclass, ...rest } = declaration as CustomElement;
  const isEvent = superclass?.name === 'PlatformEvent';
  // The analyzer also lists each call of dispatchEvent, of which it cannot tell the event.
  const named = events?.filter(({ name }) => name?.startsWith('gezin-'));
  for (const { name } of named?.filter(({ description }) => !description) ?? [])
    throw new Error(`${declaration.name}: describe ${name} in its @fires`);
  return {
    ...rest,
    // Who reads it wants to know the class of the platform.
    superclass: isEvent ? { name: 'Event', package: 'global:' } : superclass,
    members: members
      .filter(isPublic)
      .map(withoutParameter)
      .map(isEvent ? same : withoutUndefined),
    ...(attributes && { attributes: attributes.map(withoutUndefined) }),
    ...(named && { events: named }),
    ...(cssProperties && { cssProperties: cssProperties.map((each) => ({ ...each, default: defaultOf(each.name) })) }),
  } as Declaration;
}

const defaults = await tokenDefaults();

function defaultOf(token: string): string {
  const value = defaults[token];
  if (!value) throw new Error(`${token} is documented, and no style sheet reads it`);
  return value;
}

const same = <T>(each: T): T => each;

/** An attribute or a property may always be missing: that says nothing about its values. */
const withoutUndefined = <T extends object>(each: T): T =>
  'type' in each
    ? { ...each, type: { text: (each.type as { text: string }).text.replace(/( \| undefined)+$/, '') } }
    : each;

const isPublic = ({ name, privacy }: ClassMember) => !name.startsWith('#') && (privacy ?? 'public') === 'public';

/** For a default the analyzer takes what is assigned: `this.reason = reason`. */
const withoutParameter = (member: ClassMember): ClassMember =>
  'default' in member && member.default === member.name ? { ...member, default: undefined } : member;

/** The module that registers a tag; the analyzer does not see through our guarded `defineElement`. */
function defineModule(tag: string, modules: Module[]): Module {
  const name = nameOf(tag);
  const module = `src/widgets/${name}/${name}.ts`;
  const widgets = elementsOf({ modules: modules.filter(({ path }) => path === module) });
  const widget = widgets.find(({ tagName }) => tagName === tag);
  if (!widget) throw new Error(`${module} has no class with @tag ${tag}`);
  const declaration = { name: widget.name, module };
  return {
    kind: 'javascript-module',
    path: `src/widgets/${name}/define.ts`,
    declarations: [],
    exports: [{ kind: 'custom-element-definition', name: tag, declaration }],
  };
}

function asPublished(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (key === 'path' || key === 'module') return value.replace(/^\/?src\/(.*)\.ts$/, 'dist/esm/$1.js');
  // The text of a type: its name does not say what there is to choose from.
  return key === 'text' ? (choiceTypes[value] ?? value) : value;
}

/** The manifest that was built last. */
export function readManifest(): Package {
  const file = 'dist/custom-elements.json';
  if (!existsSync(file)) throw new Error('nothing is built: npm run build');
  return JSON.parse(readFileSync(file, 'utf8')) as Package;
}
