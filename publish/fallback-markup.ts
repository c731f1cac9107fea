import type { Branch, Fallback, Piece } from '../src/shared/fallback.ts';
import { escapeMarkup } from './escape.ts';

/**
 * A fallback as HTML, on one line: WordPress makes paragraphs where it finds line breaks.
 *
 * @param attributes of its element: `heading` stands in the place of its own, an empty one leaves it out; `heading-level`
 *   is the level of the heading, 2 to 6; any other gives the default, 2.
 */
export function fallbackMarkup({ heading: own, body }: Fallback, attributes: Record<string, string> = {}): string {
  const { heading = own, 'heading-level': given = '' } = attributes;
  const level = /^[2-6]$/.test(given) ? given : '2';
  const first = heading ? `<h${level}>${escapeMarkup(heading)}</h${level}>` : '';
  return first + body.map(pieceMarkup).join('');
}

const pieceMarkup = (piece: Piece): string => (typeof piece === 'string' ? escapeMarkup(piece) : branchMarkup(piece));

const branchMarkup = ({ name, attributes, content }: Branch): string =>
  `<${name}${attributesMarkup(attributes)}>${content.map(pieceMarkup).join('')}</${name}>`;

/** Attributes as they stand in a start tag, each with a space before it. */
export const attributesMarkup = (attributes: Record<string, string>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeMarkup(value)}"`)
    .join('');
