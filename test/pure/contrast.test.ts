import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { hostStyles } from '../../src/shared/styles/host-styles.ts';
import { styles as formStyles } from '../../src/widgets/contact-form/contact-form.styles.ts';
import { contrast, pairs } from '../support/contrast.ts';

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
