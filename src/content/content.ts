// So that an import of a widget brings the type of its event.
export type { ContentErrorEvent } from './content-error-event.ts';

/** A link as content gives it; the address goes through `safeUrl` before it is shown. */
export interface Link {
  text: string;
  href: string;
}

/** One fact: a number (`value`) or a range (`from` and `to`), and the sentence that it begins. */
export type Fact = FactText & FactNumber;

/** The number of a fact, 0 or more; `from` is at most `to`. */
export type FactNumber = { value: number } | { from: number; to: number };

export interface FactText {
  key: string;
  /** `percent` shows a bar of the whole; 93.5 means 93,5 %. */
  unit: 'count' | 'percent';
  text: string;
  /** The number is an estimate, which is said beside it. */
  estimate?: boolean;
  source?: Source;
}

/** Where a fact comes from. */
export interface Source {
  title: string;
  year?: number;
  url?: string;
}

/** An organisation. */
export interface Partner {
  key: string;
  name: string;
  href?: string;
  /** Language of the name, where it differs from the document's. */
  lang?: string;
  /** The name as it is said, where that differs from how it is written. */
  spoken?: string;
  /** Shown instead of the name; its own size, in pixels. */
  logo?: { src: string; width: number; height: number };
}

export interface Mission {
  heading: string;
  paragraphs: string[];
  /** Ends the last paragraph, as a link. */
  contact: Link;
  /** Hidden when there are no collaborators. */
  collaboratorsTitle?: string;
  collaborators: Partner[];
}

export interface Facts {
  heading: string;
  intro?: string;
  items: Fact[];
}

export interface Goals {
  heading: string;
  intro?: string;
  listTitle?: string;
  items: { key: string; text: string }[];
}

/** One level of the work, such as the base of the Pyramid Model. */
export interface Level {
  key: string;
  label: string;
  aim: string;
  /** What sets this level apart. */
  mark?: string;
  examples: string[];
  /** Who is reached. */
  reach?: string;
}

export interface Levels {
  heading?: string;
  intro?: string;
  /** From the base to the top: 2 to 6 levels. */
  items: Level[];
  link?: Link;
}

export interface Lab {
  heading: string;
  paragraphs: string[];
  links: Link[];
  award?: { name: string; year: number };
}

export interface Partners {
  heading: string;
  intro?: string;
  items: Partner[];
}

/** Whom to call instead of writing. */
export interface Note {
  question: string;
  /** Stands before the number. */
  text: string;
  /** Telephone number, as it is written; becomes a link. */
  phone: string;
}

export interface Contact {
  heading?: string;
  intro?: string;
  /** For who needs somebody else, such as a child who wants to talk. */
  note?: string | Note;
  /** Another way to get in touch. */
  link: Link;
}

/**
 * What the widgets say, in one language. Every section is optional: a document may carry what one
 * widget needs. Members that are not described here are ignored.
 */
export interface Content {
  /** BCP 47 tag of the language that the document is written in. */
  language: string;
  /** The translation is not the owner's own. */
  translation?: 'unofficial';
  mission?: Mission;
  facts?: Facts;
  goals?: Goals;
  levels?: Levels;
  lab?: Lab;
  partners?: Partners;
  contact?: Contact;
}

/** Name of a section of the document. */
export type SectionName = Exclude<keyof Content, 'language' | 'translation'>;

/** What a section of the document holds. */
export type Section<S extends SectionName> = NonNullable<Content[S]>;

type OptionalKeys<T> = { [K in keyof T]-?: undefined extends T[K] ? K : never }[keyof T] & string;

type Members<T> = {
  readonly [K in keyof T & string as K extends OptionalKeys<T> ? `${K}?` : K]: ShapeOf<NonNullable<T[K]>>;
};

/**
 * How a value must look: a kind (`string`, `boolean`, `number >= 0`, one of some
 * `words|like|these`), a list of one shape, of any length or of a least and a greatest one, a set of
 * shapes of which it has one, or an object with members. A `?` ends the name of a member that may be missing. The name `value|from+to` stands for one member or for two, of which the first is at most the second.
 */
export type Shape =
  string | Set<Shape> | readonly [Shape, least?: number, greatest?: number] | { readonly [member: string]: Shape };

// The tuples keep a union such as 'count' | 'percent' together.
type ShapeOf<T> = [T] extends [readonly (infer Item)[]]
  ? readonly [ShapeOf<Item>, least?: number, greatest?: number]
  : [T] extends [boolean]
    ? 'boolean'
    : [T] extends [number]
      ? 'number >= 0'
      : [T] extends [string]
        ? string extends T
          ? 'string'
          : `${T}` | `${T}|${T}`
        : string extends T
          ? Set<'string' | ShapeOf<Exclude<T, string>>>
          : [T] extends [Fact]
            ? Members<FactText> & { readonly 'value|from+to': 'number >= 0' }
            : Members<T>;

const link = { text: 'string', href: 'string' } as const satisfies ShapeOf<Link>;

const partner = {
  key: 'string',
  name: 'string',
  'href?': 'string',
  'lang?': 'string',
  'spoken?': 'string',
  'logo?': { src: 'string', width: 'number >= 0', height: 'number >= 0' },
} as const satisfies ShapeOf<Partner>;

const missionShape = {
  heading: 'string',
  paragraphs: ['string'],
  contact: link,
  'collaboratorsTitle?': 'string',
  collaborators: [partner],
} as const satisfies ShapeOf<Mission>;

const factsShape = {
  heading: 'string',
  'intro?': 'string',
  items: [
    {
      key: 'string',
      unit: 'count|percent',
      text: 'string',
      'value|from+to': 'number >= 0',
      'estimate?': 'boolean',
      'source?': { title: 'string', 'year?': 'number >= 0', 'url?': 'string' },
    },
  ],
} as const satisfies ShapeOf<Facts>;

const goalsShape = {
  heading: 'string',
  'intro?': 'string',
  'listTitle?': 'string',
  items: [{ key: 'string', text: 'string' }],
} as const satisfies ShapeOf<Goals>;

const levelsShape = {
  'heading?': 'string',
  'intro?': 'string',
  items: [
    { key: 'string', label: 'string', aim: 'string', 'mark?': 'string', examples: ['string'], 'reach?': 'string' },
    2,
    6,
  ],
  'link?': link,
} as const satisfies ShapeOf<Levels>;

const labShape = {
  heading: 'string',
  paragraphs: ['string'],
  links: [link],
  'award?': { name: 'string', year: 'number >= 0' },
} as const satisfies ShapeOf<Lab>;

const partnersShape = {
  heading: 'string',
  'intro?': 'string',
  items: [partner],
} as const satisfies ShapeOf<Partners>;

const contactShape = {
  'heading?': 'string',
  'intro?': 'string',
  'note?': new Set<'string' | ShapeOf<Note>>(['string', { question: 'string', text: 'string', phone: 'string' }]),
  link,
} as const satisfies ShapeOf<Contact>;

/** The whole document. The checker reads its sections, the build writes the JSON Schema from it. */
export const contentShape = {
  language: 'string',
  'translation?': 'unofficial',
  'mission?': missionShape,
  'facts?': factsShape,
  'goals?': goalsShape,
  'levels?': levelsShape,
  'lab?': labShape,
  'partners?': partnersShape,
  'contact?': contactShape,
} as const satisfies ShapeOf<Content>;
