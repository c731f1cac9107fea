/* The widgets in the templates of Vue 3. */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { Beside, Camel, CamelCased, Tag, Widget } from './shared.js';
import type { Widgets } from './widgets.js';

type Emits<W extends Widget> = { [Name in keyof W['events']]: (event: W['events'][Name]) => void };

type Listeners<W extends Widget> = {
  [Name in keyof Emits<W> & string as `on${Capitalize<Camel<Name>>}`]?: Emits<W>[Name] | undefined;
};

// Not a component: what Vue's documentation has for the elements of others, so that templates can be checked.
type Element<W extends Widget> = new () => W['element'] & {
  $props: Beside<CamelCased<W['attributes'] & W['properties']> & Listeners<W>, HTMLAttributes & PublicProps>;
  $emit: EmitFn<Emits<W>>;
};

type Elements = { [Name in Tag]: Element<Widgets[Name]> };

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
