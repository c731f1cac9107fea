import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { elementsOf } from '../../publish/elements.ts';
import { readManifest } from '../../publish/manifest.ts';
import { version } from '../../publish/project.ts';

const llms = readFileSync('dist/llms.txt', 'utf8');
const guide = readFileSync('dist/agents.md', 'utf8');

describe('llms.txt', () => {
  test('has a title, then a summary, then lists of links', () => {
    assert.match(llms, /^# @gezinsbenadering\/widgets\n\n> .+\n\n[^#]+\n## /);
    const lines = llms
      .slice(llms.indexOf('## '))
      .split('\n')
      .filter((line) => line && !line.startsWith('## '));
    for (const line of lines) assert.match(line, /^- \[.+\]\(.+\): .+$/);
  });

  test('leads to files of the package, and to headings of theirs', () => {
    for (const [, path, heading] of llms.matchAll(/\]\(([^)#]+)#?([^)]*)\)/g)) {
      const file = join('dist', path!);
      assert.ok(existsSync(file), file);
      if (heading) assert.ok(readFileSync(file, 'utf8').includes(`\n## ${heading}\n`), heading);
    }
  });
});

describe('the guide for agents', () => {
  for (const { tagName, attributes = [], members = [], events = [], cssParts = [], cssProperties = [] } of elementsOf(
    readManifest(),
  )) {
    test(`says of ${tagName} all that there is`, () => {
      const section = guide.split(/^## /m).find((each) => each.startsWith(`${tagName}\n`))!;
      const own = members.filter((member) => !('static' in member && member.static) && !('attribute' in member));
      for (const { name, description } of [...attributes, ...own, ...events, ...cssParts, ...cssProperties]) {
        const line = section
          .split('\n')
          .find(
            (each) =>
              new RegExp(`^- \`${name}[\`(]`).test(each) && each.endsWith(`: ${description!.replaceAll(/\s+/g, ' ')}`),
          );
        assert.ok(line, name);
      }
      assert.doesNotMatch(section, /undefined|\[object/);
    });
  }

  test('has the page of this version, with integrity', () => {
    assert.match(guide, new RegExp(`@${version}/dist/cdn/widgets\\.js" integrity="sha384-`));
  });
});
