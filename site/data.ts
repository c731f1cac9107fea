import type { AboutWords } from '../publish/about.ts';
import type { AttributeData } from '../publish/attributes.ts';
import type { Example } from '../publish/example.ts';
import type { Colours } from '../publish/contrast.ts';
import type { Published } from '../publish/snippet.ts';

/** All that the pages of the site know of the widgets, written into them by the build. */
export interface SiteData {
  /** Of the package. */
  name: string;
  version: string;
  published: Published;
  /** Folder of the pages for iframes, without a slash at its end: an address, or relative to the page. */
  embed: string;
  /** The published content of the newest version that fits, with `{lang}` in it. */
  feed: string;
  /** Dutch first. */
  languages: string[];
  widgets: WidgetData[];
  colours: { light: Colours; dark: Colours };
}

/** A widget, as `custom-elements.json` and its folder describe it. */
export interface WidgetData {
  tag: string;
  /** In English, for developers. */
  summary: string;
  attributes: AttributeData[];
  /** By the language of the widget. */
  examples: Record<string, Example>;
  /** By the language of the page. */
  words: Record<string, Pick<AboutWords, 'summary' | 'attributes'>>;
  /** Of its page for an iframe, in CSS pixels. */
  height: number;
}

/** Whether a widget sends messages, and has to be set up for it. */
export const isForm = ({ attributes }: WidgetData): boolean => attributes.some(({ name }) => name === 'endpoint');
