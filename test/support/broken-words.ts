/** The words that are broken inside, at which widths of the box around a widget; what the engine hyphenates aside. */
export function brokenWords(element: Element, part: string): string[] {
  // The engines have hyphens for some languages, and on some machines.
  const sheet = document.head.appendChild(document.createElement('style'));
  sheet.textContent = `::part(${part}) { hyphens: manual }`;
  const box = element.parentElement!;
  const broken: string[] = [];
  for (let width = 240; width <= 1240; width += 40) {
    box.style.inlineSize = `${width}px`;
    for (const name of element.shadowRoot!.querySelectorAll(`[part=${part}]`)) {
      const text = document.createTreeWalker(name, NodeFilter.SHOW_TEXT).nextNode() as Text;
      for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1)
          broken.push(`${width} px: ${word}`);
      }
    }
  }
  sheet.remove();
  return broken;
}
