import type { Content } from '../content/content.ts';

/** What describes a widget's fallback, by the content of a language and the attributes of the element. Speaks by `msg()`. */
export type DescribeFallback = (content: Content, attributes: Record<string, string>) => Fallback | undefined;

/** Fallback content as data: each build writes it in its own markup. */
export interface Fallback {
  /** Of the whole widget; the page may have it at another level, or not at all. */
  heading?: string | undefined;
  body: Piece[];
}

/** A text, or an element of HTML. */
export type Piece = string | Branch;

/** An element of HTML. */
export interface Branch {
  name: 'a' | 'b' | 'details' | 'div' | 'li' | 'ol' | 'p' | 'span' | 'summary' | 'ul';
  attributes: Record<string, string>;
  content: Piece[];
}

/** What there is of these. */
export const pieces = (...given: (Piece | undefined)[]): Piece[] =>
  given.filter((piece): piece is Piece => piece !== undefined && piece !== '');

/** An element with what is in it; nothing where that is missing. */
export function branch(name: Branch['name'], ...given: (Piece | undefined)[]): Branch | undefined {
  const content = pieces(...given);
  return content.length ? { name, attributes: {}, content } : undefined;
}
