import type { Content } from '../../content/content.ts';
import content from '../../content/en.json' with { type: 'json' };
import { templates as messages } from '../generated/en.ts';
import type { Locale } from '../locales.ts';

export const locale: Locale = { content: content as Content, messages };
