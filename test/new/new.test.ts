import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { skipReason } from '../support/engines.ts';
import { ProjectCopy } from '../support/project-copy.ts';

let copy: ProjectCopy;

before(() => {
  copy = new ProjectCopy();
});

after(() => copy.remove());

/** Fails with all that the script said. */
function succeeds(...args: string[]): string {
  const { status, output } = copy.npm(...args);
  assert.equal(status, 0, output);
  return output;
}

describe('npm run new', () => {
  const refused: [name: string, says: RegExp][] = [
    ['', /npm run new -- example-widget/],
    ['ExampleWidget', /lower-case/],
    ['example_widget', /lower-case/],
    ['example--widget', /single hyphens/],
    ['../example', /lower-case/],
    ['2-examples', /lower-case/],
    ['gezin-example', /leave out "gezin-"/],
    ['goals-list', /there is a widget of this name/],
    ['widgets', /something else under this name/],
    ['fact', /another Fact/],
    ['event', /called Event, which JavaScript, the DOM or Node has/],
    ['map', /called Map, which JavaScript, the DOM or Node has/],
    ['error', /called Error, which JavaScript, the DOM or Node has/],
    ['promise', /called Promise, which JavaScript, the DOM or Node has/],
    // Of the DOM, and not there in Node.
    ['range', /called Range, which JavaScript, the DOM or Node has/],
    // A type and nothing else.
    ['record', /called Record, which JavaScript, the DOM or Node has/],
    ['buffer', /called Buffer, which JavaScript, the DOM or Node has/],
    ['story', /called Story, as something else in its files/],
  ];

  for (const [name, says] of refused) {
    test(`refuses "${name}", says why, and writes nothing`, () => {
      const before = copy.read('src/widgets.ts');
      const { status, output } = copy.npm('run', '--silent', 'new', '--', name);
      assert.equal(status, 2, output);
      assert.match(output, says);
      assert.equal(copy.read('src/widgets.ts'), before);
    });
  }
});

/* The tests of host pages that go by the widgets, by file. Of the pages of others a few of each kind: all of them take minutes. */
const onHostPages: Record<string, string[]> = {
  'hostile-pages': ['P01 a reset of everything', 'P22 English texts', 'P24 properties that were set before the script came', 'P34 \\d+ widgets'],
  embed: ['nl/example-widget are one iframe', 'example-widget stands alone', 'example-widget in a frame'],
  builder: ['gezin-example-widget works on another site', 'shows every attribute in nl'],
};

// What it writes has to be right as it is: the steps build, build:storybook, docs, lint, typecheck, pure and package run as a whole, of
// wtr and host-pages what goes by the widgets, in one engine. The steps frameworks and receiver do not run.
describe('a new widget', () => {
  test('is written, each file of it named', () => {
    const output = succeeds('run', '--silent', 'new', '--', 'example-widget');
    for (const [file] of output.matchAll(/\S+\.(ts|css)\b/g)) assert.ok(copy.read(file).length);
    assert.match(output, /src\/widgets\/example-widget\/example-widget\.ts/);
  });

  test('has no word of the template left to fill in', () => {
    for (const file of ['src/widgets/example-widget/example-widget.ts', 'stories/example-widget.stories.ts']) {
      assert.doesNotMatch(copy.read(file), /TODO|FIXME|lorem/i);
    }
  });

  for (const step of ['build', 'build:storybook']) test(`builds: ${step}`, () => void succeeds('run', step));

  test('is in the documents, once they are written', () => {
    succeeds('run', 'docs');
    for (const document of ['README.md', 'docs/snippets.md']) assert.match(copy.read(document), /gezin-example-widget/);
  });

  for (const step of ['docs', 'lint', 'typecheck', 'pure', 'package']) {
    test(`passes the step ${step}`, () => void succeeds('test', '--', '--only', step));
  }

  test('passes its own test, and those of every widget, in chromium', { skip: skipReason('chromium') }, () => {
    const files = ['example-widget', 'widget-contract', 'stories', 'own-tag', 'nl-design-system'].map((name) => `test/${name}.test.ts`);
    succeeds('exec', '--', 'wtr', '--files', ...files);
  });

  for (const [file, names] of Object.entries(onHostPages)) {
    test(`passes those host pages of ${file}.test.ts that are named above, in chromium`, { skip: skipReason('chromium') }, () => {
      const patterns = names.map((name) => `--test-name-pattern=${name}`);
      const { status, output } = copy.node('--test', '--test-reporter=spec', ...patterns, `test/host-pages/${file}.test.ts`);
      assert.equal(status, 0, output);
      // A pattern of nothing would pass too.
      for (const name of names) assert.match(output, new RegExp(`✔ .*${name}`));
    });
  }

  test('may be the last one of the alphabet', () => {
    succeeds('run', '--silent', 'new', '--', 'zebra');
    assert.match(copy.read('src/widgets.ts'), /export \{ Zebra \} from '\.\/widgets\/zebra\/zebra\.ts';\n$/);
    assert.match(copy.read('themes/nl-design-system.css'), /gezin-partner-carousel,\n {4}gezin-zebra\n/);
  });
});
