import type { ReactiveControllerHost } from 'lit';
import { isMultilingual } from './locales.ts';

type Watching = Element & ReactiveControllerHost;

const watching = new Set<Watching>();
let observer: MutationObserver | undefined;

/** Updates an element whenever a `lang` that could concern it changes, in any tree around it. */
export function watchLanguage(element: Watching): void {
  if (!isMultilingual) return;
  observer ??= new MutationObserver(() => watching.forEach((each) => each.requestUpdate()));
  watching.add(element);
  for (let host: Element | undefined = element; host;) {
    const root = host.getRootNode() as Node & { host?: Element };
    observer.observe(root, { attributeFilter: ['lang'], subtree: true });
    host = root.host;
  }
}

export function unwatchLanguage(element: Watching): void {
  if (!isMultilingual) return;
  watching.delete(element);
  if (!watching.size) observer?.disconnect();
}
