import { fallbackTexts } from '../../publish/fallback-texts.ts';
import type { SiteData } from '../data.ts';
import { frameIn, pageForFrame } from './check-frames.ts';
import type { Finding } from './finding.ts';
import { deadIn, isNamedAsOurs, linesAt, type PageSource, type SourceText } from './page-source.ts';

/** What has become of the elements that are not there. */
export function* checkAbsent(page: PageSource, data: SiteData): Generator<Finding> {
  if (page.isEmpty) {
    yield { code: 'nothing-pasted' };
    return;
  }
  if (page.isAddress) {
    yield { code: 'address-pasted' };
    return;
  }
  const { elements, comments } = page;
  const absent = data.widgets.map(({ tag }) => tag).filter((tag) => !elements.some((element) => element.tag === tag));
  const stripped = strippedOf(page, data);
  const hasFrame = elements.some(frameIn);
  let isExplained = elements.some(({ tag }) => isNamedAsOurs(tag)) || hasFrame;
  for (const tag of hasFrame ? absent : [...absent, 'iframe']) {
    const begin = new RegExp(
      tag === 'iframe' ? `(<|&lt;)iframe\\b[^>]*${pageForFrame.source}` : `(<|&lt;)${tag}(?![\\w-])`,
      'i',
    );
    const written = page.texts.find(({ text }) => begin.test(text));
    const comment = comments.find(({ text }) => begin.test(text));
    if (written) yield notLive(tag, written, begin, deadIn(written));
    else if (comment) yield notLive(tag, comment, begin, '<!-- -->');
    else if (stripped.has(tag)) yield { code: 'tag-stripped', tag, lines: stripped.get(tag) };
    else continue;
    isExplained = true;
  }
  if (isExplained) return;
  const address = page.texts.find(({ text }) => pageForFrame.test(text));
  yield address
    ? { code: 'frame-stripped', lines: linesAt(address, pageForFrame.exec(address.text)!.index) }
    : { code: 'no-widget' };
}

function notLive(tag: string, text: SourceText, begin: RegExp, inside: string | undefined): Finding {
  const lines = linesAt(text, begin.exec(text.text)!.index);
  return inside ? { code: 'not-live', tag, inside, lines } : { code: 'pasted-as-text', tag, lines };
}

/** The widgets whose text stands outside of any element of ours, with its lines. */
function strippedOf(page: PageSource, data: SiteData): Map<string, number[]> {
  const outside = page.texts.filter((each) => !deadIn(each) && !each.around.some(isNamedAsOurs));
  const all = ` ${outside.map(({ text }) => wordsOf(text)).join(' ')} `;
  const found = data.widgets.flatMap(({ tag, examples }) =>
    Object.values(examples).flatMap(({ fallback }) => {
      const pieces = fallbackTexts(fallback).map(wordsOf).filter(Boolean);
      const there = pieces
        .filter((piece) => all.includes(` ${piece} `))
        .toSorted((one, other) => other.length - one.length);
      return lengthOf(there) * 2 >= lengthOf(pieces) && there.length ? [{ tag, pieces, there }] : [];
    }),
  );
  // The text of one may be a part of another's.
  const whole = found.filter(
    ({ tag, there }) =>
      !found.some(
        (other) =>
          other.tag !== tag &&
          other.pieces.length > there.length &&
          there.every((piece) => other.pieces.includes(piece)),
      ),
  );
  return new Map(
    whole.map(({ tag, there: [longest] }) => [
      tag,
      outside.find(({ text }) => wordsOf(text).includes(longest!))?.lines ?? [],
    ]),
  );
}

// Systems change quotation marks, dashes and spaces.
const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const lengthOf = (texts: string[]) => texts.join('').length;
