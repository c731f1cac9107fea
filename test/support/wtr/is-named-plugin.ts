import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';

interface Expected {
  tag: string;
  role: string;
  name: string;
}

// The launcher has a driver, but says so to nobody.
interface WebKitLauncher {
  driver: WebdriverIO.Browser;
}

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/** The command `is-named`: whether the page's only element with a tag has this role and name for assistive technology. */
export const isNamedPlugin = (): TestRunnerPlugin<Expected> => ({
  name: 'is-named',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (command !== 'is-named' || !payload) return undefined;
    const { tag, role, name } = payload;
    if (browser.name === 'webkit') {
      const { driver } = browser as unknown as WebKitLauncher;
      const { [elementKey]: element = '' } = (await driver.findElement('css selector', tag)) as Record<string, string>;
      return (await driver.getElementComputedRole(element)) === role && (await driver.getElementComputedLabel(element)) === name;
    }
    const page = (browser as unknown as Pick<ChromeLauncher, 'getPage'>).getPage(id);
    const found = await page.$$(`aria/${name}[role="${role}"]`);
    return (await Promise.all(found.map((each) => each.evaluate((element) => element.localName)))).join() === tag;
  },
});
