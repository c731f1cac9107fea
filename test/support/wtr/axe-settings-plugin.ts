import type { TestRunnerPlugin } from '@web/test-runner';
import { axeSettings } from '../../../tools/axe-source.ts';

/** Sets up axe where `to.be.accessible()` loads it. */
export const axeSettingsPlugin = (): TestRunnerPlugin => ({
  name: 'axe-settings',
  transform: ({ path, body }) => (path.endsWith('/axe-core/axe.min.js') ? `${String(body)};${axeSettings}` : undefined),
});
