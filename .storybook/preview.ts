import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { facts } from 'virtual:facts';
import floorSheet from '../dist/cdn/floor.css?inline';
import { loadLanguage } from '../src/language/language.ts';
import { languages } from '../stories/support/content.ts';
import '../test/support/pseudo-languages.ts';
import { argTypesOf, elementOf } from './arg-types.ts';
import { onPage } from './page.ts';
import { pasteable } from './pasteable.ts';
import './preview.css';
import { theme } from './theme.ts';
import { globalTypes, initialGlobals } from './toolbar.ts';

const { manifest } = facts;

setCustomElementsManifest(manifest);

// As on a page with the snippet.
document.head.appendChild(document.createElement('style')).textContent = floorSheet;

// Storybook gives its pages no landmark.
for (const id of ['storybook-root', 'storybook-docs']) document.getElementById(id)?.setAttribute('role', 'main');

const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations as { events?: { name: string }[] }[]);
for (const name of new Set(elements.flatMap(({ events = [] }) => events.map((event) => event.name)))) {
  // An event's fields are its own members; everything else of it is the browser's.
  document.addEventListener(name, (event) => void action(name)(Object.fromEntries(Object.entries(event))));
}

export default {
  beforeAll: async () => {
    await Promise.all(languages.map(loadLanguage));
  },
  decorators: [onPage],
  globalTypes,
  initialGlobals,
  parameters: {
    // 2.5.8 of WCAG 2.2 is off by default.
    a11y: { test: 'error', config: { rules: [{ id: 'target-size', enabled: true }] } },
    backgrounds: { disable: true },
    controls: { expanded: true, sort: 'none' },
    docs: {
      theme,
      codePanel: true,
      toc: { headingSelector: 'h2, h3', title: 'On this page' },
      extractArgTypes: (tag: string) => argTypesOf(manifest, tag),
      extractComponentDescription: (tag: string) => {
        const { summary, description = '' } = elementOf(manifest, tag)!;
        const note = `[What of WCAG 2.2 is at stake in it, and how that is tested](?path=/docs/start-here-accessibility--docs#${tag})`;
        const load = `\`import '@gezinsbenadering/widgets/${tag.replace('gezin-', '')}/define'\`, or the two lines of [a page without a build](?path=/docs/start-here-embedding--docs)`;
        return [`\`<${tag}>\``, summary, `Load it with ${load}.`, description.replace(/```html[^]*?```/, '').trim(), note].join('\n\n');
      },
      source: { transform: pasteable },
    },
    layout: 'padded',
    options: {
      storySort: {
        order: ['Start here', ['Getting started', 'Embedding', 'Snippets', 'Theming', 'Content', 'Languages', 'Accessibility', 'Security and privacy', 'Events'], 'Widgets', 'Themes'],
      },
    },
  },
  tags: ['autodocs'],
} satisfies Preview;
