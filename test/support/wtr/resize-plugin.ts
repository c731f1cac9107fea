import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';
import { resizeWindow } from '../../../tools/browser/webkit-window.ts';

interface Size {
  width: number;
  height: number;
}

// The launcher has a driver, but says so to nobody.
interface WebKitLauncher {
  driver: WebdriverIO.Browser;
}

/** The command `resize`: makes the viewport as large as asked, in WebKit by resizing the window. */
export const resizePlugin = (): TestRunnerPlugin<Size> => ({
  name: 'resize',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (command !== 'resize' || !payload) return undefined;
    if (browser.name === 'webkit')
      await resizeWindow((browser as unknown as WebKitLauncher).driver, payload.width, payload.height);
    else await (browser as unknown as Pick<ChromeLauncher, 'getPage'>).getPage(id).setViewport(payload);
    return true;
  },
});
