import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** What the source of a widget shows, reads and fires, its own modules and all that they import. */
export interface WidgetSource {
  parts: string[];
  tokens: string[];
  /** The class of each event, and its type. */
  events: [className: string, type: string][];
}

const modules = new Map(
  globSync('src/**/*.ts', { exclude: ['src/language/**'] }).map((file) => {
    const path = file.replaceAll('\\', '/');
    return [path, ts.createSourceFile(path, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true)];
  }),
);

/** Where functions take the name of a part, by their names; and the name that they have when none is given. */
const taking = new Map<string, { index: number; usual: string | undefined }>();

for (const module of modules.values()) {
  visit(module, (node) => {
    if (!ts.isArrowFunction(node) && !ts.isFunctionDeclaration(node)) return;
    const index = node.parameters.findIndex(({ name }) => name.getText() === 'part');
    const { name } = ts.isArrowFunction(node) ? (node.parent as ts.VariableDeclaration) : node;
    const usual = node.parameters[index]?.initializer;
    if (index >= 0 && name)
      taking.set(name.getText(), { index, usual: usual && ts.isStringLiteral(usual) ? usual.text : undefined });
  });
}

export function widgetSource(name: string): WidgetSource {
  const reached = reachedFrom(`src/widgets/${name}/${name}.ts`).map((path) => modules.get(path)!);
  const texts = reached.map((module) => module.text).join('\n');
  return {
    parts: unique(reached.flatMap(partsOf)),
    tokens: unique([...texts.matchAll(/var\((--gezin-[\w-]+)/g)].map(([, token]) => token!)),
    events: unique([...texts.matchAll(/new (\w+Event)\(/g)].map(([, className]) => className!)).flatMap((className) => {
      const type = typeOfEvent(className);
      return type ? [[className, type] as [string, string]] : [];
    }),
  };
}

function reachedFrom(path: string, reached: string[] = []): string[] {
  if (reached.includes(path) || !modules.has(path)) return reached;
  reached.push(path);
  for (const statement of modules.get(path)!.statements) {
    if (!ts.isImportDeclaration(statement) || statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
      continue;
    reachedFrom(posix.join(posix.dirname(path), (statement.moduleSpecifier as ts.StringLiteral).text), reached);
  }
  return reached;
}

function partsOf(module: ts.SourceFile): string[] {
  const parts: string[] = [];
  visit(module, (node) => {
    if (ts.isTaggedTemplateExpression(node) && /^(html|svg)$/.test(node.tag.getText()))
      parts.push(...partsOfTemplate(node.template));
    if (!ts.isCallExpression(node)) return;
    const taken = taking.get(node.expression.getText());
    if (!taken) return;
    const given = node.arguments[taken.index];
    if (given) parts.push(...wordsOf(given));
    else if (taken.usual) parts.push(taken.usual);
  });
  return parts;
}

function partsOfTemplate(template: ts.TemplateLiteral): string[] {
  const written = [...template.getText().matchAll(/\spart="([\w -]+)"/g)].flatMap(([, names]) => names!.split(' '));
  if (ts.isNoSubstitutionTemplateLiteral(template)) return written;
  const before = [template.head, ...template.templateSpans.map(({ literal }) => literal)];
  const bound = template.templateSpans.filter((_, i) => /\spart=$/.test(before[i]!.text));
  return [...written, ...bound.flatMap(({ expression }) => wordsOf(expression))];
}

/** The words that an expression may come to: of `a ? 'b' : 'c'` the last two. */
function wordsOf(expression: ts.Expression): string[] {
  if (ts.isStringLiteral(expression)) return [expression.text];
  return ts.isConditionalExpression(expression)
    ? [...wordsOf(expression.whenTrue), ...wordsOf(expression.whenFalse)]
    : [];
}

function typeOfEvent(className: string): string | undefined {
  const declared = [...modules.values()].map(
    ({ text }) => new RegExp(`class ${className} extends PlatformEvent \\{[^]*?super\\('([\\w-]+)'`).exec(text)?.[1],
  );
  return declared.find((type) => type);
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

const unique = (names: string[]): string[] => [...new Set(names)].toSorted();
