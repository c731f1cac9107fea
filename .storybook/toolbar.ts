import type { Preview } from '@storybook/web-components-vite';
import { languages } from '../stories/support/content.ts';

const names = new Intl.DisplayNames('en', { type: 'language' });

const toolbar = <Icon extends string>(description: string, icon: Icon, items: Record<string, string>) => ({
  description,
  toolbar: {
    icon,
    title: description,
    dynamicTitle: true,
    items: Object.entries(items).map(([value, title]) => ({ value, title })),
  },
});

/** What the toolbar offers. */
export const globalTypes = {
  language: toolbar('Language of the widgets', 'globe', {
    ...Object.fromEntries(languages.map((language) => [language, names.of(language)!])),
    'en-XA': 'made up, accents and twice as long',
    'ar-XB': 'made up, from right to left',
  }),
  theme: toolbar('Theme', 'contrast', {
    auto: 'auto',
    'auto-dark': 'auto on a dark page',
    light: 'light',
    dark: 'dark',
  }),
  direction: toolbar('Direction of the page', 'transfer', { ltr: 'left to right', rtl: 'right to left' }),
  motion: toolbar('Motion', 'play', { system: 'as your system asks', reduced: 'reduced motion' }),
  zoom: toolbar('Text size', 'zoom', { 100: '100 %', 150: '150 %', 200: '200 %' }),
  host: toolbar('Style of the page', 'browser', {
    plain: 'plain page',
    bootstrap: 'Bootstrap',
    reset: 'resets everything',
    traps: 'hands down the wrong style',
  }),
} satisfies Preview['globalTypes'];

export const initialGlobals = {
  language: 'nl',
  theme: 'auto',
  direction: 'ltr',
  motion: 'system',
  zoom: '100',
  host: 'plain',
};
