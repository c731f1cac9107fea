import type { Content } from '../../content/content.ts';
import content from '../../content/nl.json' with { type: 'json' };
import type { Locale } from '../locales.ts';

export const locale: Locale = { content: content as Content };
