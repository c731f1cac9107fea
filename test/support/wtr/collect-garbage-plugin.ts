import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';

/** The command `collect-garbage`; it answers whether the browser can do it, which only Chromium can. */
export const collectGarbagePlugin = (): TestRunnerPlugin => ({
  name: 'collect-garbage',
  async executeCommand({ command, session: { browser, id } }) {
    if (command !== 'collect-garbage') return undefined;
    if (browser.name !== 'chromium') return false;
    const session = await (browser as unknown as Pick<ChromeLauncher, 'getPage'>).getPage(id).createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    await session.detach();
    return true;
  },
});
