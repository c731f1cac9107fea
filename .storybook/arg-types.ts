import type { ArgTypes } from '@storybook/web-components-vite';
import type { Attribute, ClassField, ClassMethod, CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';
import { choicesIn, elementsOf } from '../publish/elements.ts';

type Row = NonNullable<ArgTypes[string]>;

// With `false` each row would have a link to the documentation of Storybook.
const none = { disable: true };

/** The element of a tag, as the manifest describes it. */
export const elementOf = (manifest: Package, tag: string): CustomElement | undefined =>
  elementsOf(manifest).find(({ tagName }) => tagName === tag);

/**
 * The rows of a widget's table: what can be set, with a control for it, and what there is to style and
 * to listen to. A row of an attribute has the name of its property, as a story's args have.
 */
export function argTypesOf(manifest: Package, tag: string): ArgTypes {
  const { attributes = [], members = [], events, slots, cssProperties, cssParts } = elementOf(manifest, tag)!;
  const inAttributes = new Set(attributes.map(propertyOf));
  const rows: [string, Row][] = [
    ...attributes.map((attribute): [string, Row] => [propertyOf(attribute), attributeRow(attribute)]),
    ...members
      .filter(({ name, ...member }) => !inAttributes.has(name) && !('static' in member && member.static))
      .map((member): [string, Row] => [member.name, memberRow(member)]),
    ...described('events', events),
    ...described(
      'slots',
      slots?.map((slot) => ({ ...slot, name: slot.name || 'default' })),
    ),
    ...described('custom properties', cssProperties),
    ...described('parts', cssParts),
  ];
  return Object.fromEntries(rows);
}

const propertyOf = ({ name, fieldName = name }: Attribute) => fieldName;

function attributeRow({ name, description, type, default: standard }: Attribute): Row {
  const text = type?.text ?? 'string';
  const summary = text.replace(' | undefined', '');
  return {
    name,
    description,
    table: { category: 'attributes', type: { summary }, ...defaultOf(standard) },
    ...controlOf(summary),
  };
}

function controlOf(type: string): Row {
  const choices = choicesIn(type);
  // A property of a number takes a number.
  if (choices.length)
    return { control: { type: 'select' }, options: choices.map((choice) => Number(choice) || choice) };
  return { control: { type: type === 'boolean' || type === 'number' ? type : 'text' } };
}

function memberRow(member: ClassField | ClassMethod): Row {
  const { name, description, kind } = member;
  const isMethod = kind === 'method';
  const isData = name === 'content';
  return {
    name: isMethod ? `${name}(${(member.parameters ?? []).map((each) => each.name).join(', ')})` : name,
    description,
    control: isData ? { type: 'object' } : none,
    table: { category: isMethod ? 'methods' : 'properties', ...(!isMethod && typeOf(member.type)) },
  };
}

interface Described {
  name: string;
  description?: string;
  type?: { text: string };
  default?: string;
}

// A part may have the name of an attribute.
const described = (category: string, things: Described[] = []): [string, Row][] =>
  things.map(({ name, description, type, default: standard }) => [
    `${category} ${name}`,
    { name, description, control: none, table: { category, ...typeOf(type), ...defaultOf(standard) } },
  ]);

const typeOf = (type: { text: string } | undefined): object =>
  type ? { type: { summary: type.text.replace(' | undefined', '') } } : {};
const defaultOf = (summary: string | undefined): object => (summary ? { defaultValue: { summary } } : {});
