import type { TestRunnerPlugin } from '@web/test-runner';
import type { ChromeLauncher } from '@web/test-runner-chrome';

interface Expected {
  selector: string;
  role: string;
  name: string;
}

// The launcher has a driver, but says so to nobody.
interface WebKitLauncher {
  driver: WebdriverIO.Browser;
}

const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
const shadowKey = 'shadow-6066-11e4-a52e-4f735466cecf';

/**
 * The command `is-named`: whether an element has this role and name for assistive technology, as the
 * only one of the page. `>>>` in the selector steps into a shadow root.
 */
export const isNamedPlugin = (): TestRunnerPlugin<Expected> => ({
  name: 'is-named',
  async executeCommand({ command, payload, session: { browser, id } }) {
    if (command !== 'is-named' || !payload) return undefined;
    const { role, name } = payload;
    const [first, ...inner] = payload.selector.split('>>>').map((part) => part.trim()) as [string, ...string[]];
    if (browser.name === 'webkit') {
      const { driver } = browser as unknown as WebKitLauncher;
      const idOf = (found: unknown, key: string) => (found as Record<string, string>)[key]!;
      let element = idOf(await driver.findElement('css selector', first), elementKey);
      for (const part of inner) {
        const root = idOf(await driver.getElementShadowRoot(element), shadowKey);
        element = idOf(await driver.findElementFromShadowRoot(root, 'css selector', part), elementKey);
      }
      return (
        (await driver.getElementComputedRole(element)) === role &&
        (await driver.getElementComputedLabel(element)) === name
      );
    }
    const page = (browser as unknown as Pick<ChromeLauncher, 'getPage'>).getPage(id);
    // Firefox looks into no shadow root by itself.
    const root = inner.length
      ? await page.evaluateHandle((selector) => document.querySelector(selector)!.shadowRoot, first)
      : undefined;
    const found = await ((root?.asElement() as typeof page | null | undefined) ?? page).$$(
      `aria/${name}[role="${role}"]`,
    );
    const matches = await Promise.all(
      found.map((each) => each.evaluate((element, selector) => element.matches(selector), inner.at(-1) ?? first)),
    );
    return matches.length === 1 && matches[0]!;
  },
});
