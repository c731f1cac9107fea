import type { SiteLanguage } from '../../language.ts';
import { texts as en } from './en.ts';
import { texts as nl } from './nl.ts';
import type { DoctorTexts } from './texts.ts';

/** What the doctor says, by its language. */
export const textsIn: Record<SiteLanguage, DoctorTexts> = { nl, en };
