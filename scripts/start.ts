// Builds the package, and serves its CDN files and an example page of a partner that embeds them.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { version } from '../publish/project.ts';
import { startServers } from './start/servers.ts';

const usage = `npm start -- [--port <number>] [--no-build]

  --port      port of the example page, 8000 by default; the CDN files get the next one; 0 takes free ones
  --no-build  serve what was built before`;

const port = readOptions();
if (port !== undefined) await serve(port);

function readOptions(): number | undefined {
  try {
    const { values } = parseArgs({
      options: { port: { type: 'string', default: '8000' }, build: { type: 'boolean', default: true } },
      allowNegative: true,
    });
    if (!/^\d{1,5}$/.test(values.port) || Number(values.port) > 65534)
      throw new Error(`--port ${values.port} is not a port`);
    return Number(values.port);
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

// On Windows npm is a batch file.
function buildStorybook(): void {
  const env = { ...process.env, NODE_NO_WARNINGS: '1' };
  execFileSync('npm', ['run', '--silent', 'build:storybook'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env,
    shell: process.platform === 'win32',
  });
}

async function serve(port: number): Promise<void> {
  if (!process.argv.includes('--no-build')) {
    await import('./build.ts');
    buildStorybook();
  }
  try {
    const { page, cdn, stop } = await startServers(port);
    console.log(`example page    ${page}/
in English      ${page}/en/
with Bootstrap  ${page}/hanze/
its messages    ${page}/inbox/
builder         ${page}/site/
Storybook       ${existsSync('dist/site/storybook') ? `${page}/site/storybook/` : 'is not built: npm run build:storybook'}
CDN files       ${cdn}/${version}/widgets.js
Ctrl-C stops`);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} or ${port + 1} is taken. Choose another one: npm start -- --port ${port + 100}`);
    process.exitCode = 1;
  }
}
