/*
 * Writes a new widget, which works as it is: `npm run new -- example-widget`. It shows a heading and an
 * intro of the page's own, until its author gives it more to show. Then builds, for the documents have
 * the hashes of what is built, and writes those.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { formatted } from '../publish/formatted.ts';
import { tagOf } from '../publish/names.ts';
import { faultOfName } from './new/fault-of-name.ts';
import { exportedNames, globalNames, templateNames } from './new/names-in-use.ts';
import { withLine } from './new/with-line.ts';

const [name = ''] = process.argv.slice(2);
const className = name.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

const fault = faultOfName(name, {
  className,
  isThere: existsSync(`src/widgets/${name}`),
  exported: exportedNames(),
  used: templateNames(),
  globals: globalNames(),
});
if (fault) {
  console.error(fault);
  process.exit(2);
}

const template = 'scripts/new/template';
const files = globSync(`${template}/**/*.txt`)
  .toSorted()
  .map((from) => ({
    from,
    to: relative(template, from)
      .replace(/\.txt$/, '')
      .replaceAll('example-widget', name),
  }));

const inWords = `${name[0]!.toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
const ofTheWidget = (text: string) =>
  text.replaceAll('example-widget', name).replaceAll('ExampleWidget', className).replaceAll('Example widget', inWords);

for (const { from, to } of files) {
  mkdirSync(dirname(to), { recursive: true });
  await write(to, ofTheWidget(readFileSync(from, 'utf8')));
}

// A long name breaks lines.
async function write(file: string, text: string): Promise<void> {
  writeFileSync(file, await formatted(file, text));
}

const line = `export { ${className} } from './widgets/${name}/${name}.ts';`;
const list = readFileSync('src/widgets.ts', 'utf8');
await write('src/widgets.ts', withLine(list, line));

console.log(`<${tagOf(name)}> is written:
${files.map(({ to }) => `  ${to}\n`).join('')}Its line is in src/widgets.ts. Another name after all? Delete these files and the line, then: npm run build && npm run docs

It is being built, and written into the documents.`);

for (const script of ['build', 'docs']) {
  const { status } = spawnSync(process.execPath, [`scripts/${script}.ts`], { stdio: 'inherit' });
  if (status === 0) continue;
  console.error(
    `The widget is written, but npm run ${script} failed: fix what it reports, then npm run build && npm run docs.`,
  );
  process.exit(status ?? 1);
}

console.log(`
See it with: npm run storybook
What to do next stands in CONTRIBUTING.md, "Add a widget".`);
