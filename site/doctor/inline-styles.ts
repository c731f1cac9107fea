import { hashOf } from '../hash.ts';
import type { PageSource, SourceElement } from './page-source.ts';

/** A style sheet in the page that colours the widgets. */
export interface InlineStyle {
  element: SourceElement;
  /** As a policy names them. */
  hashes: string[];
}

/** The style sheets in the page that colour the widgets; none where no hash can be computed. */
export async function inlineStyles({ elements }: PageSource): Promise<InlineStyle[]> {
  const styles = elements.filter(({ tag, text }) => tag === 'style' && text.includes('--gezin-color-'));
  const hashed = await Promise.all(styles.map(async (element) => ({ element, hashes: await hashesOf(element.text) })));
  return hashed.filter(({ hashes }) => hashes.length);
}

async function hashesOf(text: string): Promise<string[]> {
  const hashes = await Promise.all(([256, 384, 512] as const).map((bits) => hashOf(text, bits)));
  return hashes.filter((hash) => hash !== undefined);
}
