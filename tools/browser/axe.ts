import type { AxeResults, RunOptions } from 'axe-core';
import { axeSource } from '../axe-source.ts';
import type { Violation } from './page.ts';

/**
 * An expression that runs axe in the page. Evaluated by the driver it needs no permission of the
 * page's Content-Security-Policy, unlike a script element.
 */
export const axeScript = (options: RunOptions = {}): string => `(async () => {
  ${axeSource}
  const { axe } = window;
  delete window.axe;
  return (await axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...options })})).violations;
})()`;

/** The part of axe's findings that a failing test should show. */
export const summarize = (violations: AxeResults['violations']): Violation[] =>
  violations.map(({ id, help, nodes }) => ({
    id,
    help,
    targets: nodes.map(({ target }) => target.map((part) => [part].flat().join(' >>> ')).join(' (frame) ')),
  }));
