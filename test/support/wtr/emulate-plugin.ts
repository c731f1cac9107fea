import type { ChromeLauncher } from '@web/test-runner-chrome';
import type { TestRunnerPlugin } from '@web/test-runner';
import { type EmulatedMedia, emulateMedia } from '../../../tools/emulate-media.ts';

/** The command `emulate`; it answers whether the browser can do it, which only Chromium can. */
export const emulatePlugin = (): TestRunnerPlugin<EmulatedMedia> => ({
  name: 'emulate',
  async executeCommand({ command, payload = {}, session: { browser, id } }) {
    if (command !== 'emulate') return undefined;
    if (browser.name !== 'chromium') return false;
    await emulateMedia((browser as unknown as Pick<ChromeLauncher, 'getPage'>).getPage(id), payload);
    return true;
  },
});
