import { type DefaultTreeAdapterTypes as Tree, parse } from 'parse5';

/** An element of the page, as its source has it. */
export interface SourceElement {
  tag: string;
  attributes: Record<string, string>;
  /** The language that it, or the nearest around it, declares. */
  lang?: string;
  /** What the parser ended by itself has no end tag. */
  isClosed: boolean;
  /** Tags of the elements around it, the nearest first. */
  around: string[];
  /** Texts directly in it. */
  text: string;
}

/** What the doctor reads of a page. */
export interface PageSource {
  elements: SourceElement[];
  comments: string[];
  /** As it was pasted. */
  source: string;
  /** All of its text, on one line. */
  text: string;
}

/** Reads the source of a page as a browser would; any text is a page to it. */
export function readPage(source: string): PageSource {
  const elements: SourceElement[] = [];
  const comments: string[] = [];
  const texts: string[] = [];

  const read = (node: Tree.Node, around: string[], lang: string | undefined): void => {
    if (node.nodeName === '#comment') comments.push((node as Tree.CommentNode).data);
    if (node.nodeName === '#text' && !['script', 'style'].includes(around[0] ?? '')) texts.push((node as Tree.TextNode).value);
    let inside = around;
    if ('attrs' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      lang = attributes.lang ?? lang;
      const text = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
      elements.push({ tag: node.tagName, attributes, lang, isClosed: Boolean(node.sourceCodeLocation?.endTag), around, text });
      inside = [node.tagName, ...around];
    }
    // What a template holds is no child of it.
    if ('content' in node) read(node.content, inside, lang);
    if ('childNodes' in node) for (const child of node.childNodes) read(child, inside, lang);
  };

  // With scripting, what a noscript holds would be text.
  read(parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false }), [], undefined);
  return { elements, comments, source, text: texts.join(' ').replace(/\s+/g, ' ') };
}
