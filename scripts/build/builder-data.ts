import { globSync, readFileSync } from 'node:fs';
import type { Attribute, CustomElement, Package } from 'custom-elements-manifest/schema.d.ts';
import dutch from '../../src/content/nl.json' with { type: 'json' };
import { heights } from '../../embed/heights.ts';
import { untitled } from '../../embed/pages.ts';
import type { AttributeData, BuilderData, WidgetData } from '../../site/builder/data.ts';
import { themeColours } from '../../site/contrast.ts';
import { floorOf } from './floor.ts';
import { fileFacts } from './integrity.ts';
import { languages, name, tags, version } from './project.ts';

/** Where the published files are, each without a slash at its end. */
export interface Places {
  /** The CDN files of this version. */
  base: string;
  /** The pages for iframes. */
  embed: string;
}

/** What the builder has to know, of what was built. */
export async function builderData({ base, embed }: Places): Promise<BuilderData> {
  const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Package;
  const elements = modules.flatMap(({ declarations = [] }) => declarations as CustomElement[]).filter(({ tagName }) => tagName);
  const files = Object.entries(fileFacts('dist/cdn')).map(([file, { integrity }]) => [file, { integrity }] as const);
  const styles = globSync('src/**/*.styles.ts').map((file) => readFileSync(file, 'utf8'));
  return {
    name,
    version,
    published: { base, files: Object.fromEntries(files) },
    embed,
    feed: `${base.replace(version, version.split('.')[0]!)}/content/{lang}.json`,
    languages,
    widgets: await Promise.all(tags.map((tag) => widgetData(elements.find(({ tagName }) => tagName === tag)!))),
    colours: themeColours([readFileSync('src/shared/styles/host-styles.ts', 'utf8'), ...styles].join('\n')),
  };
}

async function widgetData({ tagName, summary = '', attributes = [] }: CustomElement): Promise<WidgetData> {
  const tag = tagName!;
  const texts = await Promise.all(
    languages.map(async (language) => {
      const { markup, attributes: example } = await floorOf(tag, language);
      const heading = /<h2>(.*?)<\/h2>/.exec(markup)?.[1];
      return [language, { floor: markup, title: unescapeHtml(heading ?? untitled[language] ?? tag), example }] as const;
    }),
  );
  return { tag, summary, attributes: attributes.map(attributeData), texts: Object.fromEntries(texts), height: heights[tag]! };
}

// What the type of an attribute does not tell: a key of the content, or none; and how far numbers go.
const keys: Record<string, string[]> = { level: ['', ...dutch.levels.items.map(({ key }) => key)], 'heading-level': ['2', '3', '4', '5', '6'] };
const limits: Record<string, Pick<AttributeData, 'least' | 'greatest'>> = { autoplay: { least: 2 }, index: { greatest: dutch.partners.items.length - 1 } };

function attributeData({ name, description = '', type, default: usual, inheritedFrom }: Attribute): AttributeData {
  const words = type?.text ?? 'string';
  const choices = keys[name] ?? [...words.matchAll(/'([^']*)'/g)].map(([, choice]) => choice!);
  const kind = choices.length ? 'choice' : words === 'boolean' ? 'flag' : /\bnumber\b/.test(words) ? 'number' : 'text';
  return {
    name,
    description,
    kind,
    ...(choices.length && { choices }),
    ...limits[name],
    ...((usual ?? keys[name]) && usual !== 'false' && { default: (usual ?? '').replaceAll("'", '') }),
    isShared: Boolean(inheritedFrom),
  };
}

const unescapeHtml = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
