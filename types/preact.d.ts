/* The widgets in the JSX of Preact. */
import type { HTMLAttributes } from 'preact';
import type { Beside, Handlers, Tag, Widget } from './shared.js';
import type { Widgets } from './widgets.js';

type Props<W extends Widget> = Beside<
  W['attributes'] & W['properties'] & Handlers<W, 'on'>,
  HTMLAttributes<W['element']>
>;

type Elements = { [Name in Tag]: Props<Widgets[Name]> };

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
