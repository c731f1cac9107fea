import { writeFileSync } from 'node:fs';
import type { ClassMethod, Package } from 'custom-elements-manifest/schema.d.ts';
import { nameOf } from './names.ts';
import { loaderSnippet } from './snippet.ts';
import { exampleMarkup } from './example.ts';
import { fileFacts } from './integrity.ts';
import { elementsOf, isField, type ManifestElement } from './elements.ts';
import { languages, name, publicBaseUrl, version } from './project.ts';

const summary =
  'Web components about children with a parent in prison, to embed on any site. Plain custom elements: they work in HTML and in every framework.';

/** What an agent that writes code has to know, in one file, and `llms.txt` (https://llmstxt.org) that leads to it. */
export async function buildAgentGuide(manifest: Package, folder: string): Promise<void> {
  const elements = elementsOf(manifest);
  writeFileSync(`${folder}/llms.txt`, llms(elements));
  writeFileSync(`${folder}/agents.md`, await guide(manifest, elements));
}

const llms = (elements: ManifestElement[]) => `# ${name}

> ${summary}

Version ${version}. Languages: ${languages.join(', ')}. The only dependency is \`lit\`.

## Docs

- [Guide for agents](agents.md): how to load, set up and style each widget, whole
- [README](../README.md): for partners and developers
- [Custom elements manifest](custom-elements.json): every attribute, property, method, event, part and custom property
- [Schema of the content](cdn/content/schema.json): what the property \`content\`, an inline JSON child and a feed hold

## Widgets

${elements.map(({ tagName, summary: text }) => `- [${tagName}](agents.md#${tagName}): ${text!}\n`).join('')}`;

async function guide(manifest: Package, elements: ManifestElement[]): Promise<string> {
  const [language] = languages as [string];
  const example = await exampleMarkup('gezin-goals-list', language);
  return `# ${name} ${version}

${summary}

## Rules

- Take one way to load them: the files of the CDN in a page, or npm in an app; not both on one page.
- Put \`lang\` on each element. Languages: ${languages.join(', ')}; an element without takes that of its nearest ancestor.
- The content between an element's tags is its fallback: shown until the widget has rendered, and when it never does. Keep it; it is no slot for content.
- Own words go in by the property \`content\`, a direct child \`<script type="application/json">\` or \`src\`, and not by changing the shadow root.
- Style by custom properties (\`--gezin-…\`) and \`::part(…)\`; nothing else reaches inside.
- Events are instances of classes with fields of their own; there is no \`event.detail\`. They bubble, and cannot be cancelled.
- A property that a script sets fires no event.

## In a page

\`\`\`html
${loaderSnippet({ base: publicBaseUrl, files: fileFacts('dist/cdn') }, language)}

${example}
\`\`\`

## In an app

\`\`\`js
// npm install ${name} lit
import '${name}/goals-list/define'; // registers <gezin-goals-list>
import '${name}/define'; // or all of them
import { GoalsList } from '${name}/goals-list'; // the class, which registers nothing
\`\`\`

Types for templates, by an import of types only: ${['react', 'preact', 'solid', 'svelte', 'vue'].map((each) => `\`import type {} from '${name}/types/${each}'\``).join(', ')}.
In templates write the names of attributes (\`heading-level\`), and \`content\` as a property. In Vue tell the compiler that tags which
begin with \`gezin-\` are custom elements; in Angular use \`CUSTOM_ELEMENTS_SCHEMA\`.

On a server: \`await loadLanguage('nl')\` of \`${name}\` before rendering with \`@lit-labs/ssr\`, and before hydrating.

${elements.map((element) => widget(element, manifest)).join('\n')}`;
}

const isMethod = (member: { kind: string }): member is ClassMethod => member.kind === 'method';

function widget(
  {
    tagName,
    summary: text,
    attributes = [],
    members = [],
    events = [],
    cssParts = [],
    cssProperties = [],
  }: ManifestElement,
  manifest: Package,
): string {
  const fields = members.filter(isField).filter((field) => !field.static && !('attribute' in field));
  return [
    `## ${tagName}\n\n${text!}\n\n\`import '${name}/${nameOf(tagName)}/define'\`\n`,
    list(
      'Attributes',
      attributes.map((each) => `\`${each.name}\` (${typed(each)}): ${each.description!}`),
    ),
    list(
      'Properties without an attribute',
      fields.map(
        (each) => `\`${each.name}\` (${typed(each)}${each.readonly ? ', read only' : ''}): ${each.description!}`,
      ),
    ),
    list(
      'Methods',
      members
        .filter(isMethod)
        .map(
          (each) =>
            `\`${each.name}(${(each.parameters ?? []).map((parameter) => parameter.name).join(', ')})\`: ${each.description!}`,
        ),
    ),
    list(
      'Events',
      events.map(
        (each) => `\`${each.name}\` (\`${each.type.text}\`${fieldsOf(each.type.text, manifest)}): ${each.description!}`,
      ),
    ),
    list(
      'Parts',
      cssParts.map((each) => `\`${each.name}\`: ${each.description!}`),
    ),
    list(
      'Custom properties',
      cssProperties.map((each) => `\`${each.name}\` (by default \`${each.default!}\`): ${each.description!}`),
    ),
  ].join('');
}

const list = (title: string, lines: string[]) =>
  lines.length ? `\n${title}:\n\n${lines.map((line) => `- ${line.replaceAll(/\s+/g, ' ')}\n`).join('')}` : '';

const typed = ({ type, default: standard }: { type?: { text: string }; default?: string }) =>
  `\`${type!.text}\`${standard ? `, by default \`${standard}\`` : ''}`;

function fieldsOf(className: string, { modules }: Package): string {
  const declaration = modules
    .flatMap(({ declarations = [] }) => declarations)
    .find(({ name: each }) => each === className);
  const fields = declaration && 'members' in declaration ? (declaration.members ?? []).filter(isField) : [];
  return fields.length ? ` with ${fields.map((field) => `\`${field.name}\``).join(', ')}` : '';
}
