import type { Colours } from '../contrast.ts';
import type { Published } from '../snippet.ts';

/** All that the builder knows, written into its page by the build. */
export interface BuilderData {
  /** Of the package. */
  name: string;
  version: string;
  published: Published;
  /** Folder of the pages for iframes, without a slash at its end: an address, or relative to the builder's page. */
  embed: string;
  /** The published content of the newest version that fits, with `{lang}` in it. */
  feed: string;
  /** Dutch first. */
  languages: string[];
  widgets: WidgetData[];
  colours: { light: Colours; dark: Colours };
}

/** A widget, as `custom-elements.json` and its floor describe it. */
export interface WidgetData {
  tag: string;
  summary: string;
  attributes: AttributeData[];
  /** By language: what stands in the element, what it is called, and the attributes of the example. */
  texts: Record<string, { floor: string; title: string; example: Record<string, string> }>;
  /** Of its page for an iframe, in CSS pixels. */
  height: number;
}

/** Whether a widget sends messages, and has to be set up for it. */
export const isForm = ({ attributes }: WidgetData): boolean => attributes.some(({ name }) => name === 'endpoint');

/** An attribute, as `custom-elements.json` describes it. */
export interface AttributeData {
  name: string;
  /** In English. */
  description: string;
  /** `choice` is one of `choices`; `text` is of the editor's own, and an address is a text. */
  kind: 'choice' | 'flag' | 'number' | 'text';
  choices?: string[];
  /** Of a number. */
  least?: number;
  greatest?: number;
  /** As it would be written. */
  default?: string;
  /** Every widget has it. */
  isShared: boolean;
}
