import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup } from 'rollup';
import ts from 'typescript';
import { exampleOf } from '../../publish/example.ts';
import { attributesMarkup } from '../../publish/fallback-markup.ts';
import { fallbackTexts } from '../../publish/fallback-texts.ts';
import { languages, tags } from '../../publish/project.ts';
import type { Content, SectionName } from '../../src/content/content.ts';
import * as widgets from '../../src/widgets.ts';
import { type PackedPackage, packPackage, widgetNames } from '../support/packed-package.ts';
import { installServer, renderOnServer } from '../support/server-rendered.ts';

let packed: PackedPackage;

before(() => {
  packed = packPackage();
  installServer(packed);
});

after(() => packed.remove());

/** What a module of the consumer prints, in a process of its own; `PACKAGE` in it stands for the package's name. */
function outputOf(module: string): string {
  const source = module.replaceAll('PACKAGE', packed.name);
  return execFileSync(process.execPath, ['--input-type=module', '--eval', source], {
    cwd: packed.consumer,
    encoding: 'utf8',
  });
}

describe('importing', () => {
  const defining: [subpath: string, defined: string[]][] = [
    ['', []],
    ['/define', tags],
    ...widgetNames.map((name): [string, string[]] => [`/${name}`, []]),
    ...widgetNames.map((name): [string, string[]] => [`/${name}/define`, [`gezin-${name}`]]),
  ];
  for (const [subpath, defined] of defining) {
    test(`@gezinsbenadering/widgets${subpath} defines ${defined.join(', ') || 'nothing'}`, () => {
      const output = outputOf(`
        await import('PACKAGE${subpath}');
        console.log(JSON.stringify(${JSON.stringify(tags)}.filter((tag) => customElements.get(tag))));`);
      assert.deepEqual(JSON.parse(output), defined);
    });
  }

  test('a widget gives its class, and the package gives them all', () => {
    const output = outputOf(`
      const all = await import('PACKAGE');
      for (const name of ${JSON.stringify(widgetNames)}) {
        const own = Object.values(await import('PACKAGE/' + name)).filter(({ tag }) => tag);
        console.log(own.map(({ tag }) => tag).join(), Object.values(all).includes(own[0]));
      }
      console.log(Object.keys(all).filter((name) => !all[name].tag).sort().join());`);
    assert.equal(
      output,
      [
        ...tags.map((tag) => `${tag} true`),
        'ContentErrorEvent,LevelChangeEvent,MessageFailedEvent,MessageSentEvent,SlideChangeEvent,loadLanguage',
        '',
      ].join('\n'),
    );
  });

  test('the content and its schema works as JSON', () => {
    const files = [...languages, 'schema'].map(
      (name) => `import('PACKAGE/content/${name}.json', { with: { type: 'json' } })`,
    );
    const output = outputOf(`
      const documents = await Promise.all([${files.join()}]);
      console.log(documents.map(({ default: { language, title } }) => language ?? title).join());`);
    assert.equal(output, `${languages.join()},Content of the Gezinsbenadering widgets\n`);
  });
});

describe('bundling', () => {
  async function bundleOf(module: string): Promise<string> {
    const input = join(packed.consumer, 'bundled.js');
    writeFileSync(input, module.replaceAll('PACKAGE', packed.name));
    const bundle = await rollup({ input, external: /^lit(\/|$)/, plugins: [nodeResolve()], logLevel: 'silent' });
    const { output } = await bundle.generate({ format: 'es' });
    return output[0].code;
  }

  test('leaves out what is imported and not used', async () => {
    assert.equal((await bundleOf("import 'PACKAGE'; import { loadLanguage } from 'PACKAGE';")).trim(), '');
  });

  test('keeps what defines a widget, and of the widgets only that one', async () => {
    for (const name of widgetNames) {
      const code = await bundleOf(`import 'PACKAGE/${name}/define';`);
      assert.match(code, /customElements\.define\(/);
      assert.deepEqual(
        widgetNames.filter((each) => code.includes(`static tag = 'gezin-${each}';`)),
        [name],
      );
    }
  });
});

describe('rendering on a server', () => {
  /** The section of the content that a widget shows. */
  const sectionOf = (tag: string): SectionName | undefined => {
    const widget = Object.values(widgets).find((each) => each.tag === tag)!;
    return 'section' in widget ? widget.section : undefined;
  };
  const numbers: Record<string, string[]> = {
    nl: ['25.000', '93,5%', '50% tot 60%', '800.000'],
    en: ['25,000', '93.5%', '50% to 60%', '800,000'],
  };
  function textsIn(value: unknown, key = ''): string[] {
    if (typeof value === 'string') return ['key', 'unit', 'href', 'url', 'lang'].includes(key) ? [] : [value];
    if (typeof value !== 'object' || !value) return [];
    return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, name));
  }

  const said = (texts: string[]) => texts.join(' ').replaceAll(/\s+/g, ' ');

  const inWords = (markup: string) =>
    markup
      .replaceAll(/<style[^]*?<\/style>|<[^>]*>/g, '')
      .replaceAll('&amp;', '&')
      .replaceAll(/\s+/g, ' ');

  const render = (markup: string) => renderOnServer(packed, markup);

  test('shows every widget in every language, side by side in one process', async () => {
    const asked = await Promise.all(
      tags.flatMap((tag) =>
        languages.map(async (language) => ({
          tag,
          language,
          section: sectionOf(tag),
          example: await exampleOf(tag, language),
        })),
      ),
    );
    // What has no content of its own has the words of the example.
    const attributesOf = ({ section, example }: (typeof asked)[0]) =>
      section ? '' : attributesMarkup(example.attributes);
    const elements = asked.map((each) => `<${each.tag} lang="${each.language}"${attributesOf(each)}></${each.tag}>`);
    const markup = render(elements.join('\n'));
    const parts = markup.split(/(?=<gezin-)/).filter((part) => part.startsWith('<gezin-'));
    assert.equal(parts.length, asked.length);

    for (const [i, { tag, language, section, example }] of asked.entries()) {
      const contentOf = (of: string) => (JSON.parse(packed.read(`dist/cdn/content/${of}.json`)) as Content)[section!];
      const others = section
        ? languages.filter((each) => each !== language).map((each) => contentOf(each)!.heading!)
        : [];
      const inFallback = fallbackTexts(example.fallback).map((text) => text.trim());
      const ofContent = section ? textsIn(contentOf(language)) : [];
      // Fallback and widget say the same: each what the content says, and the widget all that the fallback does.
      // What is spoken in the place of a name takes an element that only its style sheet hides.
      const { items = [] } = (section ? contentOf(language) : {}) as { items?: { spoken?: string }[] };
      const spoken = items.map((item) => item.spoken);
      for (const text of ofContent.filter((each) => !spoken.includes(each)))
        assert.ok(said(inFallback).includes(said([text])), `the fallback of ${tag} in ${language} says ${text}`);
      const expected = [...inFallback, ...ofContent];
      if (section === 'facts') expected.push(...numbers[language]!);
      const words = inWords(parts[i]!);
      for (const text of expected) assert.ok(words.includes(text), `${tag} in ${language} says ${text}: ${words}`);
      for (const text of others) assert.ok(!words.includes(text), `${tag} in ${language} does not say ${text}`);
      assert.match(parts[i]!, new RegExp(`part="base" lang="${language}" dir="ltr"`));
    }
  });

  test('shows the fallback where the language was not loaded', () => {
    const markup = outputOf(`
      import { render } from '@lit-labs/ssr';
      import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
      import { html } from 'lit';
      import 'PACKAGE/goals-list/define';
      console.log(await collectResult(render(html\`<gezin-goals-list><p>fallback</p></gezin-goals-list>\`)));`);
    assert.match(markup, /<slot><\/slot>[^]*<p>fallback<\/p>/);
  });
});

describe('a consumer in TypeScript', () => {
  const create = "import 'PACKAGE/define';\nconst list = document.createElement('gezin-goals-list');\n";
  const createFact =
    "import 'PACKAGE/fact-counter/define';\nconst fact = document.createElement('gezin-fact-counter');\n";
  const listen = `${create}list.addEventListener('gezin-content-error', `;
  const goals = "{ heading: 'Goals', items: [{ key: 'a', text: 'A goal' }] }";

  const accepted: Record<string, string> = {
    'sets properties of an element by its tag name': `${create}list.headingLevel = 3; list.theme = 'dark'; list.src = '/{lang}.json';`,
    'sets properties after importing one widget': `${createFact}fact.value = 93.5; fact.from = '50'; fact.unit = 'percent';`,
    'hears of what a visitor does, after importing one widget': `
      import 'PACKAGE/levels-diagram/define';
      import 'PACKAGE/contact-form/define';
      const diagram = document.createElement('gezin-levels-diagram');
      diagram.addEventListener('gezin-level-change', ({ level }) => level?.toUpperCase());
      document.addEventListener('gezin-message-failed', ({ reason }) => reason === 'offline');`,
    'hears of it after importing the class alone': `
      import { LevelsDiagram } from 'PACKAGE/levels-diagram';
      new LevelsDiagram().addEventListener('gezin-level-change', ({ level }) => level?.toUpperCase());`,
    'takes back what was set': `
      import 'PACKAGE/levels-diagram/define';
      const diagram = document.createElement('gezin-levels-diagram');
      diagram.level = undefined;
      diagram.src = undefined;`,
    'brings messages to a service of its own': `
      import 'PACKAGE/contact-form/define';
      import type { Sender, WidgetElement } from 'PACKAGE';
      const sender: Sender = { send: async ({ key }, signal) => ({ status: 'sent', id: key + signal.aborted }), idempotent: true };
      const form = document.createElement('gezin-contact-form');
      form.sender = sender;
      export const widget: WidgetElement = form;`,
    'imports only the classes': `
      import { GoalsList } from 'PACKAGE';
      import { FactCounter } from 'PACKAGE/fact-counter';
      export const elements: [GoalsList, FactCounter] = [new GoalsList(), new FactCounter()];
      export const tag: 'gezin-goals-list' = GoalsList.tag;`,
    'hears of faults': `${listen}(event) => {
        const faults: [string, string, 'property' | 'inline' | 'src'] = [event.path, event.message, event.source];
        console.log(faults, event.target);
      });`,
    'gives content': `${create}import type { Content } from 'PACKAGE';
      const facts: Content['facts'] = { heading: '', items: [{ key: '', unit: 'count', text: '', from: 1, to: 2 }] };
      const content: Content = { language: 'nl', goals: ${goals}, facts };
      list.content = content;`,
    'gives the content of the package, changed': `${create}import nl from 'PACKAGE/content/nl.json' with { type: 'json' };
      list.content = { ...nl, goals: ${goals} };`,
    'reads the schema':
      "import schema from 'PACKAGE/content/schema.json' with { type: 'json' };\nexport const title: string = schema.title;",
    'renders on a server':
      "import { loadLanguage } from 'PACKAGE';\nexport const ready: Promise<void> = loadLanguage('en');",
  };
  const refused: Record<string, [module: string, error: RegExp]> = {
    'a level as text': [`${create}list.headingLevel = '3';`, /not assignable to type 'HeadingLevel'/],
    'a sender that is a function': [
      "import 'PACKAGE/contact-form/define';\ndocument.createElement('gezin-contact-form').sender = async () => ({ status: 'sent', id: '' });",
      /not assignable to type 'Sender'/,
    ],
    'an unknown theme': [`${create}list.theme = 'blue';`, /"blue"/],
    'an unknown unit': [`${createFact}fact.unit = 'percentage';`, /"percentage"/],
    'an unknown property': [`${create}list.colour = 'red';`, /'colour' does not exist/],
    'an unknown member of an event': [`${listen}(event) => event.detail);`, /'detail' does not exist/],
    'writing to an event': [`${listen}(event) => { event.path = ''; });`, /read-only/],
    'content without a language': [`${create}list.content = { goals: ${goals} };`, /'language' is missing/],
    'a fact without a number': [
      "import type { Fact } from 'PACKAGE';\nexport const fact: Fact = { key: '', unit: 'count', text: '' };",
      /not assignable to type 'Fact'/,
    ],
    'a member that the content of the package does not have': [
      "import nl from 'PACKAGE/content/nl.json' with { type: 'json' };\nexport const colour = nl.colour;",
      /'colour' does not exist/,
    ],
    'a module that is not for consumers': ["import 'PACKAGE/shared/safe-url';", /Cannot find/],
  };

  const options: ts.CompilerOptions = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: false,
    // Only of the libraries that come with TypeScript.
    skipDefaultLibCheck: true,
    noUncheckedSideEffectImports: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  let previous: ts.Program | undefined;

  /** What the compiler says of a module and all that it imports. */
  function errorsOf(module: string): string[] {
    // A program of its own, so that no other module brings the tag names along.
    const file = join(packed.consumer, `module-${randomUUID()}.ts`);
    writeFileSync(file, module.replaceAll('PACKAGE', packed.name));
    previous = ts.createProgram([file], options, undefined, previous);
    return ts
      .getPreEmitDiagnostics(previous)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  }

  for (const [name, module] of Object.entries(accepted)) test(name, () => assert.deepEqual(errorsOf(module), []));

  for (const [name, [module, error]] of Object.entries(refused)) {
    test(`is refused ${name}`, () => {
      const errors = errorsOf(module);
      assert.equal(errors.length, 1, errors.join('\n'));
      assert.match(errors[0]!, error);
    });
  }
});
