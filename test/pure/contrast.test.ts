import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { hostStyles } from '../../src/shared/styles/host-styles.ts';
import { styles as formStyles } from '../../src/widgets/contact-form/contact-form.styles.ts';

const cssText = `${hostStyles.cssText}${formStyles.cssText}`;

/** The colours of each theme, by the names of their custom properties; `background` is what a theme paints. */
const themes = { light: coloursOf(0), dark: coloursOf(1) };

function coloursOf(theme: 0 | 1): Record<string, string> {
  const pairs = [...cssText.matchAll(/--_(\w+): var\(--gezin-color-\w+, light-dark\((#\w+), (#\w+)\)\)/g)];
  const backgrounds = [...cssText.matchAll(/background: var\(--gezin-color-background, (#\w+)\)/g)];
  return {
    ...Object.fromEntries(pairs.map(([, name, ...values]) => [name!, values[theme]!])),
    background: backgrounds[theme]![1]!,
  };
}

/** Contrast ratio of two colours, as WCAG 2.2 defines it. */
function contrast(one: string, other: string): number {
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

// The hairline over a fact, tint on surface, only decorates: the bar's number stands beside it as text.
const pairs: [what: string, front: string, back: string, least: number][] = [
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

describe('A29: contrast', () => {
  test('is computed as WCAG does', () => {
    assert.equal(contrast('#000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#fff').toFixed(2), '4.48');
  });

  for (const [theme, colours] of Object.entries(themes)) {
    for (const [what, front, back, least] of pairs) {
      test(`of ${what} is enough in ${theme}`, () => {
        const ratio = contrast(colours[front]!, colours[back]!);
        assert.ok(ratio >= least, `${front} ${colours[front]!} on ${back} ${colours[back]!}: ${ratio.toFixed(2)}, not ${least}`);
      });
    }
  }
});

describe('the colours', () => {
  const styles = globSync('src/**/*.styles.ts').map((file) => [file, readFileSync(file, 'utf8')] as const);

  test('are all in the table of pairs', () => {
    const inTable = new Set(pairs.flatMap(([, front, back]) => [front, back]));
    assert.deepEqual(Object.keys(themes.light).toSorted(), [...inTable].toSorted());
  });

  test('come from the tokens wherever a style uses one', () => {
    // The ring of the award means nothing that its words do not say.
    const ring = 'var(--gezin-color-highlight, #f0a93b)';
    const tokens = /--_\w+: var\(--gezin-color-.+/g;
    for (const [file, text] of styles) assert.doesNotMatch(text.replace(ring, '').replace(tokens, ''), /#[\da-f]{3,8}\b|\b(rgba?|hsla?|oklch|lab|lch|color|color-mix)\(/i, file);
  });

  test('are written for old browsers as in the light theme', () => {
    const first = [...cssText.matchAll(/--_(\w+): var\(--gezin-color-\w+, (#\w+)\)/g)].map(([, name, value]) => [name!, value!]);
    assert.deepEqual({ ...Object.fromEntries(first), background: themes.light.background }, themes.light);
  });

  test('of the floor are those of the light theme', () => {
    const floors = globSync('src/**/*.css').map((file) => readFileSync(file, 'utf8')).join('\n');
    const used = [...floors.matchAll(/var\(--gezin-color-(\w+), (#\w+)\)/g)];
    assert.ok(used.length);
    for (const [declared, name, value] of used) assert.equal(value, themes.light[name as 'text'], declared);
    assert.deepEqual(floors.match(/#[\da-f]{3,8}\b/gi), used.map(([, , value]) => value));
  });
});
