import type { Widgets } from './widgets.js';

/** What the generated module says of one widget. */
export interface Widget {
  element: HTMLElement;
  attributes: object;
  properties: object;
  events: object;
}

/** The tag names of the widgets. */
export type Tag = keyof Widgets;

/** For each event a handler, under the event's name after a prefix. */
export type Handlers<W extends Widget, Prefix extends string> = {
  [Name in keyof W['events'] & string as `${Prefix}${Name}`]?: ((event: W['events'][Name]) => void) | undefined;
};

/** What a widget takes itself, and of what every element takes the rest. */
export type Beside<Own, Every> = Own & Omit<Every, keyof Own>;

/** The names of a type as a script writes them: `heading-level` becomes `headingLevel`. */
export type CamelCased<T> = { [Name in keyof T as Camel<Name & string>]: T[Name] };

/** A name as a script writes it. */
export type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Name;
