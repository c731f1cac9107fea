/** The language that the messages are written in, and the one of a page that says nothing. */
export const sourceLanguage = 'nl';

/**
 * Tags whose readers read Dutch: also those of the other languages of the Kingdom of the Netherlands, but not of
 * the Low German that is spoken in Germany; and no tag at all.
 */
export const readsDutch = /^(nl|nds-nl|fy|li|pap)\b|^$/i;

/**
 * The best of the available languages for a BCP 47 tag: by lookup as in RFC 4647 §3.4, else Dutch
 * for a missing tag and for the Kingdom's other languages, else English where there is any.
 */
export function pickLanguage(tag: string | null | undefined, available: readonly string[]): string {
  const asked = (tag ?? '').trim().toLowerCase();
  for (const range = asked.split('-'); range.length; range.pop()) {
    const found = available.find((language) => language.toLowerCase() === range.join('-'));
    if (found) return found;
  }
  return !readsDutch.test(asked) && available.includes('en') ? 'en' : sourceLanguage;
}
