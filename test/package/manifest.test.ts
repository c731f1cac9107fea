import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { Ajv } from 'ajv';
import type { CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';
import { html } from 'lit';
import { languages, tags } from '../../scripts/build/project.ts';
import { loadLanguage } from '../../src/language/language.ts';
import * as widgets from '../../src/widgets.ts';
import '../../src/define.ts';

const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Package;
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []) as CustomElement[];
const declarationOf = (tag: string) => declarations.find(({ tagName }) => tagName === tag)!;

/** The attributes that the design promises, beside those of every widget. */
const promised: Record<string, string[]> = {
  'gezin-contact-form': ['endpoint', 'service', 'field-names', 'privacy-url', 'contact-url', 'contact-email', 'contact-phone', 'subject-key', 'src'],
  'gezin-fact-counter': ['value', 'from', 'to', 'unit', 'label', 'estimate'],
  'gezin-fact-counters': ['src'],
  'gezin-goals-list': ['src'],
  'gezin-innovation-lab': ['src'],
  'gezin-levels-diagram': ['level', 'expanded', 'src'],
  'gezin-mission-statement': ['src'],
  'gezin-partner-carousel': ['layout', 'index', 'autoplay', 'link-target', 'src'],
};
/** What each fires of its own. */
const fired: Record<string, string[]> = {
  'gezin-contact-form': ['gezin-message-failed', 'gezin-message-sent'],
  'gezin-levels-diagram': ['gezin-level-change'],
  'gezin-partner-carousel': ['gezin-slide-change'],
};
/** What is there only with a logo, where the room can be measured, or after something was done. */
const notOnServers: Record<string, string[]> = {
  'gezin-contact-form': ['again', 'configuration', 'copy', 'error', 'failed', 'outcome', 'sent', 'summary'],
  'gezin-mission-statement': ['logo'],
  'gezin-partner-carousel': ['autoplay', 'logo'],
};
const ofAll = ['lang', 'theme', 'heading-level', 'heading'];

describe('the manifest', () => {
  test('has the form of a custom elements manifest', () => {
    const schema = JSON.parse(readFileSync('node_modules/custom-elements-manifest/schema.json', 'utf8')) as object;
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajv.validate(schema, manifest);
    assert.deepEqual(ajv.errors ?? [], []);
  });

  test('lists every custom property that the styles read, and no other', () => {
    const sources = globSync('src/**/*.{ts,css}').map((file) => readFileSync(file, 'utf8'));
    const read = new Set(sources.flatMap((text) => [...text.matchAll(/var\((--gezin-[\w-]+)/g)].map(([, name]) => name!)));
    const listed = new Set(declarations.flatMap(({ tagName, cssProperties = [] }) => (tagName ? cssProperties.map(({ name }) => name) : [])));
    assert.deepEqual([...listed].toSorted(), [...read].toSorted());
    for (const tag of tags) assert.ok(declarationOf(tag).cssProperties!.some(({ name }) => name === '--gezin-color-accent'), tag);
  });

  test('describes every widget, and no other element', () => {
    assert.deepEqual(declarations.flatMap(({ tagName }) => tagName ?? []).toSorted(), tags.toSorted());
  });

  test('says of every module what it exports', async () => {
    for (const { path, exports } of manifest.modules) {
      assert.ok(existsSync(path), path);
      const names = (exports ?? []).filter(({ kind }) => kind === 'js').map(({ name }) => name);
      if (!names.length) continue;
      const module = (await import(pathToFileURL(resolve(path)).href)) as object;
      assert.deepEqual(names.filter((name) => !(name in module)), [], path);
    }
  });

  test('says which module defines each widget', () => {
    const definitions = manifest.modules.flatMap(({ path, exports = [] }) =>
      exports.filter(({ kind }) => kind === 'custom-element-definition').map(({ name, declaration }) => [name, path, declaration.name]),
    );
    const pathOf = (tag: string) => `dist/esm/widgets/${tag.replace('gezin-', '')}/define.js`;
    const expected = Object.entries(widgets).map(([className, { tag }]) => [tag, pathOf(tag), className]);
    assert.deepEqual(definitions.toSorted(), expected.toSorted());
  });

  test('names no file of the source', () => {
    assert.deepEqual(JSON.stringify(manifest).match(/"\/?src\/[^"]*"|"[^"]*\.ts"/g), null);
  });
});

for (const widget of Object.values(widgets)) {
  const { tag } = widget;

  describe(`the manifest of ${tag}`, () => {
    const { summary, attributes = [], members = [], cssParts = [], events = [], slots = [] } = declarationOf(tag);
    const names = (things: { name: string }[]) => things.map(({ name }) => name).toSorted();

    test('has the attributes that the class has, and those that the design promises', () => {
      assert.deepEqual(names(attributes), ['lang', ...widget.observedAttributes].toSorted());
      assert.deepEqual(names(attributes), [...ofAll, ...promised[tag]!].toSorted());
    });

    test('says of everything what it means', () => {
      assert.ok(summary);
      for (const thing of [...attributes, ...members, ...cssParts, ...events, ...slots]) {
        assert.ok(thing.description, `${thing.name} has a description`);
      }
    });

    test('says of every attribute and property of which type it is', () => {
      for (const { name, type } of attributes) assert.ok(type?.text, name);
      for (const member of members) if (member.kind === 'field' && !member.static) assert.ok(member.type?.text, member.name);
    });

    test('has what is public, and nothing else', () => {
      const inner = /^[#_]|^(pack|language|render)/;
      assert.deepEqual(members.filter(({ name, privacy }) => inner.test(name) || (privacy && privacy !== 'public')), []);
      const takesContent = attributes.some(({ name }) => name === 'src');
      assert.equal(names(members).includes('content'), takesContent);
      assert.deepEqual(names(events), [...(takesContent ? ['gezin-content-error'] : []), ...(fired[tag] ?? [])].toSorted());
    });

    test('has the parts that the widget shows', async () => {
      await Promise.all(languages.map(loadLanguage));
      const attributesOf = ['heading="heading" value="1"', 'heading="heading" from="1" to="2" unit="percent" estimate', 'layout="grid"', 'endpoint="https://host.example/" privacy-url="https://host.example/"'];
      const markup = attributesOf.map((text) => `<${tag} lang="${languages[0]!}" ${text}></${tag}>`).join('');
      const template = html(Object.assign([markup], { raw: [markup] }));
      const shown = [...(await collectResult(render(template))).matchAll(/ part="([\w-]+)"/g)].map(([, part]) => part!);
      assert.deepEqual(names(cssParts), [...new Set([...shown, ...(notOnServers[tag] ?? [])])].toSorted());
    });
  });
}
