import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { nameOf } from '../../../publish/names.ts';
import { tags, version } from '../../../publish/project.ts';
import { classic, element, type HostPage, module, older, sheet } from '../../support/host-pages/host-page.ts';
import type { InspectedWidget } from '../../support/host-pages/inspect-widgets.ts';

const again = module().replace('.js"', '.js?again"');
const separate = tags.map((tag) => module(`${nameOf(tag)}.js`)).join('');
const feed = readFileSync('dist/cdn/content/nl.json', 'utf8');
const old = '0.0.9';

/** Sees to it that every widget is of one version, but for those named. */
const areOf =
  (expected: string, others: Record<string, string> = {}) =>
  (_: unknown, looks: InspectedWidget[]): void => {
    for (const { tag, version: found } of looks) assert.equal(found, others[tag] ?? expected, tag);
  };

const isOld = { 'gezin-goals-list': old };
const leftOut = new RegExp(`version ${old.replaceAll('.', '\\.')} is on this page already, ${version} is left out`);
const oldLeftOut = new RegExp(`version ${version} is on this page already, ${old.replaceAll('.', '\\.')} is left out`);

/** Pages onto which our files come more than once: the first one wins, and nothing or one line is said. */
export const copies: HostPage[] = [
  ...(
    [
      ['the same file twice', module() + again],
      ['the module and the classic file', module() + classic()],
      ['the classic file twice', classic() + classic()],
      ['the classic file and the module, deferred', classic('defer') + module()],
      ['the file of all and that of each widget', module() + separate],
      ['the file of each widget and that of all', separate + module()],
      ['the file of all languages and that of one', module('widgets.all.js') + module()],
    ] as const
  ).map(([name, lines]): HostPage => ({ row: 'P11', name, lines: sheet + lines, check: areOf(version) })),
  {
    row: 'P11',
    name: 'the file of each widget, and one feed for all: it is fetched once',
    lines: sheet + separate,
    files: { 'feed.json': feed },
    widgets: tags.map((tag) => element(tag, 'src="$here/feed.json"')).join(''),
    check({ asked, put }) {
      assert.deepEqual(
        asked.filter((path) => path.endsWith('/feed.json')),
        [put('$here/feed.json')],
      );
    },
  },
  {
    row: 'P12',
    name: 'an older version before ours',
    lines: sheet + older() + module(),
    says: leftOut,
    check: areOf(old),
  },
  {
    row: 'P12',
    name: 'an older version before the file of each widget',
    lines: sheet + older() + separate,
    says: leftOut,
    check: areOf(old),
  },
  {
    row: 'P12',
    name: 'an older version after ours',
    lines: sheet + module() + older(),
    says: oldLeftOut,
    check: areOf(version),
  },
  {
    row: 'P12',
    name: 'an older classic file before ours',
    lines: sheet + older('widgets.classic.js') + module(),
    says: leftOut,
    check: areOf(old),
  },
  {
    row: 'P12',
    name: 'an older classic file after our classic file',
    lines: sheet + classic() + older('widgets.classic.js'),
    says: oldLeftOut,
    check: areOf(version),
  },
  {
    row: 'P12',
    name: 'an older file of one widget before ours',
    lines: sheet + older('goals-list.js') + module(),
    says: leftOut,
    check: areOf(version, isOld),
  },
  {
    row: 'P12',
    name: 'an older file of one widget after ours',
    lines: sheet + module() + older('goals-list.js'),
    says: oldLeftOut,
    check: areOf(version),
  },
  {
    row: 'P12',
    name: 'our file of one widget before an older version',
    lines: sheet + module('goals-list.js') + older(),
    says: oldLeftOut,
    check: areOf(old, { 'gezin-goals-list': version }),
  },
];
