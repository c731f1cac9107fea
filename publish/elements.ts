import type { ClassField, CustomElement, Package, Reference } from 'custom-elements-manifest/schema.d.ts';

/** An element of a manifest; the analyzer always knows these two. */
export type ManifestElement = CustomElement & { tagName: string; name: string };

/** The elements that a manifest describes, without their base. */
export const elementsOf = ({ modules }: Pick<Package, 'modules'>): ManifestElement[] =>
  (modules.flatMap(({ declarations = [] }) => declarations) as ManifestElement[]).filter(({ tagName }) => tagName);

/** Whether a member of a class is a field. */
export const isField = (member: { kind: string }): member is ClassField & { readonly?: boolean } =>
  member.kind === 'field';

/** Whether something comes from what all widgets have, and not only those with content. */
export const isOfEveryWidget = (inheritedFrom?: Reference): boolean => inheritedFrom?.name === 'WidgetElement';

/** What a type such as `'row' | 'grid'` or `2 | 3` lets one choose from; nothing of another. */
export const choicesIn = (type: string): string[] =>
  type
    .split(' | ')
    .flatMap((member) => (/^'(.*)'$|^(\d+)$/.exec(member) ?? []).slice(1))
    .filter((choice) => choice !== undefined);
