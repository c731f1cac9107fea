import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import { languages } from '../../scripts/build/project.ts';
import type { PackedPackage } from './packed-package.ts';

/** Puts beside the package what a server and a page need of Lit. */
export function installLit({ consumer }: PackedPackage): void {
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }');
  mkdirSync(join(consumer, 'node_modules/@lit-labs'));
  for (const folder of ['lit', '@lit-labs/ssr', '@lit-labs/ssr-client']) {
    symlinkSync(resolve('node_modules', folder), join(consumer, 'node_modules', folder), 'junction');
  }
}

/** What a server of the consumer renders of some markup, in one process and every language. */
export function renderOnServer({ consumer, name }: PackedPackage, markup: string): string {
  const module = `
    import { render } from '@lit-labs/ssr';
    import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
    import { html } from 'lit';
    import { loadLanguage } from '${name}';
    import '${name}/define';
    await Promise.all(${JSON.stringify(languages)}.map(loadLanguage));
    const strings = [${JSON.stringify(markup)}];
    console.log(await collectResult(render(html(Object.assign(strings, { raw: strings })))));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', module], { cwd: consumer, encoding: 'utf8' });
}

/** In a bundle with Lit it could come after it: a script of its own comes before. */
const hydration = "import '@lit-labs/ssr-client/lit-element-hydrate-support.js';";

// What is rendered first has to be what the server rendered.
const define = (name: string) => `
import { loadLanguage } from '${name}';
await Promise.all(${JSON.stringify(languages)}.map(loadLanguage));
await import('${name}/define');`;

/** The scripts that hydrate such a page, by their paths; `/hydration.js` and `/widgets.js` are those to load, in this order. */
export async function hydratingScripts({ consumer, name }: PackedPackage): Promise<Record<string, string>> {
  const input = { hydration: join(consumer, 'hydration.js'), widgets: join(consumer, 'widgets.js') };
  writeFileSync(input.hydration, hydration);
  writeFileSync(input.widgets, define(name));
  const bundle = await rollup({
    input,
    // In development Lit says more of what is wrong.
    plugins: [nodeResolve({ browser: true, exportConditions: ['development'] })],
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'es', dir: consumer });
  return Object.fromEntries(output.flatMap((each) => (each.type === 'chunk' ? [[`/${each.fileName}`, each.code]] : [])));
}
