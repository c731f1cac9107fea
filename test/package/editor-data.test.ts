import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { elementsOf } from '../../publish/elements.ts';
import { readManifest } from '../../publish/manifest.ts';

interface Thing {
  name: string;
  description?: string;
}
interface Tag extends Thing {
  attributes: (Thing & { values: { name: string }[]; valueSet?: string })[];
}
interface WebTypes {
  name: string;
  version: string;
  contributions: {
    html: {
      elements: (Thing & { attributes: Thing[]; events: (Thing & { type: string })[]; js: { properties: Thing[] } })[];
    };
    css: { properties: Thing[]; 'pseudo-elements': Thing[] };
  };
}

const read = (file: string) => JSON.parse(readFileSync(`dist/${file}`, 'utf8')) as unknown;
const html = read('vscode.html-custom-data.json') as { version: number; tags: Tag[] };
const css = read('vscode.css-custom-data.json') as { version: number; properties: Thing[]; pseudoElements: Thing[] };
const webTypes = read('web-types.json') as WebTypes;
const elements = elementsOf(readManifest());
const names = (things: Thing[]) => things.map(({ name }) => name).toSorted();
const inAll = (of: 'cssProperties' | 'cssParts') =>
  [...new Set(elements.flatMap((element) => names(element[of] ?? [])))].toSorted();

describe('what editors offer', () => {
  for (const { tagName, attributes = [], events = [] } of elements) {
    const ofCode = html.tags.find(({ name }) => name === tagName)!;
    const ofJetBrains = webTypes.contributions.html.elements.find(({ name }) => name === tagName)!;

    test(`is, for ${tagName}, every attribute with its text and its words`, () => {
      assert.deepEqual(names(ofCode.attributes), names(attributes));
      assert.deepEqual(names(ofJetBrains.attributes), names(attributes));
      for (const { name, type, description } of attributes) {
        const words = [...(type?.text ?? '').matchAll(/'([^']+)'|\b(\d+)\b/g)].map(
          ([, word, number]) => word ?? number,
        );
        const offered = ofCode.attributes.find((each) => each.name === name)!;
        assert.deepEqual(
          offered.values.map((value) => value.name),
          words,
          name,
        );
        assert.equal(offered.valueSet, type?.text === 'boolean' ? 'v' : undefined, name);
        assert.equal(offered.description, description);
        assert.equal(ofJetBrains.attributes.find((each) => each.name === name)!.description, description);
      }
    });

    test(`is, for ${tagName}, every event with its class`, () => {
      assert.deepEqual(
        ofJetBrains.events.map(({ name, type }) => [name, type]),
        events.map(({ name, type }) => [name, type.text]),
      );
      for (const { name } of events) assert.ok(ofCode.description?.includes(`**${name}**`));
    });
  }

  test('is each custom property and each part once', () => {
    const { properties, 'pseudo-elements': parts } = webTypes.contributions.css;
    for (const listed of [css.properties, properties]) assert.deepEqual(names(listed), inAll('cssProperties'));
    for (const listed of [css.pseudoElements, parts]) {
      assert.deepEqual(
        names(listed)
          .map((name) => name.replace(/^(::)?part\((.+)\)$/, '$2'))
          .toSorted(),
        inAll('cssParts'),
      );
      for (const { name, description } of listed) assert.ok(description, name);
    }
  });

  test('is what a custom property is by default', () => {
    for (const { name, default: standard } of elements.flatMap(({ cssProperties = [] }) => cssProperties)) {
      assert.ok(
        css.properties
          .find((property) => property.name === name)!
          .description!.endsWith(`By default \`${standard!}\`.`),
        name,
      );
    }
  });

  test('has no gaps', () => {
    const texts = [...html.tags, ...webTypes.contributions.html.elements].flatMap((element) => [
      element,
      ...element.attributes,
    ]);
    assert.deepEqual(
      texts.filter(({ description }) => !description || /undefined|\[object/.test(description)),
      [],
    );
  });

  test('is of this package, in the versions that editors read', () => {
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
    assert.deepEqual([webTypes.name, webTypes.version], [name, version]);
    assert.deepEqual([html.version, css.version], [1.1, 1.1]);
  });
});
