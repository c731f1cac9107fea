import { readFileSync, writeFileSync } from 'node:fs';
import type { ClassMember, CustomElement, Declaration, Module, Package } from 'custom-elements-manifest/schema.d.ts';
import { tags } from './project.ts';

/**
 * Makes the analyzer's manifest of `src` into one of the published modules: the elements, their
 * base, their events and the modules that define them, with the members that are public.
 */
export function publishManifest(source: string, target: string): void {
  const { schemaVersion, modules } = JSON.parse(readFileSync(source, 'utf8')) as Package;
  // The analyzer lists them as the file system does.
  modules.sort((one, other) => (one.path < other.path ? -1 : 1));
  const classes = modules.map(withPublicClasses).filter(({ declarations }) => declarations?.length);
  const manifest = { schemaVersion, modules: [...classes, ...tags.map(defineModule)] };
  writeFileSync(target, JSON.stringify(manifest, publishedPath, 2));
}

function withPublicClasses({ declarations = [], exports, ...module }: Module): Module {
  const exported = new Set(exports?.map(({ name }) => name));
  const classes = declarations.filter(({ kind, name }) => kind === 'class' && exported.has(name) && !name.endsWith('Controller'));
  return { ...module, declarations: classes.map(withPublicMembers), exports: exports ?? [] };
}

function withPublicMembers(declaration: Declaration): Declaration {
  const { members = [], events, ...rest } = declaration as CustomElement;
  // The analyzer also lists each call of dispatchEvent, of which it cannot tell the event.
  const described = events?.filter(({ description }) => description);
  return { ...rest, members: members.filter(isPublic), ...(described && { events: described }) } as Declaration;
}

const isPublic = ({ name, privacy }: ClassMember) => !name.startsWith('#') && (privacy ?? 'public') === 'public';

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

const publishedPath = (key: string, value: unknown): unknown =>
  typeof value === 'string' && (key === 'path' || key === 'module')
    ? value.replace(/^\/?src\/(.*)\.ts$/, 'dist/esm/$1.js')
    : value;
