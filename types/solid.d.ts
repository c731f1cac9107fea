/* The widgets in the JSX of Solid. */
import type { JSX } from 'solid-js';
import type { Beside, CamelCased, Handlers, Tag, Widget } from './shared.js';
import type { Widgets } from './widgets.js';

type Prefixed<T, Prefix extends string> = { [Name in keyof T & string as `${Prefix}${Name}`]?: T[Name] };

type Props<W extends Widget> = Beside<
  W['attributes'] &
    W['properties'] &
    Prefixed<W['properties'] & CamelCased<W['attributes']>, 'prop:'> &
    Prefixed<W['attributes'], 'attr:'> &
    Handlers<W, 'on:'>,
  JSX.HTMLAttributes<W['element']>
>;

type Elements = { [Name in Tag]: Props<Widgets[Name]> };

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
