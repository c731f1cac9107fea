import type { AxeResults } from 'axe-core';
import { tags } from '../../../publish/project.ts';
import { axeSource } from '../../../tools/axe-source.ts';
import type { Violation } from '../../../tools/browser.ts';
import { element, type HostPage, own } from './host-page.ts';
import { inspectWidgets, type InspectedWidget } from './inspect-widgets.ts';

/** What is seen of the widgets. */
export interface Told {
  looks: InspectedWidget[];
  violations: Violation[];
}

/*
 * A driver cannot look into a frame of another origin: there a script of the frame looks, and tells the
 * page around it.
 */

/** The scripts of a frame that tells: `axe.js` and `tell.js`, and `listen.js` for the page around it. */
export const tellingFiles: NonNullable<HostPage['files']> = {
  'axe.js': axeSource,
  'tell.js': `${String(inspectWidgets)}
    (${String(tell)})(${JSON.stringify(tags)}, inspectWidgets);`,
  'listen.js': `(${String(listen)})();`,
};

/** Every widget, in a frame that tells. */
export const telling = (lines: string, inside = tags.map((tag) => element(tag)).join('')): string =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Lijst</title>${lines}</head>
    <body><main><h1>Een lijst</h1>${inside}</main>${own('$site$here/axe.js')}${own('$site$here/tell.js')}</body></html>`;

/* What follows runs in the page, or in the frame. */

declare global {
  interface Window {
    told?: Told | undefined;
    axe: { run: (options: object) => Promise<AxeResults> };
  }
}

function tell(tags: string[], look: typeof inspectWidgets): void {
  addEventListener('load', () => {
    void (async () => {
      const looks = await look(tags, true);
      const { violations } = await window.axe.run({ resultTypes: ['violations'], preload: false });
      const found = violations.map(({ id, help, nodes }) => ({
        id,
        help,
        targets: nodes.map(({ target }) => target.flat().join(' >>> ')),
      }));
      parent.postMessage({ looks, violations: found }, '*');
    })();
  });
}

function listen(): void {
  addEventListener('message', (event) => {
    if ((event.data as Told | null)?.looks) window.told = event.data as Told;
  });
}

/** Waits for the frame. */
export async function toldByFrame(): Promise<Told> {
  for (const end = performance.now() + 15_000; !window.told && performance.now() < end;)
    await new Promise((done) => setTimeout(done, 20));
  if (!window.told) throw new Error('the frame tells nothing');
  return window.told;
}
