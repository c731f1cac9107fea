import type { StorybookConfig } from '@storybook/web-components-vite';
import type { Plugin } from 'vite';
import { factsPlugin } from './facts.ts';

// `sideEffects` of package.json is about what is published: by it `define.ts` would be left out here.
const sideEffectsPlugin: Plugin = {
  name: 'side-effects',
  transform: (code, id) => (id.includes('/node_modules/') ? undefined : { code, map: null, moduleSideEffects: true }),
};

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/pages/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: ['./static', '../publish/static'],
  // It asks nobody anything, and tells nobody anything.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (config) => ({
    ...config,
    logLevel: 'warn',
    plugins: [...(config.plugins ?? []), factsPlugin(), sideEffectsPlugin],
    build: {
      ...config.build,
      // Storybook's own parts are large.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { ...config.build?.rolldownOptions, checks: { pluginTimings: false } },
    },
  }),
} satisfies StorybookConfig;
