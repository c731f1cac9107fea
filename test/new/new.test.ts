import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Counts } from '../../tools/counts.ts';
import { skipReason } from '../../tools/engines.ts';
import { ProjectCopy } from '../../tools/project-copy.ts';

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

// Nobody gives this name to a widget: the test has to pass beside any that was written.
const name = 'written-by-a-test';

/* The tests of host pages that go by the widgets, by file. Of the pages of others a few of each kind: all of them take minutes. */
const onHostPages: Record<string, string[]> = {
  'hostile-pages': [
    'P01 a reset of everything',
    'P22 English texts',
    'P24 properties that were set before the script came',
    'P34 \\d+ widgets',
    'P35 a header',
  ],
  embed: [`nl/${name} are one iframe`, `${name} stands alone`, `${name} in a frame`],
  builder: [`gezin-${name} works on another site`, 'shows every attribute in nl'],
};

// What it writes has to be right as it is. Here the steps docs, build:storybook, lint, typecheck, pure and package run as a whole, of
// wtr and host-pages what goes by the widgets, in one engine: the whole run takes as long as that of the project (`npm run test:new`).
describe('a new widget', () => {
  test('is written, each file of it named, built, and in the documents', () => {
    const output = succeeds('run', '--silent', 'new', '--', name);
    const files = [...output.matchAll(/^ {2}(\S+\.(?:ts|css|json))$/gm)].map(([, file]) => file!);
    assert.equal(files.length, 10, output);
    for (const file of files) assert.ok(copy.read(file).length, file);
    for (const file of ['dist/cdn/widgets.js', 'README.md', 'docs/snippets.md'])
      assert.ok(copy.read(file).includes(`gezin-${name}`), file);
  });

  test('has no word of the template left to fill in', () => {
    for (const file of [`src/widgets/${name}/${name}.ts`, `stories/${name}.stories.ts`]) {
      assert.doesNotMatch(copy.read(file), /TODO|FIXME|lorem|example.?widget/i);
    }
  });

  for (const step of ['docs', 'build:storybook', 'lint', 'typecheck', 'pure', 'package']) {
    test(`passes the step ${step}`, () => void succeeds('test', '--', '--only', step));
  }

  test('passes its own test, and those of every widget, in chromium', { skip: skipReason('chromium') }, () => {
    const files = [name, 'widget-contract', 'stories', 'own-tag', 'nl-design-system'].map(
      (each) => `test/${each}.test.ts`,
    );
    const { status, output } = copy.npm('exec', '--', 'wtr', '--files', ...files);
    const results = JSON.parse(copy.read('.build/test-results.json')) as Record<string, Counts>;
    assert.equal(results.chromium!.failed.join('\n'), '', output);
    assert.equal(status, 0, output);
    assert.ok(results.chromium!.passed > files.length);
  });

  for (const [file, names] of Object.entries(onHostPages)) {
    test(
      `passes those host pages of ${file}.test.ts that are named above, in chromium`,
      { skip: skipReason('chromium') },
      () => {
        const patterns = names.map((each) => `--test-name-pattern=${each}`);
        const { status, output } = copy.node(
          '--test',
          // Also where a failed test left a server behind.
          '--test-force-exit',
          '--test-reporter=spec',
          ...patterns,
          `test/host-pages/${file}.test.ts`,
        );
        assert.equal(status, 0, output);
        // A pattern of nothing would pass too.
        for (const each of names) assert.match(output, new RegExp(`✔ .*${each}`));
      },
    );
  }
});
