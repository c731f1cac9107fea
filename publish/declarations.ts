import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What a file of TypeScript declares at its top, as the compiler reads it. */
export function statementsOf(file: string): readonly ts.Statement[] {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest).statements;
}

/** Whether a statement is exported. */
export const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  !!ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The names that a statement declares or imports. */
export function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) => boundBy(name));
  }
  if (ts.isImportDeclaration(statement)) {
    const { name, namedBindings } = statement.importClause ?? {};
    const named = !namedBindings
      ? []
      : ts.isNamespaceImport(namedBindings)
        ? [namedBindings.name]
        : namedBindings.elements.map((element) => element.name);
    return [...(name ? [name] : []), ...named].map(({ text }) => text);
  }
  const { name } = statement as { name?: ts.Node };
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

/** The names that one name, or a pattern of them, gives a value to. */
function boundBy(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : boundBy(element.name)));
}

/** The members of a type that is a choice of words or numbers, such as `'row' | 'grid'`, as they are written; nothing for another. */
export function choicesOf(type: ts.TypeNode): string[] | undefined {
  const members = ts.isUnionTypeNode(type) ? type.types : [type];
  const choices = members.map((each) => {
    if (!ts.isLiteralTypeNode(each)) return undefined;
    const { literal } = each;
    if (ts.isStringLiteral(literal)) return `'${literal.text}'`;
    return ts.isNumericLiteral(literal) ? literal.text : undefined;
  });
  return choices.every((choice) => choice !== undefined) ? choices : undefined;
}
