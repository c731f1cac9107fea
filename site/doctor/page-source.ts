import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

/** An element of the page, as its source has it. */
export interface SourceElement {
  tag: string;
  attributes: Record<string, string>;
  /** Names of the attributes whose value begins with a quotation mark that HTML does not know. */
  curly: string[];
  /** The language that it, or the nearest around it, declares. */
  lang?: string;
  /** What the parser ended by itself has no end tag, unless `endsLater`: then it was ended before it. */
  isClosed: boolean;
  endsLater: boolean;
  /** Tags of the elements around it, the nearest first. */
  around: string[];
  /** Texts directly in it. */
  text: string;
  lines: number[];
}

/** A text of the page, or a comment. */
export interface SourceText {
  text: string;
  around: string[];
  /** Where it begins. */
  lines: number[];
}

/** What the doctor reads of a page. */
export interface PageSource {
  elements: SourceElement[];
  /** What a visitor may read, and what stands in a field. */
  texts: SourceText[];
  comments: SourceText[];
  isEmpty: boolean;
  /** All that was pasted is a web address, or several. */
  isAddress: boolean;
}

type Placed = SourceElement & { start: number };

/** A node that is still to be read, with the tags and the language around it. */
interface Visit {
  node: Tree.Node;
  around: string[];
  lang?: string;
}

// In these a tag is text.
const raw = ['script', 'style', 'textarea', 'title', 'iframe'];
/** What a word processor makes of straight quotes. */
export const curlyQuotes = '“”„″«»‘’';

/** Reads the source of a page as a browser would; any text is a page to it. */
export function readPage(pasted: string): PageSource {
  const source = pasted.replaceAll('\r\n', '\n');
  const isLong = source.trim().includes('\n');
  const elements: Placed[] = [];
  const texts: SourceText[] = [];
  const comments: SourceText[] = [];
  // Where no end tag is one, or where one has its element.
  const taken: [start: number, end: number][] = [];

  /** Takes in a node, and gives what is around those in it. */
  const read = ({ node, around, lang }: Visit): Omit<Visit, 'node'> => {
    const location = node.sourceCodeLocation;
    const lines = isLong && location ? [location.startLine] : [];
    let inside = around;
    let language = lang;
    if (node.nodeName === '#comment') {
      comments.push({ text: (node as Tree.CommentNode).data, around, lines });
      if (location) taken.push([location.startOffset, location.endOffset]);
    }
    if (node.nodeName === '#text' && !['script', 'style'].includes(around[0] ?? ''))
      texts.push({ text: (node as Tree.TextNode).value, around, lines });
    if ('attrs' in node) {
      const { startTag, endTag, startOffset = -1, endOffset = -1, attrs: places = {} } = node.sourceCodeLocation ?? {};
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      const isQuoted = (name: string) => /["']$/.test(source.slice(places[name]?.startOffset, places[name]?.endOffset));
      const curly = Object.keys(attributes).filter(
        (name) => curlyQuotes.includes(attributes[name]!.charAt(0) || ' ') && !isQuoted(name),
      );
      language = attributes.lang ?? lang;
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      elements.push({
        tag: node.tagName,
        attributes,
        curly,
        lang: language,
        isClosed: Boolean(endTag),
        endsLater: false,
        around,
        text,
        lines,
        start: startOffset,
      });
      if (raw.includes(node.tagName)) taken.push([startOffset, endOffset]);
      else for (const tag of [startTag, endTag]) if (tag) taken.push([tag.startOffset, tag.endOffset]);
      inside = [node.tagName, ...around];
    }
    return { around: inside, lang: language };
  };

  // With scripting, what a noscript holds would be text.
  const waiting: Visit[] = [
    { node: parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false }), around: [] },
  ];
  // A page can be deeper than calls may be.
  for (let visit = waiting.pop(); visit; visit = waiting.pop()) {
    const inside = read(visit);
    const { node } = visit;
    // What a template holds is no child of it.
    const inner = [...('content' in node ? [node.content] : []), ...('childNodes' in node ? node.childNodes : [])];
    waiting.push(...inner.reverse().map((child) => ({ node: child, ...inside })));
  }
  findLateEnds(source, elements, taken);
  return { elements, texts, comments, isEmpty: !source.trim(), isAddress: isAddress(source.trim()) };
}

const isAddress = (text: string) =>
  /^((view-source:)?(https?:\/\/|www\.)[^\s<>]+(\s+|$))+$/i.test(text) ||
  /^[\w-]+(\.[\w-]+)*\.[a-z]{2,}(\/[^\s<>]*)?$/i.test(text);

/** An end tag that ends nothing belongs to the element before it that the parser had to end. */
function findLateEnds(source: string, elements: Placed[], taken: [number, number][]): void {
  for (const { index, 1: tag } of source.matchAll(/<\/(gezin-[\w-]+)\s*>/gi)) {
    if (taken.some(([start, end]) => index >= start && index < end)) continue;
    const element = elements.findLast(
      (each) => each.tag === tag!.toLowerCase() && each.start >= 0 && each.start < index,
    );
    if (element && !element.isClosed) element.endsLater = true;
  }
}

/** The line of a place in a text. */
export const linesAt = ({ text, lines }: SourceText, index: number): number[] =>
  lines.map((line) => line + text.slice(0, index).split('\n').length - 1);

/** Whether a name begins as those of our elements do. */
export const isNamedAsOurs = (tag: string): boolean => /^gezin[-_]/.test(tag);

// Where nothing lives while the page shows its text.
const lifeless = ['template', 'noscript', 'textarea'];

/** What keeps an element from living, as a tag. */
export const deadIn = ({ around }: Pick<SourceElement, 'around'>): string | undefined => {
  const tag = around.find((each) => lifeless.includes(each));
  return tag && `<${tag}>`;
};
