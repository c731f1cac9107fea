import type { Fallback, Piece } from '../src/shared/fallback.ts';

/** Every text of a fallback, in the order in which they are read. */
export const fallbackTexts = ({ heading, body }: Fallback): string[] => [
  ...(heading ? [heading] : []),
  ...body.flatMap(textsIn),
];

const textsIn = (piece: Piece): string[] => (typeof piece === 'string' ? [piece] : piece.content.flatMap(textsIn));
