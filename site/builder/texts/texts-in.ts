import type { SiteLanguage } from '../../language.ts';
import { texts as en } from './en.ts';
import { texts as nl } from './nl.ts';
import type { BuilderTexts } from './texts.ts';

/** What the builder says, by its language. */
export const textsIn: Record<SiteLanguage, BuilderTexts> = { nl, en };
