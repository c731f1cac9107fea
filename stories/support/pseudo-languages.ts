/*
 * Two languages that only stories and tests speak, made from the English locale: `en-XA`, accented and of double
 * length, and `ar-XB`, in a script that runs from right to left. Import it before anything is rendered.
 */
import en from '../../src/content/en.json' with { type: 'json' };
import type { Content } from '../../src/content/content.ts';
import { templates } from '../../src/language/generated/en.ts';
import { locales } from '../../src/language/locales.ts';

/** Every language that the widgets speak here, and the direction of its writing. */
export const directions = { nl: 'ltr', en: 'ltr', 'en-XA': 'ltr', 'ar-XB': 'rtl' } as const;

type Language = keyof typeof directions;

/** `Source` as `ŚSóoúuŕrćcéé`; what stands between braces stays. */
const accented = (text: string) =>
  text.replace(/\{\w+\}|[a-z]/gi, (part) => (part.length > 1 ? part : `${part}\u0301${part}`.normalize()));

/** Each letter as one of the Arabic script. */
const mirrored = (text: string) =>
  text.replace(/\{\w+\}|[a-z]/gi, (part) => (part.length > 1 ? part : script[parseInt(part, 36) - 10]!));

const script = 'ابجدهويحطكلمنسعفصقرشتثخذضظ';

const notWords = ['language', 'key', 'unit', 'href', 'url', 'lang', 'translation'];

const changed = <T>(value: T, change: (text: string) => string): T =>
  JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
    typeof inner === 'string' && !notWords.includes(key) ? change(inner) : inner,
  ) as T;

const pseudo = (language: Language, change: (text: string) => string) => ({
  content: { ...changed(en as Content, change), language },
  messages: changed(templates, change),
  direction: directions[language] === 'rtl' ? ('rtl' as const) : undefined,
});

locales['en-XA'] = pseudo('en-XA', accented);
locales['ar-XB'] = pseudo('ar-XB', mirrored);
