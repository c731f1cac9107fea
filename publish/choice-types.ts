import { globSync } from 'node:fs';
import ts from 'typescript';
import { choicesOf, isExported, statementsOf } from './declarations.ts';

/** The types of the source that are a choice of words or numbers, by their names: `Phase` is `'idle' | 'sending'`. */
export const choiceTypes: Record<string, string> = Object.fromEntries(
  globSync('src/**/*.ts')
    .flatMap(statementsOf)
    .filter(ts.isTypeAliasDeclaration)
    .filter(isExported)
    .flatMap(({ name, type }) => {
      const choices = choicesOf(type);
      return choices ? [[name.text, choices.join(' | ')]] : [];
    }),
);
