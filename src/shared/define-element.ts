import { html, isServer, render } from 'lit';
import { version } from './version.ts';
import { warnOnce } from '../platform/warn-once.ts';

type WidgetClass = CustomElementConstructor & { version?: string };

/**
 * The only place that registers a tag name. A second copy on the page is left out: silently when it
 * is of the same version, with one warning when it is not. Where the page keeps us from rendering,
 * nothing is defined, so that the fallback content stays readable.
 */
export function defineElement(tag: string, widget: WidgetClass): void {
  const present: WidgetClass | undefined = customElements.get(tag);
  if (!present) {
    if (canRender()) customElements.define(tag, widget);
  } else if (present.version !== version) {
    warnOnce(`version ${present.version} is on this page already, ${version} is left out`);
  }
}

/** Tries what every widget stands on: Lit's templates, which a Content-Security-Policy may refuse, and style sheets. */
function canRender(): boolean {
  if (isServer) return true;
  try {
    render(html`<i></i>`, document.createDocumentFragment());
    new CSSStyleSheet().replaceSync('');
    return true;
  } catch (error) {
    // How engines name what Trusted Types refuse.
    const isRefused = /TrustedHTML|CSP/.test(String(error));
    // The CDN files have another name for it: publish/rollup/private-lit.ts.
    const advice = 'add "trusted-types lit-html" to the Content-Security-Policy of this page';
    warnOnce(isRefused ? advice : `this page shows only the text inside the widgets: ${String(error)}`);
    return false;
  }
}
