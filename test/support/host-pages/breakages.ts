import { script } from './host-page.ts';

/** Ways in which a page may break a function of the platform, each as a script: `replace(owner, name, by)`, `missing`, `fail`. */
export const breakages: Record<string, string> = {
  'without Intl': "replace(window, 'Intl', missing)",
  'Intl.NumberFormat that throws': "replace(Intl, 'NumberFormat', fail)",
  // As MooTools and Prototype replace it: without its function.
  'Array.from without its function':
    "const from = Array.from; replace(Array, 'from', (list) => (typeof list === 'string' ? [list] : from(list)))",
  'matchMedia that throws': "replace(window, 'matchMedia', fail)",
  'without matchMedia': "replace(window, 'matchMedia', missing)",
  'without ResizeObserver': "replace(window, 'ResizeObserver', missing)",
  'ResizeObserver that throws': "replace(window, 'ResizeObserver', fail)",
  'without IntersectionObserver': "replace(window, 'IntersectionObserver', missing)",
  'IntersectionObserver that throws': "replace(window, 'IntersectionObserver', fail)",
  'MutationObserver that throws': "replace(window, 'MutationObserver', fail)",
  'without attachInternals': "replace(HTMLElement.prototype, 'attachInternals', missing)",
  'attachInternals that throws': "replace(HTMLElement.prototype, 'attachInternals', fail)",
  'a role that cannot be set': "replace(ElementInternals.prototype, 'role', missing, fail)",
  'attachShadow that throws': "replace(Element.prototype, 'attachShadow', fail)",
  'without replaceSync': "replace(CSSStyleSheet.prototype, 'replaceSync', missing)",
  'replaceSync that throws': "replace(CSSStyleSheet.prototype, 'replaceSync', fail)",
  'adoptedStyleSheets that cannot be set':
    "replace(Document.prototype, 'adoptedStyleSheets', missing); replace(ShadowRoot.prototype, 'adoptedStyleSheets', missing, fail)",
  'without replaceAll': "replace(String.prototype, 'replaceAll', missing)",
  'without normalize': "replace(String.prototype, 'normalize', missing)",
  'without at, findLast and flatMap':
    "for (const name of ['at', 'findLast', 'flatMap']) replace(Array.prototype, name, missing)",
  'without Object.hasOwn and fromEntries':
    "for (const name of ['hasOwn', 'fromEntries']) replace(Object, name, missing)",
  'closest that throws': "replace(Element.prototype, 'closest', fail)",
  'scrollTo of MooTools': "replace(Element.prototype, 'scrollTo', function (x) { this.scrollLeft = x; })",
  'scrollTo of Prototype': "replace(Element.prototype, 'scrollTo', function () { window.scrollTo(0, 999); })",
  'getComputedStyle that throws': "replace(window, 'getComputedStyle', fail)",
  'querySelectorAll that throws': "replace(DocumentFragment.prototype, 'querySelectorAll', fail)",
  'importNode that throws': "replace(Document.prototype, 'importNode', fail)",
  'innerHTML that throws': "replace(Element.prototype, 'innerHTML', missing, fail)",
  'without requestAnimationFrame': "replace(window, 'requestAnimationFrame', missing)",
  'without queueMicrotask': "replace(window, 'queueMicrotask', missing)",
  'getRandomValues that throws': "replace(Crypto.prototype, 'getRandomValues', fail)",
  'performance.now that throws': "replace(Performance.prototype, 'now', fail)",
  'without AbortController': "replace(window, 'AbortController', missing)",
  'matches that throws': "replace(Element.prototype, 'matches', fail)",
  'scrollLeft that cannot be set': "replace(Element.prototype, 'scrollLeft', missing, fail)",
  'getBoundingClientRect that throws': "replace(Element.prototype, 'getBoundingClientRect', fail)",
  'getComputedStyle and console.warn that throw':
    "replace(window, 'getComputedStyle', fail); replace(console, 'warn', fail)",
  'requestAnimationFrame that throws': "replace(window, 'requestAnimationFrame', fail)",
  'scrollIntoView that throws': "replace(Element.prototype, 'scrollIntoView', fail)",
  'URL that throws': "replace(window, 'URL', fail)",
};

/** A script of the page that gives `breakIt()` and `repairIt()`, and breaks it at once where `isEarly`. */
export const breaking = (how: string, isEarly: boolean): string =>
  `${script(offer)} window.breakIt = () => window.breakWith((replace, missing, fail) => { ${how}; }); ${isEarly ? 'window.breakIt();' : ''}`;

declare global {
  interface Window {
    breakWith: (run: (...tools: unknown[]) => void) => void;
    breakIt: () => void;
    repairIt: () => void;
  }
}

/** Runs in the page. */
function offer(): void {
  const undo: (() => void)[] = [];
  const { defineProperty, getOwnPropertyDescriptor } = Object;
  const { deleteProperty } = Reflect;
  const missing = Symbol('missing');
  const fail = function () {
    throw new Error('broken by the page');
  };
  const replace = (owner: object, name: string, by: unknown, set?: () => void) => {
    const before = getOwnPropertyDescriptor(owner, name);
    undo.push(() => (before ? defineProperty(owner, name, before) : deleteProperty(owner, name)));
    if (set) defineProperty(owner, name, { configurable: true, get: before?.get, set });
    else if (by === missing) deleteProperty(owner, name);
    else defineProperty(owner, name, { configurable: true, writable: true, value: by });
  };
  window.breakWith = (run) => run(replace, missing, fail);
  window.repairIt = () => undo.forEach((each) => each());
}
