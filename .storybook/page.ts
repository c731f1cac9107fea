import type { Decorator } from '@storybook/web-components-vite';
import bootstrap from 'bootstrap/dist/css/bootstrap.min.css?inline';
import { reduceMotion } from './motion.ts';
import type { initialGlobals } from './toolbar.ts';

type Globals = typeof initialGlobals;

/** Style sheets of pages that embed the widgets. */
const hosts: Record<string, string> = {
  bootstrap,
  reset: '#storybook-root, #storybook-root * { all: unset !important }',
  traps: `html { font-size: 62.5% }
    html body.sb-main-padded { font: italic 1.8rem/1 serif; letter-spacing: .3em; text-align: right; text-transform: uppercase; white-space: nowrap }
    #storybook-root :is(:not(:defined), p, ol, ul, li, h2) { display: none }`,
};

const sheet = document.head.appendChild(document.createElement('style'));

/** Makes the page around a story, and what the story is told, as the toolbar says. A story's own args come first. */
export const onPage: Decorator = (story, { args, globals, viewMode }) => {
  const { language, theme, direction, motion, zoom, host } = globals as Globals;
  const { documentElement: page } = document;
  const isStory = viewMode === 'story';
  page.lang = isStory ? language : 'en';
  page.dir = isStory ? direction : 'ltr';
  page.dataset.scheme = theme === 'auto-dark' ? 'dark' : 'light';
  // The pages of Storybook would break under another's style.
  sheet.textContent = isStory ? (hosts[host] ?? '') : '';
  page.style.fontSize = zoom === '100' ? '' : `${zoom}%`;
  reduceMotion(motion === 'reduced');
  return story({ args: { lang: language, ...(theme.startsWith('auto') ? {} : { theme }), ...args } });
};
