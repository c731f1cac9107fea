import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';
import { treeOutline } from '../../../tools/browser/tree-outline.ts';

/** The command `tree-outline`; it answers `false` where there is no accessibility tree to read. */
export const treeOutlinePlugin = (): TestRunnerPlugin => ({
  name: 'tree-outline',
  executeCommand({ command, session: { browser, id } }) {
    if (command !== 'tree-outline') return undefined;
    if (browser.name !== 'chromium') return false;
    return treeOutline((browser as unknown as Pick<ChromeLauncher, 'getPage'>).getPage(id));
  },
});
