import type { Content } from '../../content/content.ts';
import content from '../../content/en.json' with { type: 'json' };
import { templates as messages } from '../generated/en.ts';
import type { LanguagePack } from '../packs.ts';

export const pack: LanguagePack = { content: content as Content, messages };
