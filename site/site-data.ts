import { aboutOf, type AboutWords } from '../publish/about.ts';
import { attributesOf } from '../publish/attributes.ts';
import { themeColours } from '../publish/contrast.ts';
import { exampleOf } from '../publish/example.ts';
import { fileFacts } from '../publish/integrity.ts';
import { elementsOf, type ManifestElement } from '../publish/elements.ts';
import { readManifest } from '../publish/manifest.ts';
import { languages, name, tags, version } from '../publish/project.ts';
import { tokenDefaults } from '../publish/token-defaults.ts';
import type { BuilderData, WidgetData } from './builder/data.ts';

/** Where the published files are, each without a slash at its end. */
export interface Places {
  /** The CDN files of this version. */
  base: string;
  /** The pages for iframes. */
  embed: string;
}

/** What the pages of the site have to know of what was built. */
export async function siteData({ base, embed }: Places): Promise<BuilderData> {
  const elements = elementsOf(readManifest());
  const files = Object.entries(fileFacts('dist/cdn')).map(([file, { integrity }]) => [file, { integrity }] as const);
  return {
    name,
    version,
    published: { base, files: Object.fromEntries(files) },
    embed,
    feed: `${base.replace(version, version.split('.')[0]!)}/content/{lang}.json`,
    languages,
    widgets: await Promise.all(tags.map((tag) => widgetData(elements.find(({ tagName }) => tagName === tag)!))),
    colours: themeColours(await tokenDefaults()),
  };
}

async function widgetData(element: ManifestElement): Promise<WidgetData> {
  const { tagName: tag, summary = '' } = element;
  const { facts, words } = await aboutOf(tag);
  const examples = languages.map(async (language) => [language, await exampleOf(tag, language)] as const);
  return {
    tag,
    summary,
    attributes: await attributesOf(element),
    examples: Object.fromEntries(await Promise.all(examples)),
    words: Object.fromEntries(Object.entries(words).map(([language, each]) => [language, forEditors(each)])),
    height: facts.height,
  };
}

const forEditors = ({ summary, attributes }: AboutWords): WidgetData['words'][string] => ({ summary, attributes });
