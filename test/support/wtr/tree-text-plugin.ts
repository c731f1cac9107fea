import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';
import { accessibleTexts } from '../../../tools/browser/accessible-texts.ts';

/** The command `tree-text`; it answers `false` where there is no accessibility tree to read. */
export const treeTextPlugin = (): TestRunnerPlugin => ({
  name: 'tree-text',
  executeCommand({ command, session: { browser, id } }) {
    if (command !== 'tree-text') return undefined;
    if (browser.name !== 'chromium') return false;
    return accessibleTexts((browser as unknown as Pick<ChromeLauncher, 'getPage'>).getPage(id));
  },
});
