import { type Preview, setCustomElementsManifest } from '@storybook/web-components-vite';
import { action } from 'storybook/actions';
import { DOCS_RENDERED } from 'storybook/internal/core-events';
import { addons } from 'storybook/preview-api';
import { facts } from 'virtual:facts';
import { nameOf } from '../publish/names.ts';
import fallbackSheet from '../dist/cdn/fallback.css?inline';
import { loadLanguage } from '../src/language/language.ts';
import { languages } from '../stories/support/content.ts';
import '../stories/support/pseudo-languages.ts';
import { argTypesOf, elementOf } from './arg-types.ts';
import { onPage } from './page.ts';
import { pasteable } from './pasteable.ts';
import './preview.css';
import { theme } from './theme.ts';
import { globalTypes, initialGlobals } from './toolbar.ts';

const { manifest } = facts;

setCustomElementsManifest(manifest);

// As on a page with the snippet.
document.head.appendChild(document.createElement('style')).textContent = fallbackSheet;

// Storybook gives its pages no landmark.
for (const id of ['storybook-root', 'storybook-docs']) document.getElementById(id)?.setAttribute('role', 'main');

// Opened without the sidebar, a page is called what its address says: the id.
const titleOf = () => document.querySelector('#storybook-docs h1')?.textContent;
addons.getChannel().on(DOCS_RENDERED, () => void nameDocs());

/** The heading comes a little after the page is said to be there. */
async function nameDocs(): Promise<void> {
  for (let frames = 0; frames < 100 && !titleOf(); frames++) await new Promise(requestAnimationFrame);
  document.title = `${titleOf() ?? 'Documentation'} – Gezinsbenadering widgets`;
}

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
        const load = `\`import '@gezinsbenadering/widgets/${nameOf(tag)}/define'\`, or the two lines of [a page without a build](?path=/docs/start-here-embedding--docs)`;
        return [
          `\`<${tag}>\``,
          summary,
          `Load it with ${load}.`,
          description.replace(/```html[^]*?```/, '').trim(),
          note,
        ].join('\n\n');
      },
      source: { transform: pasteable },
    },
    layout: 'padded',
    options: {
      storySort: {
        order: [
          'Start here',
          [
            'Getting started',
            'Embedding',
            'Snippets',
            'Theming',
            'Content',
            'Languages',
            'Accessibility',
            'What a screen reader says',
            'Security and privacy',
            'Events',
          ],
          'Widgets',
          'Themes',
        ],
      },
    },
  },
  tags: ['autodocs'],
} satisfies Preview;
