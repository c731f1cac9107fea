import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { Ajv } from 'ajv';
import type { ClassField, CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';
import { type CSSResult, html } from 'lit';
import { nameOf } from '../../publish/names.ts';
import { languages, tags } from '../../publish/project.ts';
import { loadLanguage } from '../../src/language/language.ts';
import * as widgets from '../../src/widgets.ts';
import { widgetSource } from '../support/widget-source.ts';
import '../../src/define.ts';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Package;
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []) as CustomElement[];
const declarationOf = (tag: string) => declarations.find(({ tagName }) => tagName === tag)!;

/** The attributes that the design promises, beside those of every widget. */
const promised: Record<string, string[]> = {
  'gezin-contact-form': [
    'endpoint',
    'service',
    'field-names',
    'privacy-url',
    'contact-url',
    'contact-email',
    'contact-phone',
    'subject-key',
    'src',
  ],
  'gezin-fact-counter': ['value', 'from', 'to', 'unit', 'label', 'estimate'],
  'gezin-fact-counters': ['src'],
  'gezin-goals-list': ['src'],
  'gezin-innovation-lab': ['src'],
  'gezin-levels-diagram': ['level', 'expanded', 'src'],
  'gezin-mission-statement': ['src'],
  'gezin-partner-carousel': ['layout', 'index', 'autoplay', 'link-target', 'src'],
};
/** What its template could show, for another widget that uses it too. */
const neverShown: Record<string, string[]> = { 'gezin-fact-counter': ['source', 'source-link'] };
const ofAll = ['lang', 'theme', 'heading-level', 'heading'];

describe('the manifest', () => {
  test('has the form of a custom elements manifest', () => {
    const schema = JSON.parse(readFileSync('node_modules/custom-elements-manifest/schema.json', 'utf8')) as object;
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajv.validate(schema, manifest);
    assert.deepEqual(ajv.errors ?? [], []);
  });

  test('lists every custom property that the styles and the fallbacks read, and no other', () => {
    const sources = globSync('src/**/*.{ts,css}').map((file) => readFileSync(file, 'utf8'));
    const read = new Set(
      sources.flatMap((text) => [...text.matchAll(/var\((--gezin-[\w-]+)/g)].map(([, name]) => name!)),
    );
    const listed = new Set(
      declarations.flatMap(({ tagName, cssProperties = [] }) => (tagName ? cssProperties.map(({ name }) => name) : [])),
    );
    assert.deepEqual([...listed].toSorted(), [...read].toSorted());
    for (const tag of tags)
      assert.ok(
        declarationOf(tag).cssProperties!.some(({ name }) => name === '--gezin-color-accent'),
        tag,
      );
  });

  test('describes every widget, and no other element', () => {
    assert.deepEqual(declarations.flatMap(({ tagName }) => tagName ?? []).toSorted(), tags.toSorted());
  });

  test('says of no attribute or property that it may be undefined, and of a field of an event that it may', () => {
    const declared = manifest.modules.flatMap(({ declarations = [] }) => declarations) as CustomElement[];
    const typesOf = ({ members = [], attributes = [] }: CustomElement) =>
      [...members, ...attributes].map((each) => ('type' in each ? each.type?.text : undefined));
    const elements = declared.filter(({ superclass }) => superclass?.name !== 'Event');
    assert.deepEqual(
      elements.flatMap(typesOf).filter((type) => type?.includes('undefined')),
      [],
    );
    const event = declared.find(({ name }) => name === 'LevelChangeEvent')!;
    assert.ok(typesOf(event).includes('string | undefined'));
  });

  test('says of every module what it exports', async () => {
    for (const { path, exports } of manifest.modules) {
      assert.ok(existsSync(path), path);
      const names = (exports ?? []).filter(({ kind }) => kind === 'js').map(({ name }) => name);
      if (!names.length) continue;
      const module = (await import(pathToFileURL(resolve(path)).href)) as object;
      assert.deepEqual(
        names.filter((name) => !(name in module)),
        [],
        path,
      );
    }
  });

  test('says which module defines each widget', () => {
    const definitions = manifest.modules.flatMap(({ path, exports = [] }) =>
      exports
        .filter(({ kind }) => kind === 'custom-element-definition')
        .map(({ name, declaration }) => [name, path, declaration.name]),
    );
    const pathOf = (tag: string) => `dist/esm/widgets/${nameOf(tag)}/define.js`;
    const expected = Object.entries(widgets).map(([className, { tag }]) => [tag, pathOf(tag), className]);
    assert.deepEqual(definitions.toSorted(), expected.toSorted());
  });

  for (const [tag, own] of Object.entries(promised)) {
    test(`has of ${tag} the attributes that the design promises`, () => {
      assert.deepEqual(
        declarationOf(tag)
          .attributes!.map(({ name }) => name)
          .toSorted(),
        [...ofAll, ...own].toSorted(),
      );
    });
  }

  for (const { name, superclass, description, members = [] } of declarations.filter((each) =>
    each.name.endsWith('Event'),
  )) {
    test(`says of ${name} what it is and what each of its fields means`, () => {
      assert.ok(description);
      assert.ok(members.length);
      for (const field of members) assert.ok(field.description, field.name);
      assert.deepEqual(superclass, { name: 'Event', package: 'global:' });
    });
  }

  test('says which words there are, not what their type is called', () => {
    const { type } = declarations
      .find(({ name }) => name === 'SlideChangeEvent')!
      .members!.find(({ name }) => name === 'reason') as ClassField;
    assert.match(type!.text, /'autoplay'/);
  });

  test('names no file of the source', () => {
    assert.deepEqual(JSON.stringify(manifest).match(/"\/?src\/[^"]*"|"[^"]*\.ts"/g), null);
  });
});

for (const widget of Object.values(widgets)) {
  const { tag } = widget;

  describe(`the manifest of ${tag}`, () => {
    const {
      summary,
      attributes = [],
      members = [],
      cssParts = [],
      cssProperties = [],
      events = [],
      slots = [],
    } = declarationOf(tag);
    const fields = members.filter((member): member is ClassField => member.kind === 'field' && !member.static);
    const source = widgetSource(nameOf(tag));
    const names = (things: { name: string }[]) => things.map(({ name }) => name).toSorted();

    test('has the attributes that the class has', () => {
      assert.deepEqual(
        names(attributes),
        ['lang', ...widget.observedAttributes.filter((name) => !name.startsWith('aria-'))].toSorted(),
      );
    });

    test('has the properties that the class has', () => {
      const settable = fields.filter((field) => !(field as { readonly?: boolean }).readonly);
      assert.deepEqual(names(settable), [...widget.elementProperties.keys()].map(String).toSorted());
    });

    test('says of everything what it means', () => {
      assert.ok(summary);
      for (const thing of [...attributes, ...members, ...cssParts, ...cssProperties, ...events, ...slots]) {
        assert.ok(thing.description, `${thing.name} has a description`);
      }
    });

    test('says of every attribute and property of which type it is', () => {
      for (const { name, type } of [...attributes, ...fields]) assert.ok(type?.text, name);
    });

    test('says of every attribute and property what it is by default', () => {
      const element = new widget() as unknown as Record<string, unknown>;
      const inSource = (value: unknown) => (typeof value === 'string' ? `'${value}'` : JSON.stringify(value));
      for (const { name, fieldName = name, default: usual } of attributes.filter((each) => each.fieldName))
        assert.equal(usual, inSource(element[fieldName]), name);
      for (const field of fields.filter((each) => !(each as { readonly?: boolean }).readonly))
        assert.equal(field.default, inSource(element[field.name]), field.name);
    });

    test('says of every custom property what it is by default', () => {
      const styles = widget.elementStyles.map((style) => (style as CSSResult).cssText).join('');
      for (const { name, default: usual } of cssProperties) {
        // Where a theme is asked for, the two colours stand apart.
        const apart = /^light-dark\((.+), (.+)\)$/.exec(usual!)?.slice(1) ?? [];
        const isRead = (value: string) => styles.includes(`var(${name}, ${value})`);
        assert.ok(isRead(usual!) || (apart.length && apart.every(isRead)), name);
      }
    });

    test('has what is public, and nothing else', () => {
      const inner = /^[#_]|^(locale|language|render)/;
      assert.deepEqual(
        members.filter(({ name, privacy }) => inner.test(name) || (privacy && privacy !== 'public')),
        [],
      );
      assert.equal(
        names(members).includes('content'),
        attributes.some(({ name }) => name === 'src'),
      );
    });

    test('has the events that the widget fires, each with its class', () => {
      const described = events.map(({ name, type }) => [type.text, name]);
      assert.deepEqual(described.toSorted(), source.events.toSorted());
    });

    test('has the parts that the widget shows, and no other', () => {
      const shown = source.parts.filter((part) => !neverShown[tag]?.includes(part));
      assert.deepEqual(names(cssParts), shown);
    });

    test('has the custom properties that the widget reads, and no other', () => {
      assert.deepEqual(names(cssProperties), source.tokens);
    });

    test('is not short of a part that a server renders', async () => {
      await Promise.all(languages.map(loadLanguage));
      const attributesOf = [
        'heading="heading" value="1"',
        'heading="heading" from="1" to="2" unit="percent" estimate',
        'layout="grid"',
        'endpoint="https://host.example/" privacy-url="https://host.example/"',
      ];
      const markup = attributesOf.map((text) => `<${tag} lang="${languages[0]!}" ${text}></${tag}>`).join('');
      const template = html(Object.assign([markup], { raw: [markup] }));
      const shown = [...(await collectResult(render(template))).matchAll(/ part="([\w-]+)"/g)].map(([, part]) => part!);
      assert.deepEqual(
        [...new Set(shown)].filter((part) => !names(cssParts).includes(part)),
        [],
      );
    });
  });
}
