import type { Finding } from './finding.ts';
import type { PageSource, SourceElement } from './page-source.ts';

/** The address of a page for an iframe, such as `/embed/nl/goals-list.html`. */
export const pageForFrame = /\/embed\/[\w-]+\/[\w-]+\.html\b/;

/** A frame of ours: its address, and the attribute that has it. */
export interface Frame {
  address: string;
  addressIn: string;
}

/** The frame of ours that an element is, wherever a system may have moved its address to. */
export function frameIn({ tag, attributes }: SourceElement): Frame | undefined {
  const [addressIn, address] =
    Object.entries({ src: attributes.src ?? '', ...attributes }).find(([, value]) => pageForFrame.test(value)) ?? [];
  return tag === 'iframe' && address !== undefined ? { address, addressIn: addressIn! } : undefined;
}

// What holds things back until a visitor consents; `data-src` alone is of a lazy loader, which lets them through.
const consent =
  /cmplz|cookie|consent|\b_?iub|suppressed|usercentrics|\buc-|borlabs|optanon|onetrust|didomi|klaro|\bcky/i;

/** What keeps a frame from working. */
export function* checkFrames({ elements }: PageSource): Generator<Finding> {
  for (const element of elements) {
    const frame = frameIn(element);
    if (!frame) continue;
    const { attributes, curly, lines } = element;
    if (curly.length) {
      yield { code: 'curly-quotes', file: '<iframe>', lines };
      continue;
    }
    const heldBackBy =
      frame.addressIn !== 'src' &&
      Object.entries(attributes).find(([name, value]) => consent.test(name === 'class' ? value : name));
    if (heldBackBy)
      yield {
        code: 'frame-rewritten',
        attribute: heldBackBy[0] === 'class' ? `class="${heldBackBy[1]}"` : heldBackBy[0],
        lines,
      };
    if (attributes.sandbox !== undefined && !/\ballow-scripts\b/.test(attributes.sandbox))
      yield { code: 'frame-sandbox', lines };
  }
}
