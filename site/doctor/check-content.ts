import { contentShape } from '../../src/content/content.ts';
import { findFault } from '../../src/content/check-content.ts';
import type { SiteData } from '../data.ts';
import type { Finding } from './finding.ts';
import type { PageSource } from './page-source.ts';

/** What is wrong with content of the page's own, in a script inside the element. */
export function* checkContent({ elements }: PageSource, data: SiteData): Generator<Finding> {
  for (const { tag: script, attributes, around, text, lines } of elements) {
    const tag = around[0] ?? '';
    if (
      script !== 'script' ||
      attributes.type !== 'application/json' ||
      !data.widgets.some((widget) => widget.tag === tag)
    )
      continue;
    const fault = faultOf(text);
    if (fault) yield { code: 'content', tag, ...fault, lines };
  }
}

function faultOf(text: string) {
  try {
    return findFault(JSON.parse(text), contentShape);
  } catch (error) {
    return { path: '', message: String(error) };
  }
}
