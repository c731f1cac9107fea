import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nameOf } from '../../publish/names.ts';
import { languages, tags } from '../../publish/project.ts';

/** The package as npm would publish what was built last, installed in a folder outside the project. */
export interface PackedPackage {
  /** A consumer's folder: the package stands in its `node_modules`. */
  consumer: string;
  /** The package's own folder. */
  folder: string;
  tarball: string;
  name: string;
  manifest: { exports: Record<string, unknown>; sideEffects: string[] };
  /** Every file of the package, by its path in it. */
  files: string[];
  read(file: string): string;
  remove(): void;
}

export function packPackage(): PackedPackage {
  if (!existsSync('dist/custom-elements.json')) throw new Error('nothing is built: npm run build');
  const consumer = mkdtempSync(join(tmpdir(), 'consumer-'));
  // On Windows npm is a batch file.
  const shell = process.platform === 'win32';
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', consumer], {
    shell,
    stdio: 'pipe',
  });
  const tarball = join(
    consumer,
    readdirSync(consumer).find((file) => file.endsWith('.tgz'))!,
  );
  const { name } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string };
  const folder = join(consumer, 'node_modules', name);
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder]);
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  return {
    consumer,
    folder,
    tarball,
    name,
    manifest: JSON.parse(read('package.json')) as PackedPackage['manifest'],
    files: globSync('**', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .toSorted(),
    read,
    remove: () => rmSync(consumer, { recursive: true, force: true }),
  };
}

/** The names of the widgets, which are also their subpaths: `goals-list`. */
export const widgetNames = tags.map(nameOf);

/** What a consumer can import: each entry of `exports`, for every widget where it stands for all. */
export const subpaths = ({ manifest }: PackedPackage): string[] =>
  Object.keys(manifest.exports).flatMap((subpath) => {
    if (!subpath.includes('*')) return [subpath];
    const fillings = { content: languages, themes: ['nl-design-system'] }[subpath.split('/')[1]!] ?? widgetNames;
    return fillings.map((filling) => subpath.replace('*', filling));
  });
