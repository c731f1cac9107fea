import { globSync, readFileSync } from 'node:fs';
import type { About } from '../src/shared/about.ts';
import { nameOf } from './names.ts';

/** How a success criterion of WCAG 2.2 (level A or AA) is met, and the test that would fail if it were not. */
export interface ConformanceNote {
  criterion: string;
  how: string;
  /** A file in `test/`, and words that the title of its test begins with or holds. */
  test: [file: string, title: string];
}

/** How an attribute is called, for those who write no code; one without words goes by its name. */
export interface AttributeWords {
  label: string;
  /** `{least}` and `{greatest}` in it stand for the limits of the attribute. */
  hint?: string;
  choices?: Record<string, string>;
}

/** What `about.<language>.json` in the folder of a widget says of it. */
export interface AboutWords {
  /** What a widget without a heading is called. */
  title?: string;
  /** What it shows, in a sentence for who writes no code. */
  summary?: string;
  attributes?: Record<string, AttributeWords>;
  /** In English only. */
  conformance?: ConformanceNote[];
}

/** What the folder of a widget says of it, for the build and the site; the words by language. */
export async function aboutOf(tag: string): Promise<{ facts: About; words: Record<string, AboutWords> }> {
  const folder = `src/widgets/${nameOf(tag)}`;
  const { about: facts } = (await import(`../${folder}/about.ts`)) as { about: About };
  const words = globSync(`${folder}/about.*.json`).map((file) => [
    file.split('.').at(-2)!,
    JSON.parse(readFileSync(file, 'utf8')) as AboutWords,
  ]);
  return { facts, words: Object.fromEntries(words) as Record<string, AboutWords> };
}
