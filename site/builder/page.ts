import type { SiteLanguage } from '../language.ts';
import { pageFolder, pageMarkup } from '../page.ts';
import type { SiteData } from '../data.ts';
import { textsIn } from './texts/texts-in.ts';

/** The builder's page in one of its languages. */
export function builderPage(language: SiteLanguage, data: SiteData): string {
  const { title, lead, noScript } = textsIn[language];
  const embed = URL.canParse(data.embed)
    ? data.embed
    : `${pageFolder('builder', language).replaceAll(/[^/]+/g, '..')}${data.embed}`;
  return pageMarkup({
    language,
    page: 'builder',
    title,
    lead,
    noScript,
    scripts: ['widgets.all.js', 'builder.js'],
    data: { ...data, embed },
  });
}
