/* The widgets in the JSX of React 19. */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Beside, Handlers, Tag, Widget } from './shared.js';
import type { Widgets } from './widgets.js';

type Props<W extends Widget> = Beside<
  W['attributes'] & W['properties'] & Handlers<W, 'on'>,
  DetailedHTMLProps<HTMLAttributes<W['element']>, W['element']>
>;

type Elements = { [Name in Tag]: Props<Widgets[Name]> };

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
