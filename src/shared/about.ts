import type { Content } from '../content/content.ts';

/** What build, builder and pages for iframes have to know of a widget beside its manifest; in no published module. */
export interface About {
  /**
   * How high its page is in an iframe of 640 px wide, in CSS pixels, with a level open, so that nothing jumps where no
   * script makes the frame fit. A test holds it to what the page is.
   */
  height: number;
  /** The attributes without which it shows nothing: those of an example, or an empty text for what a page fills in. */
  attributes?: (content: Content) => Record<string, string>;
  /** What an attribute may be where its type does not tell, such as a key of the content, and what each is called. */
  choices?: (content: Content) => Record<string, Record<string, string>>;
  /** How far the number of an attribute may go, and how long a text may be. */
  limits?: (content: Content) => Record<string, { least?: number; greatest?: number }>;
}
