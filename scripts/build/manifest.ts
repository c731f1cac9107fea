import { readFileSync, writeFileSync } from 'node:fs';
import type { ClassMember, CustomElement, Declaration, Module, Package } from 'custom-elements-manifest/schema.d.ts';
import { tags } from './project.ts';
import { tokenDefaults } from './token-defaults.ts';
import { wordTypes } from './word-types.ts';

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
  const manifest = { schemaVersion: '2.1.0', modules: [...classes, ...tags.map(defineModule)] };
  writeFileSync(target, JSON.stringify(manifest, asPublished, 2));
}

function withPublicClasses({ declarations = [], exports, ...module }: Module): Module {
  const exported = new Set(exports?.map(({ name }) => name));
  const classes = declarations.filter(({ kind, name }) => kind === 'class' && exported.has(name) && !name.endsWith('Controller'));
  return { ...module, declarations: classes.map(withPublicMembers), exports: exports ?? [] };
}

function withPublicMembers(declaration: Declaration): Declaration {
  const { members = [], events, cssProperties, superclass, ...rest } = declaration as CustomElement;
  // The analyzer also lists each call of dispatchEvent, of which it cannot tell the event.
  const described = events?.filter(({ description }) => description);
  return {
    ...rest,
    // The analyzer takes a class of the platform for one of the module.
    superclass: superclass?.name === 'Event' ? { name: 'Event', package: 'global:' } : superclass,
    members: members.filter(isPublic).map(withoutParameter),
    ...(described && { events: described }),
    ...(cssProperties && { cssProperties: cssProperties.map((each) => ({ ...each, default: defaults[each.name] })) }),
  } as Declaration;
}

const defaults = tokenDefaults();

const isPublic = ({ name, privacy }: ClassMember) => !name.startsWith('#') && (privacy ?? 'public') === 'public';

/** For a default the analyzer takes what is assigned: `this.reason = reason`. */
const withoutParameter = (member: ClassMember): ClassMember =>
  'default' in member && member.default === member.name ? { ...member, default: undefined } : member;

/** The module that registers a tag; the analyzer does not see through our guarded `defineElement`. */
function defineModule(tag: string): Module {
  const name = tag.replace('gezin-', '');
  const className = name.replaceAll(/(^|-)\w/g, (start) => start.at(-1)!.toUpperCase());
  const declaration = { name: className, module: `src/widgets/${name}/${name}.ts` };
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
  // The text of a type. Its name tells nobody which words there are.
  return key === 'text' ? (wordTypes[value] ?? value) : value;
}

/** The elements that a manifest describes, without their base. */
export const elementsOf = ({ modules }: Package): (CustomElement & { tagName: string; name: string })[] =>
  (modules.flatMap(({ declarations = [] }) => declarations) as (CustomElement & { tagName: string; name: string })[]).filter(({ tagName }) => tagName);

/** The manifest that was built last. */
export const readManifest = (): Package => JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Package;
