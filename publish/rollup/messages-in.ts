import type { ProgramNode } from 'rollup';

/** A node of the syntax tree, as ESTree describes it. */
interface Node {
  type: string;
  [member: string]: unknown;
}

/**
 * The ids of the messages that a module asks `msg()` of @lit/localize for.
 *
 * @throws when an id cannot be read, as in `msg(text, options)`, or `msg` is passed on.
 */
export function messagesIn(program: ProgramNode): string[] {
  const names = importedNames(program as unknown as Node);
  const ids: string[] = [];
  if (names.length) visit(program as unknown as Node, names, (id) => ids.push(id));
  return ids;
}

/** What `msg` is called in the module. */
function importedNames({ body }: Node): string[] {
  const isOurs = ({ source }: Node) => (source as Node | null | undefined)?.value === '@lit/localize';
  const ours = (body as Node[]).filter(isOurs);
  if (ours.some(({ type }) => type !== 'ImportDeclaration'))
    throw new Error('do not pass msg() on: import it where it is called');
  return ours
    .flatMap(({ specifiers }) => specifiers as Node[])
    .flatMap(({ type, imported, local }) => {
      if (type !== 'ImportSpecifier') throw new Error('import msg by its name');
      return (imported as Node).name === 'msg' ? [(local as Node).name as string] : [];
    });
}

function visit(node: Node, names: string[], onId: (id: string) => void): void {
  if (node.type === 'ImportDeclaration') return;
  if (node.type === 'CallExpression' && isName(node.callee, names)) {
    const [text, options] = node.arguments as Node[];
    onId(idOf(options));
    visit(text!, names, onId);
    return;
  }
  if (isName(node, names)) throw new Error('call msg() with a text and { id } where the message is shown');
  for (const inner of Object.values(node).flat()) {
    if (typeof (inner as Node | null)?.type === 'string') visit(inner as Node, names, onId);
  }
}

const isName = (node: unknown, names: string[]) => {
  const { type, name } = node as Node;
  return type === 'Identifier' && names.includes(name as string);
};

function idOf(options?: Node): string {
  const properties = (options?.properties ?? []) as { key?: { name?: string }; value?: Node }[];
  const id = properties.find(({ key }) => key?.name === 'id')?.value;
  if (id?.type !== 'Literal' || typeof id.value !== 'string') throw new Error('write the id of a message as a string');
  return id.value;
}
