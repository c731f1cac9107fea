import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { contentSchema } from '../../publish/content-schema.ts';
import en from '../../src/content/en.json' with { type: 'json' };
import nl from '../../src/content/nl.json' with { type: 'json' };
import { findFault } from '../../src/content/check-content.ts';
import { type Content, contentShape, type Shape } from '../../src/content/content.ts';

const schemaAllows = new Ajv2020({ ownProperties: true }).compile(contentSchema());

const faultOf = (document: unknown) => findFault(document, contentShape);

/** A correct document, with something written over one of its parts. */
function withFault(change: (document: typeof nl & Record<string, unknown>) => void): unknown {
  const document = structuredClone(nl);
  change(document);
  return document;
}

const levels = (count: number) => Array<object>(count).fill({ key: 'key', label: 'label', aim: 'aim', examples: [] });

// JSON Schema cannot compare two members of a document.
const rangesRunUp = (document: unknown) =>
  ((document as Content).facts?.items ?? []).every((fact) => 'value' in fact || fact.from <= fact.to);

function valuesOf(shape: Shape): fc.Arbitrary<unknown> {
  if (shape instanceof Array)
    return fc.array(valuesOf(shape[0]), { minLength: shape[1] ?? 0, maxLength: shape[2] ?? 4 });
  if (typeof shape === 'object') return fc.tuple(...Object.entries(shape).map(membersOf)).map(together);
  if (shape === 'string') return fc.string();
  if (shape === 'boolean') return fc.boolean();
  if (shape === 'number >= 0')
    return fc.oneof(fc.nat(100), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }));
  return fc.constantFrom(...shape.split('|'));
}

/** What a line of a shape describes: a member that may be missing or not, or one of two groups of them, or both. */
function membersOf([name, shape]: [string, Shape]): fc.Arbitrary<object> {
  const group = (names: string[]) => fc.record(Object.fromEntries(names.map((each) => [each, valuesOf(shape)])));
  const groups = name
    .replace('?', '')
    .split('|')
    .map((names) => group(names.split('+')));
  const all = fc.tuple(...groups).map(together);
  return name.endsWith('?') ? fc.oneof(fc.constant({}), all) : fc.oneof(...groups, all);
}

const together = (parts: object[]) => Object.assign({}, ...parts) as object;

const gone = Symbol('gone');
const repeated = Symbol('repeated');
const changes = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.jsonValue(), fc.constantFrom(gone, repeated, -1))), {
  maxLength: 2,
});

/** A copy of a document in which some parts have another value, are gone, or stand there seven times. */
function changed(document: unknown, parts: [place: number, value: unknown][]): unknown {
  const copy = structuredClone(document);
  for (const [place, value] of parts) {
    const all = [...partsOf(copy)];
    const [holder, key] = all[place % all.length] ?? [{}, ''];
    if (typeof value !== 'symbol') holder[key] = structuredClone(value);
    else if (Array.isArray(holder))
      holder.splice(Number(key), 1, ...Array<unknown>(value === gone ? 0 : 7).fill(holder[key]));
    else if (value === gone) Reflect.deleteProperty(holder, key);
    else holder[`${key} again`] = holder[key];
  }
  return copy;
}

type Holder = Record<string, unknown>;

function* partsOf(value: unknown): Generator<[Holder, key: string]> {
  if (typeof value !== 'object' || !value) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [value as Holder, key];
    yield* partsOf(inner);
  }
}

describe('the checker and the JSON Schema', () => {
  test('agree on documents that are right, and on those with a part or two changed', () => {
    const counts = { accepted: 0, refused: 0 };
    fc.assert(
      fc.property(valuesOf(contentShape), changes, (document, parts) => {
        const given = changed(document, parts);
        const isAllowed = schemaAllows(given) && rangesRunUp(given);
        counts[isAllowed ? 'accepted' : 'refused'] += 1;
        return isAllowed === !faultOf(given);
      }),
      { numRuns: 3000 },
    );
    // The comparison says nothing unless both kinds of documents come by.
    assert.ok(Math.min(counts.accepted, counts.refused) > 300, JSON.stringify(counts));
  });

  test('agree on any JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => schemaAllows(value) === !faultOf(value)));
  });

  const either: [situation: string, fact: object, isAllowed: boolean][] = [
    ['a value', { value: 1 }, true],
    ['a range', { from: 1, to: 2 }, true],
    ['a value and a range', { value: 1, from: 1, to: 2 }, true],
    ['neither', {}, false],
    ['half a range', { from: 1 }, false],
    ['a negative value', { value: -1 }, false],
    ['a range from a negative number', { from: -1, to: 1 }, false],
    ['a wrong value beside a range', { value: '1', from: 1, to: 2 }, false],
    ['a value beside a wrong range', { value: 1, from: '1', to: null }, true],
  ];
  for (const [situation, number, isAllowed] of either) {
    test(`agree on a fact with ${situation}`, () => {
      const document = {
        language: 'nl',
        facts: { heading: '', items: [{ key: '', unit: 'count', text: '', ...number }] },
      };
      assert.equal(!faultOf(document), isAllowed);
      assert.equal(schemaAllows(document), isAllowed);
    });
  }
});

describe('the checker', () => {
  for (const content of [nl, en])
    test(`accepts the built-in ${content.language}.json`, () => assert.equal(faultOf(content), undefined));

  const faults: [path: string, change: Parameters<typeof withFault>[0]][] = [
    ['language', (document) => (document.language = undefined as never)],
    ['translation', (document) => (document.translation = 'official')],
    ['mission', (document) => (document.mission = 'text' as never)],
    ['mission.heading', (document) => (document.mission = [] as never)],
    ['mission.paragraphs', ({ mission }) => (mission.paragraphs = { 0: 'text', length: 1 } as never)],
    ['mission.paragraphs[1]', ({ mission }) => (mission.paragraphs[1] = 5 as never)],
    ['mission.contact.href', ({ mission }) => (mission.contact.href = null as never)],
    ['mission.collaborators[1].name', ({ mission }) => (mission.collaborators[1]!.name = {} as never)],
    ['facts.items[0].unit', ({ facts }) => (facts.items[0]!.unit = 'count|percent')],
    ['facts.items[2].value', ({ facts }) => (facts.items[2]!.value = '25.000' as never)],
    ['facts.items[1].value', ({ facts }) => (facts.items[1]!.value = NaN)],
    ['facts.items[1].value', ({ facts }) => (facts.items[1]!.value = -1)],
    ['facts.items[3].source.year', ({ facts }) => (facts.items[3]!.source!.year = '2010' as never)],
    ['facts.items[2]', ({ facts }) => (facts.items[2]!.from = 61)],
    ['goals.items[3]', ({ goals }) => (goals.items[3] = null as never)],
    ['levels.items', (document) => (document.levels = { items: levels(1) } as never)],
    ['levels.items', (document) => (document.levels = { items: levels(7) } as never)],
    ['levels.items[0].key', (document) => (document.levels = { items: [{}] } as never)],
    ['goals.items[0].text', ({ goals }) => (goals.items[0] = { key: 'only' } as never)],
  ];
  for (const [path, change] of faults) {
    test(`names ${path} as the fault`, () => assert.equal(faultOf(withFault(change))?.path, path));
  }

  for (const value of [undefined, null, 'text', 5, () => ({ language: 'nl' })]) {
    test(`refuses ${String(value)} as a whole`, () =>
      assert.deepEqual(faultOf(value), { path: '', message: 'must be an object' }));
  }

  test('names the first fault only, and says what must be there', () => {
    assert.deepEqual(faultOf({ language: 5, goals: 5 }), { path: 'language', message: 'must be string' });
  });

  test('refuses a range that runs down, and takes one of a single number', () => {
    const range = (from: number, to: number) =>
      faultOf(withFault(({ facts }) => Object.assign(facts.items[2]!, { from, to })));
    assert.deepEqual(range(60, 50), { path: 'facts.items[2]', message: 'must have from <= to' });
    assert.equal(range(50, 50), undefined);
  });

  test('ignores members that it does not know', () => {
    assert.equal(faultOf(withFault((document) => Object.assign(document, { $schema: 5, next: [null] }))), undefined);
    assert.equal(
      faultOf(withFault(({ goals }) => Object.assign(goals.items[0]!, { text2: undefined, confirmed: 'no' }))),
      undefined,
    );
  });
});

describe('hostile documents', () => {
  const poisoned: [row: string, json: string, path: string | undefined][] = [
    ['H01', '{"__proto__":{"language":"nl"}}', 'language'],
    ['H01', '{"language":"nl","__proto__":{"x":1},"goals":{"__proto__":{"heading":"","items":[]}}}', 'goals.heading'],
    ['H02', '{"language":"nl","constructor":{"prototype":{"x":1}}}', undefined],
    [
      'H03',
      '{"language":"nl","toString":1,"hasOwnProperty":null,"goals":{"hasOwnProperty":1,"heading":"","items":[]}}',
      undefined,
    ],
    ['H03', '{"language":"nl","goals":{"heading":"","items":[{"key":"__proto__","text":"toString"}]}}', undefined],
  ];
  for (const [row, json, path] of poisoned) {
    test(`${row}: ${json} does nothing to Object.prototype`, () => {
      const before = Object.getOwnPropertyNames(Object.prototype);
      assert.equal(faultOf(JSON.parse(json))?.path, path);
      assert.deepEqual(Object.getOwnPropertyNames(Object.prototype), before);
      assert.equal(({} as { x?: number }).x, undefined);
    });
  }

  test('H03: inherited members do not count', () => {
    assert.equal(faultOf(Object.create(nl))?.path, 'language');
  });

  test('H17: an object that holds itself is read once', () => {
    assert.equal(
      faultOf(withFault((document) => Object.assign(document.goals.items[0]!, { self: document }))),
      undefined,
    );
    assert.equal(faultOf(withFault(({ goals }) => (goals.items = [goals] as never)))?.path, 'goals.items[0].key');
    assert.equal(
      faultOf(withFault(({ mission: { paragraphs } }) => paragraphs.push(paragraphs as never)))?.path,
      'mission.paragraphs[2]',
    );
  });

  test('H17: a hole in a list is a fault', () => {
    assert.equal(faultOf(withFault(({ goals }) => Reflect.deleteProperty(goals.items, 1)))?.path, 'goals.items[1]');
    assert.equal(faultOf(withFault(({ goals }) => (goals.items.length = 2 ** 32 - 1)))?.path, 'goals.items[4]');
  });

  for (const length of [0, 1, 3, 10_000]) {
    test(`H17: ${length} items are accepted`, () => {
      const items = Array.from({ length }, (_, i) => ({ key: `${i}`, text: 'text' }));
      assert.equal(faultOf(withFault(({ goals }) => (goals.items = items))), undefined);
    });
  }
});
