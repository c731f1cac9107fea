/** The colours of one theme, by the widgets' own names: `accent` is that of `--gezin-color-accent`. */
export type Colours = Record<string, string>;

/** The token of a colour: a field of a form has the background's. */
export const tokenOf = (name: string): string => (name === 'field' ? 'background' : name);

/** The names of the tokens, without `--gezin-color-`. */
export const tokensOf = (colours: Colours): string[] => [...new Set(Object.keys(colours).map(tokenOf))];

/**
 * The colours of both themes.
 *
 * @param defaults what each token falls back to: `light-dark()` of two colours for one that differs between themes.
 */
export function themeColours(defaults: Record<string, string>): { light: Colours; dark: Colours } {
  const found = Object.entries(defaults).flatMap(([token, value]) => {
    const [, name] = /^--gezin-color-(\w+)$/.exec(token) ?? [];
    const [, light, dark] = /^light-dark\((#\w+), (#\w+)\)$/.exec(value) ?? [];
    return name && light && dark ? [{ name, light, dark }] : [];
  });
  const coloursOf = (theme: 'light' | 'dark'): Colours => {
    const colours = Object.fromEntries(found.map((each) => [each.name, each[theme]]));
    const missing = usedNames().filter((name) => !colours[tokenOf(name)]);
    if (missing.length) throw new Error(`no default in both themes for ${missing.join(', ')}`);
    return { ...colours, field: colours.background! };
  };
  return { light: coloursOf('light'), dark: coloursOf('dark') };
}

/** Two colours that have to differ enough. */
export interface Pair {
  what: Record<string, string>;
  front: string;
  back: string;
  /** By WCAG 2.2, 1.4.3 (text) and 1.4.11 (parts). */
  least: 4.5 | 3;
}

const pair = (front: string, back: string, least: Pair['least'], nl: string, en: string): Pair => ({
  what: { nl, en },
  front,
  back,
  least,
});

// The hairline over a fact, tint on surface, only decorates: the bar's number stands beside it as text.
export const pairs: Pair[] = [
  pair('text', 'surface', 4.5, 'de zin van een feit', 'the sentence of a fact'),
  pair('accent', 'surface', 4.5, 'het getal van een feit', 'the number of a fact'),
  pair('muted', 'surface', 4.5, 'een schatting of een bron', 'an estimate or a source'),
  pair('text', 'tint', 4.5, 'de naam van een niveau', 'the label of a level, and a tile under the pointer'),
  pair('surface', 'accent', 4.5, 'de naam van een open niveau', 'the label of an open level'),
  pair('accent', 'tint', 3, 'het gevulde deel van een balk', 'the filled part of a bar beside the rest of it'),
  pair('error', 'surface', 4.5, 'een fout in het formulier', 'what is wrong, and the edge of its field'),
  pair('muted', 'field', 3, 'de rand van een veld', 'the edge of a field'),
  pair('text', 'field', 4.5, 'wat iemand in een veld schrijft', 'what is typed'),
  pair('field', 'accent', 4.5, 'de tekst op de knop van het formulier', 'the words of the button that sends'),
  pair(
    'text',
    'background',
    4.5,
    'de tekst op een eigen achtergrond',
    'the texts of a widget that paints its own background',
  ),
];

const usedNames = () => [...new Set(pairs.flatMap(({ front, back }) => [front, back]))];

/** Contrast ratio of two colours as `#rgb` or `#rrggbb`, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** `#rgb` as `#rrggbb`. */
export const sixDigits = (colour: string): string => (colour.length === 4 ? colour.replaceAll(/\w/g, '$&$&') : colour);

function luminance(colour: string): number {
  const digits = sixDigits(colour);
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = parseInt(digits.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
