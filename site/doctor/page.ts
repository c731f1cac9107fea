import type { BuilderData } from '../builder/data.ts';
import { type SiteLanguage, pageMarkup } from '../page.ts';
import { texts as en } from './texts/en.ts';
import { texts as nl } from './texts/nl.ts';

/** The doctor's page in one of its languages. */
export function doctorPage(language: SiteLanguage, data: BuilderData): string {
  const { title, lead, noScript } = language === 'nl' ? nl : en;
  return pageMarkup({ language, page: 'doctor', title, lead, noScript, scripts: ['doctor.js'], data });
}
