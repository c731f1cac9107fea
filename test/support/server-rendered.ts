import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import type { PackedPackage } from './packed-package.ts';

const folder = 'test/frameworks/server';

/** Puts beside the package what a server and a page need: Lit, and the modules that the documentation shows. */
export function installServer({ consumer }: PackedPackage): void {
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }');
  cpSync(folder, consumer, { recursive: true });
  mkdirSync(join(consumer, 'node_modules/@lit-labs'));
  for (const name of ['lit', '@lit-labs/ssr', '@lit-labs/ssr-client']) {
    symlinkSync(resolve('node_modules', name), join(consumer, 'node_modules', name), 'junction');
  }
}

/** What a server of the consumer renders of some markup, in one process and every language. */
export function renderOnServer({ consumer }: PackedPackage, markup: string): string {
  const module = `
    import { html } from 'lit';
    import { rendered } from './render.js';
    const strings = [${JSON.stringify(markup)}];
    console.log(await rendered(html(Object.assign(strings, { raw: strings }))));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', module], { cwd: consumer, encoding: 'utf8' });
}

/** The scripts that hydrate such a page, by their paths; `/hydration.js` and `/widgets.js` are those to load, in this order. */
export async function hydratingScripts({ consumer }: PackedPackage): Promise<Record<string, string>> {
  const bundle = await rollup({
    // In a bundle with Lit, hydration could come after it.
    input: ['hydration', 'widgets'].map((name) => join(consumer, `${name}.js`)),
    // In development Lit says more of what is wrong.
    plugins: [nodeResolve({ browser: true, exportConditions: ['development'] })],
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'es', dir: consumer });
  return Object.fromEntries(
    output.flatMap((each) => (each.type === 'chunk' ? [[`/${each.fileName}`, each.code]] : [])),
  );
}
