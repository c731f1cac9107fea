import type { Content } from '../../content/content.ts';
import content from '../../content/nl.json' with { type: 'json' };
import type { LanguagePack } from '../packs.ts';

export const pack: LanguagePack = { content: content as Content };
