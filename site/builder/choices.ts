import { nameOf } from '../../publish/names.ts';
import { tokensOf } from '../../publish/contrast.ts';
import { checkValue } from './check-value.ts';
import type { AttributeData } from '../../publish/attributes.ts';
import type { WidgetData } from '../data.ts';
import type { BuilderData } from './data.ts';

/** What the web editor has chosen. */
export interface Choices {
  /** Tags, in the order of the list. */
  widgets: string[];
  language: string;
  /** What is set for all widgets, by the names of attributes: see `sharedSettings`. */
  shared: Record<string, string>;
  /** What is set for a widget, by tag and name, whether it can be used or not: see `ownSettings`. */
  own: Record<string, Record<string, string>>;
  /** By the names of their tokens, as `#rrggbb`. */
  colours: Record<string, string>;
  /** Whether the widgets fetch the newest content. */
  isFollowing: boolean;
  /** Name of the kind of site. */
  site: SiteName;
  /** Folder of the files on a server of one's own; empty takes the published one. */
  ownBase: string;
}

export const siteNames = ['any', 'classic', 'iframe', 'url', 'wordpress', 'wordpress-editor', 'drupal', 'npm'] as const;
export type SiteName = (typeof siteNames)[number];

/** @param language of the builder itself: its editors write in it. */
const byDefault = (data: BuilderData, language = data.languages[0]!): Choices => ({
  widgets: [data.widgets.some(({ tag }) => tag === 'gezin-goals-list') ? 'gezin-goals-list' : data.widgets[0]!.tag],
  language,
  shared: {},
  own: {},
  colours: {},
  isFollowing: false,
  site: siteNames[0],
  ownBase: '',
});

/** The attributes of all widgets that may be chosen once for all; the language is a choice by itself. */
export const sharedAttributes = ({ widgets }: BuilderData): AttributeData[] =>
  widgets[0]!.attributes.filter(({ name, isShared }) => isShared && name !== 'lang' && name !== 'heading');

/** The attributes that are chosen for one widget; where its content comes from is a choice by itself. */
export const ownAttributes = ({ attributes }: WidgetData): AttributeData[] =>
  attributes.filter(({ name, isShared }) => (!isShared || name === 'heading') && name !== 'src');

/**
 * The choices of an address. What it says that cannot be chosen is left out: an address can be sent to
 * anybody, so neither texts nor addresses come from it.
 */
export function readChoices(search: string, data: BuilderData, ownLanguage?: string): Choices {
  const asked = new URLSearchParams(search);
  const choices = byDefault(data, ownLanguage);
  const tags = (asked.get('widgets') ?? '').split(' ').map((name) => `gezin-${name}`);
  if (asked.has('widgets')) choices.widgets = data.widgets.map(({ tag }) => tag).filter((tag) => tags.includes(tag));
  const language = asked.get('lang');
  if (language && data.languages.includes(language)) choices.language = language;
  choices.shared = readAttributes(sharedAttributes(data), (name) => asked.get(name));
  for (const widget of data.widgets) {
    const { attributes: example } = widget.examples[choices.language]!;
    const all = readAttributes(ownAttributes(widget), (name) => asked.get(`${shortName(widget)}.${name}`), example);
    // A number and a range are two ways to say one thing.
    const own = Object.fromEntries(
      Object.entries(all).filter(([name]) => !all.value || !['from', 'to'].includes(name)),
    );
    if (Object.keys(own).length) choices.own[widget.tag] = own;
  }
  for (const token of tokensOf(data.colours.light)) {
    const colour = asked.get(`color.${token}`);
    if (colour && /^[\da-f]{6}$/i.test(colour)) choices.colours[token] = `#${colour.toLowerCase()}`;
  }
  choices.isFollowing = asked.has('follow');
  const site = asked.get('site');
  choices.site = siteNames.find((name) => name === site) ?? choices.site;
  return choices;
}

/** The query of an address that says the same, without the texts and the addresses. */
export function writeChoices(choices: Choices, data: BuilderData): string {
  const said = new URLSearchParams({
    widgets: choices.widgets.map(nameOf).join(' '),
    lang: choices.language,
  });
  const write = (
    attributes: AttributeData[],
    values: Record<string, string>,
    prefix = '',
    example: Record<string, string> = {},
  ) => {
    for (const attribute of attributes) {
      const { name, kind } = attribute;
      const text = values[name];
      if (text === undefined) continue;
      // An empty text is none, which is a choice: a widget without a heading.
      if (kind === 'text' ? text === '' : !checkValue(attribute, text).fault) said.set(`${prefix}${name}`, text);
      // What cannot be used is not in the code, and neither is the number of the example.
      else if (kind === 'number' && example[name]) said.set(`${prefix}${name}`, '');
    }
  };
  write(sharedAttributes(data), choices.shared);
  for (const widget of data.widgets)
    write(
      ownAttributes(widget),
      choices.own[widget.tag] ?? {},
      `${shortName(widget)}.`,
      widget.examples[choices.language]!.attributes,
    );
  for (const [token, colour] of Object.entries(choices.colours)) said.set(`color.${token}`, colour.slice(1));
  if (choices.isFollowing) said.set('follow', '');
  if (choices.site !== siteNames[0]) said.set('site', choices.site);
  return said.toString();
}

// Of a flag, and of a text, an address says no more than that it is there, and empty.
function readValue(attribute: AttributeData, text: string | null, example: string | undefined): string | undefined {
  if (text === null) return undefined;
  const { kind, name } = attribute;
  // What the example says can be left out too.
  if (text === '') return kind === 'flag' || name === 'heading' || (example && kind !== 'choice') ? text : undefined;
  if (kind === 'flag' || kind === 'text') return undefined;
  const { value, fault } = checkValue(attribute, text);
  return value ?? (!fault && example !== undefined && text === attribute.default ? text : undefined);
}

function readAttributes(
  attributes: AttributeData[],
  read: (name: string) => string | null,
  example: Record<string, string> = {},
): Record<string, string> {
  const values = attributes.map(
    (attribute) => [attribute.name, readValue(attribute, read(attribute.name), example[attribute.name])] as const,
  );
  return Object.fromEntries(values.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

const shortName = ({ tag }: WidgetData) => nameOf(tag);
