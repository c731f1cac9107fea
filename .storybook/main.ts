import type { StorybookConfig } from '@storybook/web-components-vite';
import { factsPlugin } from './facts.ts';

export default {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/pages/*.mdx', '../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  staticDirs: ['./static'],
  // It asks nobody anything, and tells nobody anything.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  viteFinal: (config) => ({
    ...config,
    plugins: [...(config.plugins ?? []), factsPlugin()],
    // Of some 4 MB Storybook's own parts are large; nobody loads them by the minute.
    build: { ...config.build, chunkSizeWarningLimit: 4000 },
  }),
} satisfies StorybookConfig;
