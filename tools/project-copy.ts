import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** What a command said, and how it ended. */
export interface Outcome {
  status: number | null;
  output: string;
}

/** The files of the project in a folder of their own, in which anything may be tried. */
export class ProjectCopy {
  readonly folder = mkdtempSync(join(tmpdir(), 'project-'));

  constructor() {
    const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      encoding: 'utf8',
    });
    for (const file of listed.split('\0').filter((each) => each && existsSync(each))) {
      mkdirSync(dirname(join(this.folder, file)), { recursive: true });
      cpSync(file, join(this.folder, file));
    }
    for (const folder of ['node_modules', 'receiver/node_modules']) if (existsSync(folder)) this.#linkModules(folder);
    // Some tests ask git which files there are.
    execFileSync('git', ['init', '--quiet'], { cwd: this.folder });
  }

  /** Runs npm, for which there is one engine. */
  npm(...args: string[]): Outcome {
    return this.#run('npm', args, process.platform === 'win32');
  }

  /** Runs Node, for which there is one engine. */
  node(...args: string[]): Outcome {
    return this.#run(process.execPath, args);
  }

  read(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #run(command: string, args: string[], shell = false): Outcome {
    const env: NodeJS.ProcessEnv = { ...process.env, ENGINE: 'chromium' };
    // A test run inside a test run would report to the one around it.
    delete env.NODE_TEST_CONTEXT;
    const { status, stdout, stderr } = spawnSync(command, args, {
      cwd: this.folder,
      env,
      encoding: 'utf8',
      shell,
      maxBuffer: 1e9,
    });
    return { status, output: stdout + stderr };
  }

  // Not as a whole: what is bundled with its source map has to be inside the folder.
  #linkModules(folder: string): void {
    mkdirSync(join(this.folder, folder));
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (path === join('node_modules', '@lit')) this.#linkModules(path);
      else if (path === join('node_modules', '@lit', 'localize'))
        cpSync(path, join(this.folder, path), { recursive: true });
      else symlinkSync(resolve(path), join(this.folder, path), 'junction');
    }
  }
}
