import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseAst } from 'rollup/parseAst';
import { messagesIn } from '../../publish/rollup/messages-in.ts';

const idsIn = (code: string) => messagesIn(parseAst(code));
const imported = "import { msg, str } from '@lit/localize';";

describe('the messages that a module asks for', () => {
  const read: [code: string, ids: string[]][] = [
    [`${imported} msg('Naam', { id: 'a.name' });`, ['a.name']],
    [
      `${imported}\nconst f = () => html\`<p>\${msg(\n  str\`\${n} van \${m}\`,\n  { id: "a.of" },\n)}</p>\`;`,
      ['a.of'],
    ],
    [`${imported} f(a ? msg('Ja', { id: 'a.yes' }) : msg('Nee', { id: 'a.no' }));`, ['a.yes', 'a.no']],
    ["import { msg as say } from '@lit/localize'; say('Naam', { id: 'a.name' });", ['a.name']],
    [`${imported} msg(msg('Binnen', { id: 'a.in' }), { id: 'a.out' });`, ['a.out', 'a.in']],
    ["const msg = (text) => text; msg('Naam', { id: 'a.name' });", []],
    ["import { msg } from './mine.js'; msg('Naam', options);", []],
  ];
  for (const [code, ids] of read)
    test(`are ${ids.join(' and ') || 'none'}: ${code}`, () => assert.deepEqual(idsIn(code), ids));

  const refused = [
    `${imported} const id = 'a.name'; msg('Naam', { id });`,
    `${imported} msg('Naam', options);`,
    `${imported} msg('Naam');`,
    `${imported} msg('Naam', { id: \`a.\${name}\` });`,
    `${imported} const say = msg; say('Naam', { id: 'a.name' });`,
    `${imported} export { msg };`,
    "export { msg } from '@lit/localize';",
    "export * from '@lit/localize';",
    "import * as localize from '@lit/localize'; localize.msg('Naam', { id: 'a.name' });",
  ];
  for (const code of refused)
    test(`stop the build where no id can be read: ${code}`, () => assert.throws(() => idsIn(code)));
});
