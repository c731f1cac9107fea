import type { PageSource, SourceElement } from './page-source.ts';

/** A style sheet in the page that colours the widgets. */
export interface InlineStyle {
  element: SourceElement;
  /** As a policy names them. */
  hashes: string[];
}

/** The style sheets in the page that colour the widgets; none where no hash can be computed, which needs a safe page. */
export async function inlineStyles({ elements }: PageSource): Promise<InlineStyle[]> {
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (!subtle) return [];
  const hash = async (text: string, bits: number) => {
    const bytes = new Uint8Array(await subtle.digest(`SHA-${bits}`, new TextEncoder().encode(text)));
    return `sha${bits}-${btoa(String.fromCharCode(...bytes))}`;
  };
  const styles = elements.filter(({ tag, text }) => tag === 'style' && text.includes('--gezin-color-'));
  return Promise.all(styles.map(async (element) => ({ element, hashes: await Promise.all([256, 384, 512].map((bits) => hash(element.text, bits))) })));
}
