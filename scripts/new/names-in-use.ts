import { globSync, readFileSync } from 'node:fs';

const namesIn = (files: string, pattern: RegExp): string[] => globSync(files).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(pattern)].map(([, name]) => name!));

/** The names that the source exports. */
export const exportedNames = (): string[] => namesIn('src/**/*.ts', /^export (?:abstract )?(?:class|interface|type|const|function) (\w+)/gm);

/** What the files of a new widget import or declare beside its class. */
export const templateNames = (): string[] => namesIn('scripts/new/template/*', /(?:\bconst|\btype|\{|,) (\w+)/g).filter((name) => name !== 'ExampleWidget');

/** What JavaScript, the DOM or Node has everywhere, types included. */
export const globalNames = (): string[] => [
  ...Object.getOwnPropertyNames(globalThis),
  ...namesIn('node_modules/typescript/lib/lib.{dom,es}*.d.ts', /^(?:declare )?(?:var|let|const|function|class|interface|type|namespace) (\w+)/gm),
];
