import { expect, fixture } from '@open-wc/testing';
import { type Content, contentShape, type SectionName, type Shape } from '../src/content/content.ts';
import { inLanguage, loadLanguage } from '../src/language/language.ts';
import { readyLocale } from '../src/language/locales.ts';
import type { DescribeFallback, Fallback, Piece } from '../src/shared/fallback.ts';
import type { WidgetElement } from '../src/shared/widget-element.ts';
import * as widgets from '../src/widgets.ts';
import { neededAttributes } from './support/needed-attributes.ts';
import { testLanguages } from './support/test-languages.ts';

function textIn(piece: Piece): string {
  if (typeof piece === 'string') return piece;
  return piece.attributes['aria-hidden'] ? '' : piece.content.map(textIn).join(' ');
}

const textOfFallback = ({ heading = '', body }: Fallback) => [heading, ...body.map(textIn)].join(' ');

/** What is there to be read, in its order. */
const textOfWidget = (element: WidgetElement) =>
  [...element.shadowRoot!.querySelectorAll('*')]
    .filter((each) => !each.closest('[aria-hidden=true], style'))
    .flatMap(({ childNodes }) => [...childNodes].filter((node) => node instanceof Text))
    .toSorted((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
    .map(({ data }) => data)
    .join(' ');

const withoutSpaces = (text: string) => text.replaceAll(/\s+/g, '');

const isNoText = (name: string) => ['key', 'unit', 'href', 'url', 'lang', 'src'].includes(name);

/**
 * The same with a word of its own in the place of each text, and names spoken as they are written: to say one otherwise
 * takes an element that only a style sheet hides.
 */
function named(section: unknown): unknown {
  let count = 0;
  return JSON.parse(JSON.stringify(section), (name, value: unknown) => {
    if (name === 'spoken') return undefined;
    return typeof value === 'string' && !isNoText(name) ? `word${count++};` : value;
  });
}

const wordsIn = (text: string) => text.match(/word\d+;/g) ?? [];

/** The same without one of the things that may be missing, or with an empty list: each of them once. */
function* lacking(value: unknown, shape: Shape): Generator<{ without: string; value: unknown }> {
  if (shape instanceof Set) {
    for (const each of shape) if (typeof each !== 'string' && typeof value === 'object') yield* lacking(value, each);
  } else if (Array.isArray(value)) {
    const [of, least = 0] = shape as readonly [Shape, number?];
    if (!least) yield { without: 'items', value: [] };
    for (const [i, item] of value.entries())
      for (const each of lacking(item, of)) yield { without: `${i}.${each.without}`, value: value.with(i, each.value) };
  } else if (typeof value === 'object' && value) {
    for (const [name, of] of Object.entries(shape as Record<string, Shape>)) {
      const member = name.replace('?', '');
      const { [member]: inner, ...rest } = value as Record<string, unknown>;
      if (inner === undefined) continue;
      if (name.endsWith('?')) yield { without: member, value: rest };
      for (const each of lacking(inner, of))
        yield { without: `${member}.${each.without}`, value: { ...value, [member]: each.value } };
    }
  }
}

const shapeOf = (section: SectionName): Shape => (contentShape as Record<string, Shape>)[`${section}?`]!;

for (const { tag, properties, ...statics } of Object.values(widgets)) {
  const name = tag.slice('gezin-'.length);
  const section = 'section' in statics ? statics.section : undefined;
  const needed = neededAttributes({ tag, properties, ...(section && { section }) });

  const attributesOf = (element: Element) =>
    Object.fromEntries([...element.attributes].map((each) => [each.name, each.value]));

  const shown = async (attributes: string, content?: Content) => {
    const element = await fixture<WidgetElement & { content?: Content }>(`<${tag} ${attributes}></${tag}>`);
    if (content) element.content = content;
    await element.updateComplete;
    return element;
  };

  describe(`the fallback of <${tag}>`, () => {
    let describeFallback: DescribeFallback;

    const described = (language: string, element: Element, content = readyLocale(language)!.content) =>
      inLanguage(language, () => describeFallback(content, attributesOf(element)));

    before(async () => {
      await import('../src/define.ts');
      await Promise.all(testLanguages.map(loadLanguage));
      const module = (await import(`../src/widgets/${name}/${name}.fallback.ts`)) as { fallback: DescribeFallback };
      describeFallback = module.fallback;
    });

    for (const language of testLanguages)
      it(`says nothing but what the widget says, in ${language}`, async () => {
        const element = await shown(`lang="${language}" ${needed}`);
        const fallback = described(language, element)!;
        const said = withoutSpaces(textOfWidget(element));
        const missing = [fallback.heading ?? '', ...fallback.body.map(textIn)]
          .flatMap((text) => text.split(/\s+/))
          .filter((word) => !said.includes(word));
        expect(missing).to.deep.equal([]);
      });

    if (section) {
      it('says all that the widget says of its content, whatever that leaves out', async () => {
        const whole = named(readyLocale('nl')!.content[section]);
        const variants = [{ without: 'nothing', value: whole }, ...lacking(whole, shapeOf(section))];
        expect(variants.length).to.be.above(2);
        for (const { without, value } of variants) {
          const content = { language: 'nl', [section]: value } as unknown as Content;
          const element = await shown(`lang="nl" ${needed}`, content);
          const inWidget = wordsIn(textOfWidget(element));
          const inFallback = wordsIn(textOfFallback(described('nl', element, content)!));
          // The widget draws the levels from the top down.
          const isOrdered = section !== 'levels';
          expect(isOrdered ? inFallback : inFallback.toSorted(), `without ${without}`).to.deep.equal(
            isOrdered ? inWidget : inWidget.toSorted(),
          );
          element.remove();
        }
      });
    } else {
      it('says the same as the widget, whatever its attributes leave out', async () => {
        const whole = attributesOf(await shown(needed));
        for (const without of ['', ...Object.keys(whole)]) {
          const element = await shown(
            Object.entries(whole)
              .filter(([each]) => each !== without)
              .map(([each, value]) => `${each}="${value}"`)
              .join(' '),
          );
          // Where the widget has nothing to show, the fallback stays.
          if (!element.shadowRoot!.querySelector('[part=base]')) continue;
          expect(withoutSpaces(textOfFallback(described('nl', element)!)), `without ${without}`).to.equal(
            withoutSpaces(textOfWidget(element)),
          );
        }
      });
    }
  });
}
