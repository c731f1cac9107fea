import { globSync } from 'node:fs';
import { isExported, namesOf, statementsOf } from '../../publish/declarations.ts';

const statementsIn = (files: string) => globSync(files).flatMap(statementsOf);

/** The names that the source exports. */
export const exportedNames = (): string[] => statementsIn('src/**/*.ts').filter(isExported).flatMap(namesOf);

/** What the files of a new widget import or declare beside its class. */
export const templateNames = (): string[] =>
  statementsIn('scripts/new/template/**/*.ts.txt')
    .flatMap(namesOf)
    .filter((name) => name !== 'ExampleWidget');

/** What JavaScript, the DOM or Node has everywhere, types included. */
export const globalNames = (): string[] => [
  ...Object.getOwnPropertyNames(globalThis),
  ...statementsIn('node_modules/typescript/lib/lib.{dom,es}*.d.ts').flatMap(namesOf),
];
