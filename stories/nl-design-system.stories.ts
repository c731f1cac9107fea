import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import '../src/define.ts';
import * as widgets from '../src/widgets.ts';
import { nowhere } from './support/sender.ts';
import { loadThemes } from './support/theme-sheets.ts';

interface Args {
  lang?: string;
}
type Story = StoryObj<Args>;

/** What a widget needs or shows beside its content. */
const attributes: Record<string, Record<string, string>> = {
  'gezin-contact-form': {
    endpoint: 'https://contact.example/v1/forms/site/messages',
    'privacy-url': 'https://partner.example/privacy',
  },
  'gezin-fact-counter': { value: '93.5', unit: 'percent', label: 'van de gedetineerden is een man.' },
  'gezin-levels-diagram': { level: 'active' },
};

function example(tag: string, lang: string): HTMLElement {
  const element = Object.assign(document.createElement(tag), { lang, sender: nowhere });
  for (const [name, value] of Object.entries(attributes[tag] ?? {})) element.setAttribute(name, value);
  return element;
}

/** A page with all widgets in a theme, which sets its tokens by a class. */
const page = (theme: string, style: string, { lang = 'nl' }: Args): TemplateResult =>
  html`<div class=${theme} style=${style}>
    ${Object.values(widgets)
      .filter(({ tag, properties }) => 'content' in properties || attributes[tag])
      .map(({ tag }) => example(tag, lang))}
  </div>`;

/** With `themes/nl-design-system.css`, the widgets take on the colours, the corners and the type of the theme around them. */
export default { title: 'Themes/NL Design System', loaders: [loadThemes], tags: ['!autodocs'] } satisfies Meta<Args>;

/** The example theme of NL Design System, whose tokens begin with `--basis-`. */
export const Voorbeeld: Story = {
  render: (args) =>
    page(
      'voorbeeld-theme',
      'padding: 1px 1.5em; background: var(--basis-color-default-bg-document); color: var(--basis-color-default-color-document)',
      args,
    ),
};

/** The theme of the municipality of Utrecht, whose tokens begin with `--utrecht-`. */
export const Utrecht: Story = {
  render: (args) =>
    page(
      'utrecht-theme',
      'padding: 1px 1.5em; background: var(--utrecht-document-background-color); color: var(--utrecht-document-color)',
      args,
    ),
};
