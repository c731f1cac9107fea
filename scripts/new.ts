/*
 * Writes a new widget, which works as it is: `npm run new -- example-widget`. It shows a heading and an
 * intro of the page's own, until its author gives it more to show. Then builds, for the documents have
 * the hashes of what is built, and writes those.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { faultOfName } from './new/fault-of-name.ts';
import { exportedNames, globalNames, templateNames } from './new/names-in-use.ts';
import { withLine } from './new/with-line.ts';

const [name = ''] = process.argv.slice(2);
const className = name.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());

const fault = faultOfName(name, { className, isThere: existsSync(`src/widgets/${name}`), exported: exportedNames(), used: templateNames(), globals: globalNames() });
if (fault) {
  console.error(fault);
  process.exit(2);
}

const folder = `src/widgets/${name}`;
const files: Record<string, string> = {
  'widget.ts': `${folder}/${name}.ts`,
  'styles.ts': `${folder}/${name}.styles.ts`,
  'floor.ts': `${folder}/${name}.floor.ts`,
  'floor.css': `${folder}/${name}.floor.css`,
  'define.ts': `${folder}/define.ts`,
  'test.ts': `test/${name}.test.ts`,
  'stories.ts': `stories/${name}.stories.ts`,
};

const inWords = `${name[0]!.toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;
const ofTheWidget = (template: string) =>
  template.replaceAll('example-widget', name).replaceAll('ExampleWidget', className).replaceAll('Example widget', inWords);

for (const [template, file] of Object.entries(files)) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, ofTheWidget(readFileSync(join('scripts/new/template', `${template}.txt`), 'utf8')));
}

function insertLine(file: string, entry: RegExp, line: string, by?: (line: string) => string): void {
  writeFileSync(file, withLine(readFileSync(file, 'utf8'), entry, line, by));
}

const tag = `gezin-${name}`;
insertLine('src/widgets.ts', /^export \{ \w+ \} from/, `export { ${className} } from './widgets/${name}/${name}.ts';`, (line) => line.split('/')[2]!);
insertLine('embed/heights.ts', /^ {2}'gezin-/, `  '${tag}': 200,`);
insertLine('themes/nl-design-system.css', /^ {4}gezin-/, `    ${tag},`);
insertLine(
  'stories/pages/conformance.ts',
  /^ {2}'gezin-/,
  `  '${tag}': [
    { criterion: '1.3.1 Info and relationships', how: 'The heading is a heading, the intro a paragraph.', test: ['${name}.test.ts', 'has a heading and a paragraph'] },
  ],`,
);

console.log(`<${tag}> is written:\n${Object.values(files).map((file) => `  ${file}\n`).join('')}Its line is in src/widgets.ts, embed/heights.ts, themes/nl-design-system.css and stories/pages/conformance.ts. Another name after
all? Delete these files and lines, then: npm run build && npm run docs

It is being built, and written into the documents.`);

for (const script of ['build', 'docs']) {
  const { status } = spawnSync(process.execPath, [`scripts/${script}.ts`], { stdio: 'inherit' });
  if (status === 0) continue;
  console.error(`The widget is written, but npm run ${script} failed: mend what it says, then npm run build && npm run docs.`);
  process.exit(status ?? 1);
}

console.log(`
See it with: npm run storybook
What to do next stands in CONTRIBUTING.md, "Add a widget".`);
