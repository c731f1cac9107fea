import type { SiteData } from '../data.ts';
import type { SiteLanguage } from '../language.ts';
import { pageMarkup } from '../page.ts';
import { textsIn } from './texts/texts-in.ts';

/** The doctor's page in one of its languages. */
export function doctorPage(language: SiteLanguage, data: SiteData): string {
  const { title, lead, noScript } = textsIn[language];
  return pageMarkup({ language, page: 'doctor', title, lead, noScript, scripts: ['doctor.js'], data });
}
