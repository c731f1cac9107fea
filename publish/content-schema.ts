import { contentShape, type Shape } from '../src/content/content.ts';

type Schema = Record<string, unknown>;

/** The JSON Schema of a content document, written from the description that the widgets check with. */
export const contentSchema = (): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Content of the Gezinsbenadering widgets',
  ...schemaOf(contentShape),
});

function schemaOf(shape: Shape): Schema {
  if (typeof shape === 'string') return schemaOfKind(shape);
  if (shape instanceof Set) return { anyOf: [...shape].map(schemaOf) };
  if (shape instanceof Array) {
    const [item, least, greatest] = shape;
    return {
      type: 'array',
      items: schemaOf(item),
      ...(least && { minItems: least }),
      ...(greatest && { maxItems: greatest }),
    };
  }
  const properties: Schema = {};
  const required: string[] = [];
  const alternatives: Schema[] = [];
  for (const [member, inner] of Object.entries(shape)) {
    const name = member.replace('?', '');
    const [single, ...range] = name.split(/[|+]/) as [string, ...string[]];
    const each = schemaOf(inner);
    if (range.length) {
      // Beside the single member the range is not read.
      alternatives.push(
        { properties: { [single]: each }, required: [single] },
        { properties: { [single]: false, ...Object.fromEntries(range.map((end) => [end, each])) }, required: range },
      );
      continue;
    }
    properties[name] = each;
    if (name === member) required.push(name);
  }
  return {
    type: 'object',
    properties,
    ...(required.length && { required }),
    ...(alternatives.length && { anyOf: alternatives }),
  };
}

function schemaOfKind(kind: string): Schema {
  switch (kind) {
    case 'string':
    case 'boolean':
      return { type: kind };
    case 'number >= 0':
      return { type: 'number', minimum: 0 };
    default:
      return { enum: kind.split('|') };
  }
}
