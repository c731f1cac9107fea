import { jsonForScript } from '../publish/escape.ts';

const blocks = 'h2, p, ul, ol, li, div, details, summary, script';

/** The markup of a story as it can be pasted into a page: without Lit's comments, a block a line. */
export function pasteable(markup: string): string {
  const template = document.createElement('template');
  template.innerHTML = markup;
  const comments = document.createNodeIterator(template.content, NodeFilter.SHOW_COMMENT);
  for (let comment = comments.nextNode(); comment; comment = comments.nextNode()) (comment as Comment).remove();
  return linesOf(template.content).join('\n');
}

function linesOf(node: ParentNode): string[] {
  return [...node.childNodes]
    .flatMap((child) => {
      if (!(child instanceof Element)) return child.textContent?.trim() ?? [];
      const [start, end] = tagsOf(child);
      // Storybook may hand over what this made before: the indentation must not grow.
      if (child.matches('script')) return [start, ...dataLines(child.textContent).map((line) => `  ${line}`), end];
      if (![...child.children].some((inner) => isBlock(inner)))
        return child.outerHTML.replaceAll(/\s+/g, ' ').replaceAll(/(?<=^<[^>]*>) | (?=<\/[\w-]+>$)/g, '');
      return [start, ...linesOf(child).map((line) => `  ${line}`), end];
    })
    .filter(Boolean);
}

const dataLines = (json: string) => jsonForScript(JSON.parse(json), 2).split('\n');

const isBlock = (element: Element) => element.matches(blocks) || element.localName.includes('-');

const tagsOf = (element: Element) =>
  (element.cloneNode() as Element).outerHTML.split(/(?=<\/[\w-]+>$)/) as [string, string];
