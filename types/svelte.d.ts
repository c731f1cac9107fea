/* The widgets in the templates of Svelte 5. */
import type { HTMLAttributes } from 'svelte/elements';
import type { Beside, Handlers, Tag, Widget } from './shared.js';
import type { Widgets } from './widgets.js';

type Props<W extends Widget> = Beside<
  W['attributes'] & W['properties'] & Handlers<W, 'on'> & Handlers<W, 'on:'>,
  HTMLAttributes<W['element']>
>;

type Elements = { [Name in Tag]: Props<Widgets[Name]> };

declare module 'svelte/elements' {
  export interface SvelteHTMLElements extends Elements {}
}
