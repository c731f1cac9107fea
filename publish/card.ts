import type { Content } from '../src/content/content.ts';
import { inLanguage, loadLanguage } from '../src/language/language.ts';
import { readyLocale } from '../src/language/locales.ts';
import { positionText } from '../src/widgets/levels-diagram/messages.ts';
import { themeColours } from './contrast.ts';
import { escapeMarkup } from './escape.ts';
import { tokenDefaults } from './token-defaults.ts';
import { bandPoints, pyramidBands } from '../src/widgets/levels-diagram/pyramid-geometry.ts';

// In pixels of the picture.
const size = { width: 1200, height: 630 };
const pyramid = { left: 60, top: 150, width: 520, height: 420, gap: 6 };
const column = { left: 640, characters: 44, lineHeight: 28 };

/** Those of a light page. */
const { light: colors } = themeColours(await tokenDefaults());

/** The levels as a picture that needs nothing else: for slides and mail, 1200 × 630. */
export async function levelsCard(language: string): Promise<string> {
  await loadLanguage(language);
  const { content } = readyLocale(language)!;
  return inLanguage(language, () => cardTemplate(content.levels!, language));
}

function cardTemplate({ heading = '', intro = '', items }: NonNullable<Content['levels']>, language: string): string {
  const fromTop = [...items].reverse();
  const bands = pyramidBands(items.length);
  const height = pyramid.height / items.length;
  const description = fromTop.map(
    ({ label, aim }, i) => `${positionText(items.length - i, items.length)}: ${label}. ${aim}`,
  );
  const rows = fromTop.map(({ label, aim }, i) => {
    const top = pyramid.top + i * height;
    const middle = top + (i === 0 ? 0.66 : 0.5) * height;
    return `<svg x="${pyramid.left}" y="${top}" width="${pyramid.width}" height="${height - pyramid.gap}" viewBox="0 0 100 100" preserveAspectRatio="none" overflow="visible">
<polygon points="${bandPoints(bands[i]!)}" fill="${colors.tint!}" fill-opacity="${[1, 0.6, 0.25][i % 3]}" stroke="${colors.accent!}" stroke-width="1.5" vector-effect="non-scaling-stroke"/></svg>
${textTemplate(positionText(items.length - i, items.length), pyramid.left + pyramid.width / 2, middle - 8, 'font-size="20" text-anchor="middle"')}
${textTemplate(label, pyramid.left + pyramid.width / 2, middle + 20, 'font-size="26" font-weight="600" text-anchor="middle"')}
${linesTemplate(aim, column.left, top + height / 2)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-labelledby="title description" xml:lang="${language}" lang="${language}" font-family="system-ui, sans-serif" fill="${colors.text!}">
<title id="title">${escapeMarkup(heading)}</title>
<desc id="description">${escapeMarkup([intro, ...description].join(' '))}</desc>
<rect width="100%" height="100%" fill="${colors.surface!}"/>
${textTemplate(heading, pyramid.left, 96, 'font-size="42" font-weight="600"')}
${rows.join('\n')}
</svg>
`;
}

const textTemplate = (text: string, x: number, y: number, attributes: string) =>
  `<text x="${x}" y="${y.toFixed(1)}" ${attributes}>${escapeMarkup(text)}</text>`;

// Centred on a height.
function linesTemplate(text: string, x: number, middle: number): string {
  const lines = wrapText(text, column.characters);
  const first = middle - ((lines.length - 1) / 2) * column.lineHeight + 7;
  return lines.map((line, i) => textTemplate(line, x, first + i * column.lineHeight, 'font-size="22"')).join('\n');
}

/** Breaks a text between words, into lines of at most so many characters where its words allow it. */
export const wrapText = (text: string, characters: number): string[] =>
  text.split(/\s+/).reduce<string[]>((lines, word) => {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    return lines.length && longer.length <= characters ? [...lines.slice(0, -1), longer] : [...lines, word];
  }, []);
