import type { Shape } from './content.ts';

/** What is wrong with a document, and where: `facts.items[2].value`. */
export interface Fault {
  path: string;
  message: string;
}

/**
 * The first place at which `value` does not have the given shape, or `undefined` when it has.
 * Reads only the members that the shape names, so cyclic and very large values do no harm.
 */
export const findFault = (value: unknown, shape: Shape): Fault | undefined => faults(value, shape, '').next().value;

function* faults(value: unknown, shape: Shape, path: string): Generator<Fault, undefined> {
  const must = (message: string): Fault => ({ path, message: `must ${message}` });

  if (typeof shape === 'string') {
    if (!isOfKind(value, shape)) yield must(`be ${shape}`);
  } else if (shape instanceof Set) {
    const found = [...shape].map((each) => faults(value, each, path).next().value);
    // Of several descriptions the last is the fullest.
    const last = found.at(-1);
    if (last && found.every(Boolean)) yield last;
  } else if (shape instanceof Array) {
    if (!Array.isArray(value)) yield must('be a list');
    else {
      const [item, least = 0, greatest = Infinity] = shape;
      for (const i of value.keys()) yield* faults(value[i], item, `${path}[${i}]`);
      if (value.length < least || value.length > greatest) yield must(`have ${least} to ${greatest} items`);
    }
  } else if (typeof value !== 'object' || !value) {
    yield must('be an object');
  } else {
    const read = (name: string): unknown => (Object.hasOwn(value, name) ? value[name as never] : undefined);
    for (const [member, inner] of Object.entries(shape)) {
      const name = member.replace('?', '');
      if (name !== member && read(name) === undefined) continue;
      const [single, low, high] = name.split(/[|+]/) as [string, string?, string?];
      const isRange = low && high && read(single) === undefined;
      for (const each of isRange ? [low, high] : [single]) {
        yield* faults(read(each), inner, path ? `${path}.${each}` : each);
      }
      if (isRange && (read(low) as number) > (read(high) as number)) yield must(`have ${low} <= ${high}`);
    }
  }
}

function isOfKind(value: unknown, kind: string): boolean {
  switch (kind) {
    case 'string':
    case 'boolean':
      return typeof value === kind;
    case 'number >= 0':
      return Number.isFinite(value) && (value as number) >= 0;
    default:
      return kind.split('|').includes(value as string);
  }
}
