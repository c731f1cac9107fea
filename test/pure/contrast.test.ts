import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { tokenDefaults } from '../../publish/token-defaults.ts';
import { contrast, pairs, themeColours } from '../../publish/contrast.ts';
import { hostStyles } from '../../src/shared/styles/host-styles.ts';
import { styles as formStyles } from '../../src/widgets/contact-form/contact-form.styles.ts';

const defaults = await tokenDefaults();
const themes = themeColours(defaults);

describe('A29: contrast', () => {
  test('is computed as WCAG does', () => {
    assert.equal(contrast('#000', '#ffffff'), 21);
    assert.equal(contrast('#777777', '#fff').toFixed(2), '4.48');
  });

  for (const [theme, colours] of Object.entries(themes)) {
    for (const { what, front, back, least } of pairs) {
      test(`of ${what.en!} is enough in ${theme}`, () => {
        const ratio = contrast(colours[front]!, colours[back]!);
        assert.ok(
          ratio >= least,
          `${front} ${colours[front]!} on ${back} ${colours[back]!}: ${ratio.toFixed(2)}, not ${least}`,
        );
      });
    }
  }
});

describe('the focus ring', () => {
  const coloursOf = (name: string) =>
    [...hostStyles.cssText.matchAll(new RegExp(`--_${name}: (?:light-dark\\()?(#\\w+)(?:, (#\\w+))?`, 'g'))].flatMap(
      ([, one, other]) => [one!, ...(other ? [other] : [])],
    );
  const [rings, halos] = [coloursOf('ring'), coloursOf('halo')];

  test('has two colours of which one has 3:1 on any ground (A35)', () => {
    assert.deepEqual([rings.length, halos.length], [3, 3]);
    // As 9:1 is 3:1 twice.
    for (const [i, ring] of rings.entries()) assert.ok(contrast(ring, halos[i]!) >= 9, `${ring} beside ${halos[i]!}`);
  });

  test('of the site has the same colours, which are those of text and background', () => {
    const { '--gezin-color-text': text, '--gezin-color-background': background } = defaults;
    for (const [token, [, light, dark]] of [
      [text, rings],
      [background, halos],
    ] as const)
      assert.equal(token, `light-dark(${light!}, ${dark!})`);
  });

  test('is drawn in one place', () => {
    for (const file of globSync('src/**/*.styles.ts')) {
      const drawn = [...readFileSync(file, 'utf8').matchAll(/([^\n{}]*:focus-visible[^{}]*)\{([^{}]*)\}/g)].filter(
        ([, , rule]) => /(outline|box-shadow): (?!none)/.test(rule!),
      );
      assert.deepEqual(
        drawn.map(([, selector]) => selector),
        [],
        file,
      );
    }
  });
});

describe('the colours', () => {
  const styles = globSync('src/**/*.styles.ts').map((file) => [file, readFileSync(file, 'utf8')] as const);

  test('are all in the table of pairs', () => {
    const inTable = new Set(pairs.flatMap(({ front, back }) => [front, back]));
    assert.deepEqual(Object.keys(themes.light).toSorted(), [...inTable].toSorted());
  });

  test('come from the tokens wherever a style uses one', () => {
    // The ring of the award means nothing that its words do not say.
    const ring = 'var(--gezin-color-highlight, #f0a93b)';
    const tokens = /--_\w+: var\(--gezin-color-.+/g;
    for (const [file, text] of styles)
      assert.doesNotMatch(
        text.replace(ring, '').replace(tokens, ''),
        /#[\da-f]{3,8}\b|\b(rgba?|hsla?|oklch|lab|lch|color|color-mix)\(/i,
        file,
      );
  });

  test('are written for old browsers as in the light theme', () => {
    const first = [
      ...`${hostStyles.cssText}${formStyles.cssText}`.matchAll(/--_(\w+): var\(--gezin-color-\w+, (#\w+)\)/g),
    ].map(([, name, value]) => [name!, value!]);
    assert.deepEqual({ ...Object.fromEntries(first), background: themes.light.background! }, themes.light);
  });

  test('of the fallback are taken from the styles of the widgets', () => {
    for (const file of globSync('src/**/*.css'))
      assert.doesNotMatch(readFileSync(file, 'utf8'), /#[\da-f]{3,8}\b|--gezin-color/i, file);
  });
});
