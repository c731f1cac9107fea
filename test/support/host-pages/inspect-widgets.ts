/** What is seen of one widget. */
export interface InspectedWidget {
  tag: string;
  /** The version of its class; `undefined` while nothing defines it. */
  version: string | undefined;
  /** What can be read in it, shadow root or fallback. */
  text: string;
  lang: string | undefined;
  direction: string;
  width: number;
  height: number;
  /** How much wider it is inside, in pixels. */
  sticksOut: number;
  /** How often an id occurs that occurs more than once in its root. */
  sameIds: string[];
  /** The parts of it that leave the flow of the page. */
  fixed: string[];
}

declare global {
  interface Window {
    /** The document to look at, where the widgets were moved into another. */
    shownDocument?: Document | undefined;
  }
}

/**
 * Looks at every widget of the page, those in shadow roots of the host included, once they rest.
 * Runs in the page, sent to it as text: it uses no variable from outside itself.
 *
 * @param isExpected waits till the widgets show something; else only till they had the time to.
 */
export async function inspectWidgets(tags: string[], isExpected: boolean): Promise<InspectedWidget[]> {
  type Widget = HTMLElement & { updateComplete?: Promise<unknown> };
  const page = window.shownDocument ?? document;
  const view = page.defaultView!;
  const collect = (root: ParentNode): Widget[] =>
    [...root.querySelectorAll<Widget>('*')].flatMap((each) =>
      tags.includes(each.localName) ? [each] : each.shadowRoot ? collect(each.shadowRoot) : [],
    );
  const pause = (time: number) => new Promise((done) => setTimeout(done, time));
  // A page that is not painted has no frames.
  const nextFrame = () => Promise.race([new Promise((done) => requestAnimationFrame(done)), pause(200)]);

  const isShown = (widget: Widget) => widget.shadowRoot?.querySelector('[part=base]');
  for (const end = performance.now() + 5000; isExpected && !collect(page).every(isShown) && performance.now() < end;)
    await pause(20);
  const widgets = collect(page);
  for (let i = 0; i < 3; i++) {
    await Promise.all(widgets.map(({ updateComplete = Promise.resolve() }) => updateComplete));
    await nextFrame();
  }
  const animations = widgets.flatMap(({ shadowRoot }) => shadowRoot?.getAnimations() ?? []);
  await Promise.race([Promise.allSettled(animations.map(({ finished }) => finished)), pause(3000)]);

  const textOf = (node: Node): string[] => {
    if (node.nodeType === 3) {
      // Between the parts of a shadow root there is only space.
      return node.parentElement?.checkVisibility({ visibilityProperty: true }) ? [node.nodeValue!] : [];
    }
    if (node.nodeType === 8) return [];
    const element = node as HTMLElement;
    if (element.ariaHidden === 'true') return [];
    const assigned = element.localName === 'slot' ? (element as HTMLSlotElement).assignedNodes() : [];
    return (assigned.length ? assigned : [...(element.shadowRoot ?? element).childNodes]).flatMap(textOf);
  };

  return widgets.map((widget) => {
    const base = widget.shadowRoot?.querySelector<HTMLElement>('[part=base]');
    const inside = [...(widget.shadowRoot?.querySelectorAll('*') ?? [])];
    const ids = inside.map(({ id }) => id).filter(Boolean);
    const { width, height } = widget.getBoundingClientRect();
    return {
      tag: widget.localName,
      version: (customElements.get(widget.localName) as { version?: string } | undefined)?.version,
      text: textOf(widget).join(' ').replace(/\s+/g, ' ').trim(),
      lang: base?.lang,
      direction: view.getComputedStyle(base ?? widget).direction,
      width,
      height,
      sticksOut: widget.scrollWidth - widget.clientWidth,
      sameIds: ids.filter((id, i) => ids.indexOf(id) !== i),
      fixed: inside
        .filter((each) => /fixed|sticky/.test(view.getComputedStyle(each).position))
        .map(({ localName }) => localName),
    };
  });
}
