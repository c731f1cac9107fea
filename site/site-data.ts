import { aboutOf, type AboutWords, type AttributeWords } from '../publish/about.ts';
import { attributesOf } from '../publish/attributes.ts';
import { themeColours } from '../publish/contrast.ts';
import { exampleOf } from '../publish/example.ts';
import { fileFacts } from '../publish/integrity.ts';
import { elementsOf, type ManifestElement } from '../publish/elements.ts';
import { readManifest } from '../publish/manifest.ts';
import { languages, name, tags, version } from '../publish/project.ts';
import { tokenDefaults } from '../publish/token-defaults.ts';
import type { Content } from '../src/content/content.ts';
import { readyLocale } from '../src/language/locales.ts';
import type { About } from '../src/shared/about.ts';
import type { SiteData, WidgetData } from './data.ts';

/** Where the published files are, each without a slash at its end. */
export interface Places {
  /** The CDN files of this version. */
  base: string;
  /** The pages for iframes. */
  embed: string;
}

/** What the pages of the site have to know of what was built. */
export async function siteData({ base, embed }: Places): Promise<SiteData> {
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
    words: Object.fromEntries(
      Object.entries(words).map(([language, each]) => [
        language,
        forEditors(each, facts, readyLocale(language)!.content),
      ]),
    ),
    height: facts.height,
  };
}

/** With the numbers and the keys that the content and the contract know. */
function forEditors({ summary, attributes = {} }: AboutWords, facts: About, content: Content) {
  const choices = facts.choices?.(content) ?? {};
  const limits = facts.limits?.(content) ?? {};
  const whole = Object.entries(attributes).map(([name, words]): [string, AttributeWords] => [
    name,
    {
      ...words,
      ...(words.hint && {
        hint: words.hint.replaceAll(/\{(least|greatest)\}/g, (_, end: 'least' | 'greatest') =>
          limitOf(limits[name]?.[end], name),
        ),
      }),
      ...((words.choices ?? choices[name]) && { choices: { ...choices[name], ...words.choices } }),
    },
  ]);
  return { summary, attributes: Object.fromEntries(whole) };
}

function limitOf(limit: number | undefined, attribute: string): string {
  if (limit === undefined) throw new Error(`the hint of ${attribute} names a limit that its about.ts does not have`);
  return String(limit);
}
