// Builds the package into dist/: `npm run build -w receiver`.
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const compiler = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
const compiled = join(root, '.build');
const target = join(root, 'dist');

rmSync(compiled, { recursive: true, force: true });
rmSync(target, { recursive: true, force: true });
execFileSync(process.execPath, [compiler, '-p', join(root, 'tsconfig.json')], { stdio: 'inherit' });

// The compiler keeps the folders of the project apart, `receiver/src` and `contract`. In the package the contract stands inside.
for (const file of globSync('**/*.*', { cwd: compiled })) {
  const path = join(target, file.replace(/^receiver.src./, ''));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, published(file, readFileSync(join(compiled, file), 'utf8')));
}

function published(file: string, text: string): string {
  if (file.startsWith('contract')) return text;
  return (
    text
      // Two folders fewer lead to the contract, and in a source map to the source.
      .replace(
        /(['"])\.\.\/\.\.\/((?:\.\.\/)*)(?=(contract|src)\/)/g,
        (_, quote: string, up: string) => quote + (up || './'),
      )
      // The compiler leaves the names of the sources in the declarations.
      .replace(/(from |import\()(['"])(\.[^'"]*)\.ts\2/g, file.endsWith('.d.ts') ? '$1$2$3.js$2' : '$&')
  );
}
