import type { Preview } from '@storybook/web-components-vite';
import { languages } from '../stories/support/content.ts';

const names = new Intl.DisplayNames('en', { type: 'language' });

const toolbar = (description: string, icon: string, items: Record<string, string>) => ({
  description,
  toolbar: {
    icon,
    title: description,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, title]) => ({ value, title })),
  },
});

/** What the toolbar offers; the first of each is what it starts with. */
export const globalTypes = {
  language: toolbar('Language of the widgets', 'globe', {
    ...Object.fromEntries(languages.map((language) => [language, `${names.of(language)!} (${language})`])),
    'en-XA': 'Made up: accents, twice as long (en-XA)',
    'ar-XB': 'Made up: from right to left (ar-XB)',
  }),
  theme: toolbar('Theme', 'contrast', {
    auto: 'theme="auto" on a light page',
    'auto-dark': 'theme="auto" on a dark page',
    light: 'theme="light"',
    dark: 'theme="dark"',
  }),
  direction: toolbar('Direction of the page', 'transfer', { ltr: 'Page from left to right', rtl: 'Page from right to left' }),
  motion: toolbar('Motion', 'play', { system: 'Motion as your system says', reduced: 'Reduced motion' }),
  zoom: toolbar('Text zoom', 'zoom', { 100: 'Text 100 %', 150: 'Text 150 %', 200: 'Text 200 %' }),
  host: toolbar('Style of the page', 'browser', {
    plain: 'Plain page',
    bootstrap: 'Page with Bootstrap',
    hostile: 'Page that resets everything',
  }),
} satisfies Preview['globalTypes'];

export const initialGlobals = { language: 'nl', theme: 'auto', direction: 'ltr', motion: 'system', zoom: '100', host: 'plain' };
