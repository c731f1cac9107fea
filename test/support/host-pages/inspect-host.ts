/** What is seen of the host's own page: with us and without us it must be the same. */
export interface InspectedHost {
  globals: string[];
  /** How many properties the prototypes have that scripts like to change. */
  prototypes: Record<string, number>;
  adopted: number;
  /** How the host's own elements are painted. */
  styles: Record<string, Record<string, string>>;
  attributes: Record<string, string[]>;
  /** What the host heard of events before anybody did anything, and when its own button is pressed. */
  heard: Record<string, number>;
  focus: string | undefined;
  scrolled: number[];
  stored: number[];
  address: string;
}

declare global {
  interface Window {
    heard: Record<string, number>;
    pressed: number;
    /** A window that the host's button opened. */
    opened?: Window | null | undefined;
  }
}

/** What the host itself has: it runs before any other script of the page. */
export function hostScript(): void {
  window.heard = {};
  window.pressed = 0;
  // What tests put down is there from the beginning.
  window.shownDocument = window.told = window.opened = window.stops = undefined;
  const types = [
    'click',
    'keydown',
    'keyup',
    'input',
    'beforeinput',
    'change',
    'submit',
    'invalid',
    'formdata',
    'focusin',
    'focusout',
    'hashchange',
    'popstate',
    'error',
    'unhandledrejection',
    'slotchange',
  ];
  for (const type of types) {
    addEventListener(
      type,
      (event) => {
        window.heard[type] = (window.heard[type] ?? 0) + 1;
        if (type === 'submit') event.preventDefault();
      },
      // Also what does not bubble.
      type === 'invalid',
    );
  }
  addEventListener('click', ({ target }) => {
    if ((target as Element).matches?.('[data-host=button]')) window.pressed++;
  });
}

/** Looks at the host's page. Runs in the page, sent to it as text: it uses no variable from outside itself. */
export function inspectHost(): InspectedHost {
  const properties = [
    'color',
    'background-color',
    'font-family',
    'font-size',
    'font-weight',
    'line-height',
    'letter-spacing',
    'text-align',
    'text-decoration-line',
    'text-transform',
    'white-space',
    'direction',
    'display',
    'position',
    'box-sizing',
    'margin',
    'padding',
    'border-top-width',
    'border-top-style',
    'outline-style',
    'list-style-type',
    'cursor',
    'opacity',
    'visibility',
    'overflow-x',
    'color-scheme',
    'float',
    'transform',
  ];
  const elements = [document.documentElement, document.body, ...document.querySelectorAll('[data-host]')];
  const nameOf = (element: Element) => element.getAttribute('data-host') ?? element.localName;
  const styleOf = (element: Element) =>
    Object.fromEntries(properties.map((name) => [name, getComputedStyle(element).getPropertyValue(name)]));
  const prototypes = {
    Object,
    Array,
    Function,
    Promise,
    String,
    EventTarget,
    Node,
    Element,
    HTMLElement,
    Document,
    ShadowRoot,
    CSSStyleSheet,
    Event,
  };
  const count = (words: () => number) => {
    try {
      return words();
    } catch {
      // A page without an origin has none of these.
      return 0;
    }
  };
  const quiet = { ...window.heard };
  document.querySelector<HTMLElement>('[data-host=button]')?.click();
  return {
    globals: Object.getOwnPropertyNames(window)
      // A number is a frame.
      .filter((name) => !/^\d+$/.test(name))
      .toSorted(),
    prototypes: Object.fromEntries(
      Object.entries(prototypes).map(([name, { prototype }]) => [name, Object.getOwnPropertyNames(prototype).length]),
    ),
    adopted: document.adoptedStyleSheets.length,
    styles: Object.fromEntries(elements.map((element) => [nameOf(element), styleOf(element)])),
    attributes: Object.fromEntries(elements.map((element) => [nameOf(element), element.getAttributeNames()])),
    heard: { ...quiet, pressed: window.pressed, clicks: (window.heard.click ?? 0) - (quiet.click ?? 0) },
    focus: document.activeElement?.localName,
    scrolled: [scrollX, scrollY],
    stored: [count(() => document.cookie.length), count(() => localStorage.length), count(() => sessionStorage.length)],
    address: location.href.replace(/[?].*/, ''),
  };
}
