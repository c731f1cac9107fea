/* What the pages say that would be wrong if somebody wrote it down: read and measured by the build. */
import { readFileSync } from 'node:fs';
import type { ClassField, CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';
import type { Plugin } from 'vite';
import { contentSchema } from '../publish/content-schema.ts';
import { version } from '../publish/project.ts';
import { generatedParts } from '../publish/docs/readme.ts';
import { snippets } from '../publish/docs/snippets.ts';
import { findFault } from '../src/content/check-content.ts';
import { contentShape } from '../src/content/content.ts';
import { policyName } from '../publish/policy-name.ts';
import { heardIn, screenReader } from '../publish/docs/screen-reader.ts';
import { elementsOf, type ManifestElement } from '../publish/elements.ts';
import { readManifest } from '../publish/manifest.ts';
import { aboutOf, type ConformanceNote } from '../publish/about.ts';
import { everyWidget } from '../stories/pages/conformance.ts';

/** The manifest, and parts of pages as Markdown. */
export interface Facts {
  manifest: Package;
  version: string;
  policyName: string;
  /** The day of the build. */
  date: string;
  snippet: string;
  snippets: string;
  widgets: string;
  sizes: string;
  frames: string;
  endpoint: string;
  tokens: string;
  events: string;
  /** For each section of the content, what it is made of. */
  sections: string;
  example: string;
  /** What the console says of content with a fault. */
  fault: string;
  conformance: string;
  /** Reader, browsers and date of the transcripts, and the transcripts. */
  heardIn: string;
  screenReader: string;
}

const read = (file: string) => readFileSync(file, 'utf8');

async function gatherFacts(): Promise<Facts> {
  const manifest = readManifest();
  const elements = elementsOf(manifest);
  const declarations = manifest.modules.flatMap((module) => module.declarations ?? []) as CustomElement[];
  const { snippet, widgets, sizes } = await generatedParts();
  return {
    manifest,
    version,
    policyName,
    date: new Date().toISOString().slice(0, 10),
    snippet: snippet!,
    snippets: withoutTitle(await snippets()),
    widgets: widgets!,
    sizes: sizes!,
    frames: withoutTitle(read('docs/iframes.md')),
    endpoint: withoutTitle(read('docs/contact-endpoint.md')).replace(/^\| +\| +\|$/m, row('part', 'what it is')),
    tokens: tokens(elements),
    events: events(elements, declarations),
    sections: sections(),
    example: code(
      'json',
      JSON.stringify(
        { language: 'nl', goals: (JSON.parse(read('dist/cdn/content/nl.json')) as { goals: object }).goals },
        null,
        2,
      ),
    ),
    fault: code('', fault()),
    conformance: await conformance(elements),
    heardIn: heardIn(),
    screenReader: withoutTitle(screenReader()),
  };
}

const withoutTitle = (markdown: string) => markdown.replace(/^# .*\n/, '');
const code = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\``;
const row = (...cells: (string | undefined)[]) =>
  `| ${cells.map((cell = '') => cell.replaceAll('\n', ' ').replaceAll('|', '\\|')).join(' | ')} |`;
const table = (heads: string[], rows: string[]) => [row(...heads), row(...heads.map(() => '---')), ...rows].join('\n');
function tokens(elements: ManifestElement[]): string {
  const all = elements.flatMap(({ cssProperties = [] }) => cssProperties);
  const each = new Map(all.map((property) => [property.name, property]));
  return table(
    ['token', 'by default', 'what it is for'],
    [...each.values()]
      .toSorted((one, other) => groupOf(one.name) - groupOf(other.name))
      .map(({ name, default: standard, description }) => row(`\`${name}\``, `\`${standard!}\``, description)),
  );
}

/** The colours of all widgets first. */
const groupOf = (token: string) => (/error|highlight/.test(token) ? 1 : token.includes('color') ? 0 : 2);

function events(elements: ManifestElement[], declarations: CustomElement[]): string {
  const all = new Map(elements.flatMap(({ events = [] }) => events).map((event) => [event.name, event]));
  return [...all.values()]
    .map(({ name, type, description }) => {
      const fields = (declarations.find((each) => each.name === type.text)?.members ?? []) as ClassField[];
      const fired = elements
        .filter((element) => element.events?.some((event) => event.name === name))
        .map(({ tagName }) => `\`${tagName}\``);
      return `## \`${name}\`\n\n${description ?? ''} A \`${type.text}\`, fired by ${fired.join(', ')}.\n\n${table(
        ['field', 'type', 'what it says'],
        fields.map((field) => row(`\`${field.name}\``, typeInWords(field.type?.text), field.description)),
      )}`;
    })
    .join('\n\n');
}

/** The words that a type stands for, or its name. */
const typeInWords = (name = '') =>
  name
    .split(' | ')
    .map((word) => `\`${word.replaceAll("'", '')}\``)
    .join(' or ');

function fault(): string {
  const { path, message } = findFault(
    { language: 'nl', facts: { heading: '', items: [{ key: '', unit: 'count', text: '', value: '25.000' }] } },
    contentShape,
  )!;
  return `gezin-widgets: <gezin-fact-counters> content by property: ${path} ${message}`;
}

interface Schema {
  type?: string;
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema | false>;
  required?: string[];
  /** One of several kinds, or one of two sets of members. */
  anyOf?: Schema[];
  minItems?: number;
  maxItems?: number;
}

function sections(): string {
  const { properties = {} } = contentSchema() as Schema;
  return Object.entries(properties)
    .filter((section): section is [string, Schema] => section[1] !== false && section[1].type === 'object')
    .map(
      ([name, section]) => `### ${name}\n\n${table(['member', 'what it is', 'required'], [...members(section, '')])}`,
    )
    .join('\n\n');
}

function* members({ properties = {}, required = [], anyOf = [] }: Schema, path: string): Generator<string> {
  for (const [name, schema] of Object.entries(properties)) {
    if (!schema) continue;
    yield row(`\`${path}${name}\``, kindOf(schema), required.includes(name) ? 'yes' : '');
    // Of several kinds the last has members.
    const inner = schema.items ?? (schema.properties ? schema : (schema.anyOf?.at(-1) ?? schema));
    yield* members(inner, `${path}${name}${schema.items ? '[]' : ''}.`);
  }
  const [single, range] = anyOf;
  if (single?.required && range?.required)
    yield row(
      `\`${path}${single.required.join()}\``,
      `a number from 0, or instead ${range.required.map((end) => `\`${end}\``).join(' and ')}`,
      'yes',
    );
}

function kindOf({ type, enum: words, items, anyOf, minItems, maxItems }: Schema): string {
  if (!type && anyOf) return anyOf.map(kindOf).join(', or ');
  if (words) return words.map((word) => `\`${word}\``).join(' or ');
  if (!items) return { string: 'text', number: 'a number from 0', boolean: '`true` or `false`' }[type!] ?? 'an object';
  return `a list of ${items.type === 'string' ? 'texts' : 'objects'}${minItems ? `, ${minItems} to ${maxItems!} of them` : ''}`;
}

async function conformance(elements: ManifestElement[]): Promise<string> {
  const notes = (all: ConformanceNote[]) =>
    table(
      ['WCAG 2.2', 'how it is met', 'tested in'],
      all.map(({ criterion, how, test: [file] }) => row(criterion, how, `\`test/${file}\``)),
    );
  const sections = elements.map(async ({ tagName, summary = '' }) => {
    const { words } = await aboutOf(tagName);
    return `## \`${tagName}\`\n\n${summary}\n\n${notes(words.en!.conformance!)}`;
  });
  return [`## Every widget\n\n${notes(everyWidget)}`, ...(await Promise.all(sections))].join('\n\n');
}

/** The module `virtual:facts`. */
export const factsPlugin = (): Plugin => ({
  name: 'facts',
  resolveId: (id) => (id === 'virtual:facts' ? '\0facts' : undefined),
  load: async (id) => (id === '\0facts' ? `export const facts = ${JSON.stringify(await gatherFacts())};` : undefined),
});
