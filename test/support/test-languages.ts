import { directions } from '../../stories/support/pseudo-languages.ts';
import { isShipped } from './is-shipped.ts';

export { directions };

export type TestLanguage = keyof typeof directions;

/** Every language that is tested: a CDN file has none that only tests speak. */
export const testLanguages = (Object.keys(directions) as TestLanguage[]).filter(
  (language) => !isShipped || !language.includes('-X'),
);
