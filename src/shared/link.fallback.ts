import type { Branch } from './fallback.ts';
import { splitPointer } from './link.ts';

/** A link of a fallback, or only its text where there is no address that is safe to link to. */
export function linkBranch(text: string, url?: string, lang?: string): Branch {
  const { words, arrow } = splitPointer(text);
  return {
    name: url ? 'a' : 'span',
    attributes: { ...(lang && { lang }), ...(url && { href: url, rel: 'noopener noreferrer' }) },
    content: arrow ? [words, { name: 'span', attributes: { 'aria-hidden': 'true' }, content: [arrow] }] : [text],
  };
}
