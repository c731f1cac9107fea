import {
  type CSSResult,
  html,
  isServer,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  render,
  type TemplateResult,
} from 'lit';
import { inLanguage, languageOf } from '../language/language.ts';
import { type Locale, readyLocale } from '../language/locales.ts';
import { unwatchLanguage, watchLanguage } from '../language/watch-language.ts';
import { type HeadingLevel, headingTemplate } from './heading.ts';
import { version } from './version.ts';
import { warnOnce } from '../platform/warn-once.ts';

/** The attributes by which a page's author names an element. */
const naming = ['aria-label', 'aria-labelledby'];

/**
 * What all widgets share: the language that they speak, their heading and their theme. The children of
 * the element, its fallback, are in sight until the widget has something to show, and again whenever
 * rendering fails.
 *
 * @attr {string} lang - Language, as a BCP 47 tag. By default that of the nearest ancestor that has
 *   one; Dutch when there is none.
 * @csspart base - What the widget shows, without the space around it.
 * @csspart heading - The heading.
 * @cssprop --gezin-color-accent - What is filled, and large numbers: 4.5:1 on `surface`.
 * @cssprop --gezin-color-surface - What the parts stand on.
 * @cssprop --gezin-color-tint - Hairlines, and what is not filled.
 * @cssprop --gezin-color-text - Text on `surface`, `tint` and `background`.
 * @cssprop --gezin-color-muted - Text on `surface` that matters less.
 * @cssprop --gezin-color-background - What a widget with `theme` `light` or `dark` paints behind itself.
 * @cssprop [--gezin-radius=0.375em] - Of the corners.
 * @cssprop [--gezin-font-family=inherit] - By default the page's.
 * @cssprop [--gezin-font-size=inherit] - All lengths follow it.
 * @cssprop [--gezin-line-height=inherit] - By default the page's.
 */
export abstract class WidgetElement extends LitElement {
  /** Version of the package that the class comes from. */
  static readonly version: string = version;

  static override properties: PropertyDeclarations = {
    theme: { reflect: true, useDefault: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    heading: {},
  };

  /** `auto` follows the page's `color-scheme`; `light` and `dark` paint a surface of their own. */
  declare theme: 'auto' | 'light' | 'dark';

  /** Level of the heading, 2 to 6; anything else is 2. */
  declare headingLevel: HeadingLevel;

  /** Own text of the heading; an empty one hides it. */
  declare heading?: string | undefined;

  /** The words of the language that the widget speaks, when they are loaded. @internal */
  declare locale: Locale;

  /** The language that the widget speaks. @internal */
  declare language: string;

  #internals: ElementInternals | undefined;
  /** It could not connect to the page, so that its controls would be dead. */
  #isUnconnected = false;
  /** A listener, an observer or a timer could not do its work. */
  #hasFailed = false;
  #spareSlot: HTMLSlotElement | undefined;

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, ...naming];
  }

  constructor() {
    super();
    this.theme = 'auto';
    this.headingLevel = 2;
  }

  override connectedCallback(): void {
    try {
      this.#isUnconnected = this.#hasFailed = false;
      super.connectedCallback();
      watchLanguage(this);
      this.requestUpdate();
    } catch (error) {
      this.#isUnconnected = true;
      this.showFallback(error);
      // Who waits for `updateComplete` does not wait for ever.
      this.enableUpdating(true);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    unwatchLanguage(this);
  }

  /** Another document does not take the style sheets of the one before. */
  adoptedCallback(): void {
    const Sheet = this.ownerDocument.defaultView?.CSSStyleSheet;
    if (!Sheet || !this.shadowRoot) return;
    this.shadowRoot.adoptedStyleSheets = (this.constructor as typeof WidgetElement).elementStyles.map((style) => {
      const sheet = new Sheet();
      sheet.replaceSync((style as CSSResult).cssText);
      return sheet;
    });
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    // A page that is morphed may be given what it had, while the visitor has moved on.
    if (old !== value) super.attributeChangedCallback(name, old, value);
    if (naming.includes(name)) this.#nameGroup();
  }

  /** A shadow root that is never without something to show: its slot takes the fallback whenever no other does. @internal */
  override attachShadow(options: ShadowRootInit): ShadowRoot {
    const root = super.attachShadow(options);
    root.append((this.#spareSlot = this.ownerDocument.createElement('slot')));
    return root;
  }

  /**
   * Does what a listener, an observer or a timer asks for. Where the page makes it fail, the fallback comes back in the
   * place of a control that does nothing, and stays till a property changes or the element is moved. @internal
   */
  attempt(work: () => unknown): void {
    try {
      work();
    } catch (error) {
      this.#hasFailed = true;
      this.showFallback(error);
      // Its parts see that nothing is shown.
      this.requestUpdate();
    }
  }

  /** What the widget shows, in its language; nothing keeps the fallback in sight. Changes nothing. */
  protected abstract renderWidget(): TemplateResult | undefined;

  /** The heading that the page hides, which then names the widget as a group. */
  protected hiddenHeading(): string {
    return '';
  }

  /** Whatever fails on the way to a rendered widget ends here, and not in the page. */
  protected override performUpdate(): void {
    try {
      super.performUpdate();
      this.#nameGroup();
    } catch (error) {
      this.showFallback(error);
    }
  }

  protected override willUpdate(): void {
    // Off the page nothing tells its language: it keeps the one that it had.
    if (this.locale && !this.isConnected && !isServer) return;
    const language = languageOf(this);
    // Till the locale is there, the language before stays in sight; before the first, the fallback does.
    const locale = readyLocale(language, () => this.requestUpdate());
    if (locale) {
      this.language = language;
      this.locale = locale;
    }
  }

  protected override update(changed: PropertyValues<this>): void {
    if (changed.size) this.#hasFailed = false;
    // A browser's translator puts `<font>` in the place of a text, and Lit would write past it.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- translators write it, not we
    for (const font of this.renderRoot.querySelectorAll('font')) font.replaceWith(font.textContent);
    super.update(changed);
  }

  // Around `render()`, not `update()`: a server calls only this.
  protected override render(): TemplateResult {
    const { language, locale } = this;
    const canWork = !this.#isUnconnected && !this.#hasFailed;
    const widget = locale && canWork && inLanguage(language, () => this.renderWidget());
    return widget
      ? html`<slot inert></slot>
          <div part="base" lang=${language} dir=${locale.direction ?? 'ltr'}>${widget}</div>`
      : html`<slot></slot>`;
  }

  /**
   * The heading.
   *
   * @param lang of the content's text, where its language is another than the widget's.
   */
  protected renderHeading(text = '', lang?: string | typeof nothing): TemplateResult | undefined {
    const shown = this.heading ?? text;
    return shown ? headingTemplate(this.headingLevel, shown, this.heading ? nothing : lang) : undefined;
  }

  // Only what differs is set: with each assignment, Firefox takes the element out of its accessibility tree and puts it
  // in anew, and a screen reader loses its place.
  #nameGroup(): void {
    const isNamed = naming.some((attribute) => this.hasAttribute(attribute));
    const name = isNamed ? '' : this.hiddenHeading();
    const role = isNamed || name ? 'group' : null;
    if (!role && !this.#internals) return;
    try {
      this.#internals ??= this.attachInternals();
      if (this.#internals.role !== role) this.#internals.role = role;
      if ((this.#internals.ariaLabel ?? '') !== name) this.#internals.ariaLabel = name || null;
    } catch {
      // Without a name the widget is still worth reading.
    }
  }

  /** The fallback comes into sight, whatever has failed. */
  protected showFallback(error: unknown): void {
    try {
      // What a server wrote into the root would be dead.
      if (!this.#spareSlot && !this.hasUpdated) throw error;
      render(nothing, this.renderRoot, this.renderOptions);
      if (!this.#spareSlot) this.renderRoot.append((this.#spareSlot = this.ownerDocument.createElement('slot')));
    } catch {
      this.shadowRoot?.replaceChildren(this.ownerDocument.createElement('slot'));
    }
    warnOnce(`<${this.localName}> shows only the text inside it: ${String(error)}`);
  }
}
