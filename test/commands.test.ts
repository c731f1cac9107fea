import { expect } from '@open-wc/testing';
import type { EmulatedMedia } from '../tools/emulate-media.ts';
import { emulate, resize } from './support/wtr/commands.ts';

const isChromium = /chrom/i.test(navigator.userAgent);
const widthBefore = innerWidth;

describe('the command emulate', () => {
  const cases: [EmulatedMedia, query: string][] = [
    [{ forcedColors: 'active' }, '(forced-colors: active)'],
    [{ reducedMotion: 'reduce' }, '(prefers-reduced-motion: reduce)'],
    [{ colorScheme: 'dark' }, '(prefers-color-scheme: dark)'],
    [{ media: 'print' }, 'print'],
  ];

  for (const [media, query] of cases) {
    it(`brings ${query}, or answers that the engine cannot`, async () => {
      expect(await emulate(media)).to.equal(isChromium);
      expect(matchMedia(query).matches).to.equal(isChromium);
    });

    it(`has ended ${query} with the test`, () => {
      expect(matchMedia(query).matches).to.equal(false);
    });
  }
});

describe('the command resize', () => {
  it('changes the viewport', async () => {
    await resize(640, 480);
    expect([innerWidth, innerHeight]).to.deep.equal([640, 480]);
  });

  it('has been taken back at the end of the test', () => {
    expect(innerWidth).to.equal(widthBefore);
  });
});
