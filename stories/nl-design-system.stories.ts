import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define.ts';
import { nowhere } from './support/sender.ts';
import { loadThemes } from './support/theme-sheets.ts';

interface Args {
  lang?: string;
}
type Story = StoryObj<Args>;

/** A page in a theme, which sets its tokens by a class. */
const page = (theme: string, style: string, { lang = 'nl' }: Args): TemplateResult => html`<div class=${theme} style=${style}>
  <gezin-fact-counters lang=${lang}></gezin-fact-counters>
  <gezin-levels-diagram lang=${lang} level="active"></gezin-levels-diagram>
  <gezin-innovation-lab lang=${lang}></gezin-innovation-lab>
  <gezin-partner-carousel lang=${lang}></gezin-partner-carousel>
  <gezin-contact-form
    lang=${lang}
    endpoint="https://contact.example/v1/forms/site/messages"
    privacy-url="https://partner.example/privacy"
    .sender=${nowhere}
  ></gezin-contact-form>
</div>`;

/** With `themes/nl-design-system.css`, the widgets take on the colours, the corners and the type of the theme around them. */
export default { title: 'Themes/NL Design System', loaders: [loadThemes], tags: ['!autodocs'] } satisfies Meta<Args>;

/** The example theme of NL Design System, whose tokens begin with `--basis-`. */
export const Voorbeeld: Story = {
  render: (args) => page('voorbeeld-theme', 'padding: 1px 1.5em; background: var(--basis-color-default-bg-document); color: var(--basis-color-default-color-document)', args),
};

/** The theme of the municipality of Utrecht, whose tokens begin with `--utrecht-`. */
export const Utrecht: Story = {
  render: (args) => page('utrecht-theme', 'padding: 1px 1.5em; background: var(--utrecht-document-background-color); color: var(--utrecht-document-color)', args),
};
