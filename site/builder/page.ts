import { pageFolder, pageMarkup, type SiteLanguage } from '../page.ts';
import type { BuilderData } from './data.ts';
import { texts as en } from './texts/en.ts';
import { texts as nl } from './texts/nl.ts';

/** The builder's page in one of its languages. */
export function builderPage(language: SiteLanguage, data: BuilderData): string {
  const { title, lead, noScript } = language === 'nl' ? nl : en;
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
