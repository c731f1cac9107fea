import { expect } from '@open-wc/testing';

/** What rendering gives, to compare: the same template is the same list of strings. */
function renderingOf(element: unknown): unknown {
  const plain = (value: unknown): unknown => {
    if (typeof value === 'function') return 'a function';
    if (Array.isArray(value)) return value.map(plain);
    if (!value || typeof value !== 'object') return value;
    const { strings, values } = value as { strings?: readonly string[]; values?: unknown[] };
    return strings ? [strings.join('\u2026'), plain(values)] : value;
  };
  return plain((element as { render(): unknown }).render());
}

/** Rendering a widget twice gives the same, and nothing comes of it: no change, no request, no timer, no word on the console. */
export function expectRenderingToOnlyRead(element: Element, about: string): void {
  const done: unknown[] = [];
  const undo: (() => void)[] = [];
  const note = (owner: object, name: string) => {
    const before = Object.getOwnPropertyDescriptor(owner, name)!;
    const noted = () => void done.push(name);
    Object.defineProperty(owner, name, {
      configurable: true,
      ...(before.set ? { get: before.get!, set: noted } : { writable: true, value: noted }),
    });
    undo.push(() => Object.defineProperty(owner, name, before));
  };
  for (const name of ['fetch', 'setTimeout', 'setInterval', 'requestAnimationFrame']) note(window, name);
  for (const name of ['warn', 'error']) note(console, name);
  for (const name of ['role', 'ariaLabel']) note(ElementInternals.prototype, name);
  try {
    const before = [element.shadowRoot!.innerHTML, element.outerHTML];
    const [one, other] = [renderingOf(element), renderingOf(element)];
    expect(other, about).to.deep.equal(one);
    expect([element.shadowRoot!.innerHTML, element.outerHTML], about).to.deep.equal(before);
    expect(done, about).to.deep.equal([]);
  } finally {
    for (const each of undo) each();
  }
}
