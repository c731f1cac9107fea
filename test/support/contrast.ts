/** Contrast ratio of two colours, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.length === 4 ? colour.replaceAll(/\w/g, '$&$&') : colour;
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(digits.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The colours that meet, by the names of the widgets' custom properties, and how much contrast they need.
 * The hairline over a fact, tint on surface, only decorates: the bar's number stands beside it as text.
 */
export const pairs: [what: string, front: string, back: string, least: number][] = [
  ['the sentence of a fact, and the ring of what has the focus in it', 'text', 'surface', 4.5],
  ['the number of a fact', 'accent', 'surface', 4.5],
  ['an estimate or a source', 'muted', 'surface', 4.5],
  ['the label of a level, and a tile under the pointer', 'text', 'tint', 4.5],
  ['the label of an open level', 'surface', 'accent', 4.5],
  ['the filled part of a bar beside the rest of it', 'accent', 'tint', 3],
  ['what is wrong, and the edge of its field', 'error', 'surface', 4.5],
  ['the edge of a field', 'muted', 'field', 3],
  ['what is typed', 'text', 'field', 4.5],
  ['the words of the button that sends', 'field', 'accent', 4.5],
  ['the texts of a widget that paints its own background', 'text', 'background', 4.5],
];
