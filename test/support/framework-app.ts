import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PackedPackage } from './packed-package.ts';
import { serve, type Site } from '../../tools/serve.ts';

/** An app of its own, with a lock file of its own, that uses the package as its developers would. */
export class FrameworkApp {
  readonly folder: string;

  constructor(name: string) {
    this.folder = join('test/frameworks', name);
  }

  /** Installs what the lock file holds unless it is there, and the package as it was packed. */
  install({ tarball, name }: PackedPackage): void {
    const installed = join(this.folder, 'node_modules/.package-lock.json');
    const age = (file: string) => statSync(join(this.folder, file)).mtimeMs;
    if (!existsSync(installed) || age('node_modules/.package-lock.json') < age('package-lock.json')) {
      this.#npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
    }
    const folder = join(this.folder, 'node_modules', name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder]);
  }

  /** Runs a script of the app. @returns what it says; throws with that when it fails. */
  run(script: string): string {
    return this.#npm('run', '--silent', script);
  }

  /** All that was bundled, scripts only. */
  get bundle(): string {
    return globSync(join(this.folder, 'dist/**/*.js'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
  }

  serve(): Promise<Site> {
    return serve((path) => {
      const file = join(this.folder, 'dist', path === '/' ? 'index.html' : path);
      return existsSync(file) ? readFileSync(file) : undefined;
    });
  }

  #npm(...args: string[]): string {
    try {
      // On Windows npm is a batch file.
      return execFileSync('npm', args, {
        cwd: this.folder,
        encoding: 'utf8',
        stdio: 'pipe',
        shell: process.platform === 'win32',
      });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`npm ${args.join(' ')} in ${this.folder}:\n${stdout}${stderr}`, { cause: error });
    }
  }
}
