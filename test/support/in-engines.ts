import { describe } from 'node:test';
import { type EngineName, engineNames, skipReason } from '../../tools/engines.ts';

/** The same tests in each engine. The engines run side by side, as each mostly waits; the tests of one run in turn. */
export function inEngines(name: string, define: (engine: EngineName) => void): void {
  describe(name, { concurrency: engineNames.length }, () => {
    for (const engine of engineNames) {
      describe(`in ${engine}`, { skip: skipReason(engine), concurrency: 1 }, () => define(engine));
    }
  });
}
