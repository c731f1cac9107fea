import { html, isServer, render } from 'lit';
import { version } from './version.ts';
import { warnOnce } from './warn-once.ts';

type WidgetClass = CustomElementConstructor & { version?: string };

/**
 * The only place that registers a tag name. A second copy on the page is left out: silently when it
 * is of the same version, with one warning when it is not. Where the page's Trusted Types keep us
 * from rendering, nothing is defined, so that what stands inside the elements stays readable.
 */
export function defineElement(tag: string, widget: WidgetClass): void {
  const present: WidgetClass | undefined = customElements.get(tag);
  if (!present) {
    if (canRender()) customElements.define(tag, widget);
  } else if (present.version !== version) {
    warnOnce(`version ${present.version} is on this page already, ${version} is left out`);
  }
}

function canRender(): boolean {
  if (isServer) return true;
  try {
    render(html`<i></i>`, document.createDocumentFragment());
    return true;
  } catch {
    warnOnce('add "trusted-types gezin-widgets" to the Content-Security-Policy of this page');
    return false;
  }
}
