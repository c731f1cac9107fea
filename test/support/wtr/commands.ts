import { executeServerCommand } from '@web/test-runner-commands';
import { renderedTexts } from '../../../tools/browser/in-page.ts';
import type { EmulatedMedia } from '../../../tools/emulate-media.ts';

const size = { width: innerWidth, height: innerHeight };
const undo = new Set<() => Promise<unknown>>();

afterEach(async () => {
  for (const back of undo) await back();
  undo.clear();
});

/**
 * Shows the page with forced colours, less motion, in the dark or as printed, till the end of the
 * test. Answers `false` in an engine that cannot: all but Chromium.
 */
export function emulate(media: EmulatedMedia): Promise<boolean> {
  undo.add(stopEmulating);
  return executeServerCommand('emulate', media);
}

/**
 * Makes the viewport as large as asked, till the end of the test. WebKit stays at least some 450
 * pixels wide: test narrow widths in a narrow container.
 */
export function resize(width: number, height: number): Promise<boolean> {
  undo.add(resizeBack);
  return executeServerCommand('resize', { width, height });
}

/**
 * The texts of the accessibility tree, in its order; outside Chromium the rendered texts that are
 * not hidden from it.
 */
export const treeText = async (): Promise<string[]> =>
  (await executeServerCommand<string[] | false, undefined>('tree-text')) || renderedTexts();

/**
 * Chromium's accessibility tree, one node a line and indented: `heading "Doelen" level=2`. `false` in
 * an engine that does not give it: all but Chromium.
 */
export const treeOutline = () => executeServerCommand<string[] | false, undefined>('tree-outline');

/** Whether an element, as the only one, has a role and a name for assistive technology; `>>>` steps into a shadow root. */
export const isNamed = (selector: string, role: string, name: string) =>
  executeServerCommand<boolean, object>('is-named', { selector, role, name });

/** Frees what nothing refers to. Answers `false` in an engine that cannot be asked: all but Chromium. */
export const collectGarbage = () => executeServerCommand<boolean, undefined>('collect-garbage');

const stopEmulating = () => executeServerCommand('emulate', {});
const resizeBack = () => executeServerCommand('resize', size);
