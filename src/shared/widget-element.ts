import { type CSSResult, html, LitElement, nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import { inLanguage, languageOf } from '../language/language.ts';
import { type LanguagePack, readyPack } from '../language/packs.ts';
import { unwatchLanguage, watchLanguage } from '../language/watch-language.ts';
import { headingTemplate } from './heading.ts';
import { version } from './version.ts';

/**
 * What all widgets share: the language that they speak, their heading and their theme. Until a
 * widget has something to show, the children of its element, its floor, stay in sight.
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
  static readonly version = version;

  static override properties: PropertyDeclarations = {
    theme: { reflect: true, useDefault: true },
    headingLevel: { attribute: 'heading-level', type: Number },
    heading: {},
  };

  /** `auto` follows the page's `color-scheme`; `light` and `dark` paint a surface of their own. */
  declare theme: 'auto' | 'light' | 'dark';

  /** Level of the heading, 2 to 6; anything else is 2. */
  declare headingLevel: number;

  /** Own text of the heading; an empty one hides it. */
  declare heading?: string;

  /** The words of the language that the widget speaks, when they are loaded. @internal */
  declare pack: LanguagePack;

  /** The language that the widget speaks. @internal */
  declare language: string;

  readonly #internals = this.attachInternals();

  constructor() {
    super();
    this.theme = 'auto';
    this.headingLevel = 2;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    watchLanguage(this);
    this.requestUpdate();
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

  /** What the widget shows, in its language; nothing keeps the floor in sight. */
  protected abstract renderWidget(): TemplateResult | undefined;

  protected override willUpdate(): void {
    const language = languageOf(this);
    // Till the pack is there, the language before stays in sight; before the first, the floor does.
    const pack = readyPack(language, () => this.requestUpdate());
    if (pack) {
      this.language = language;
      this.pack = pack;
    }
  }

  // Around `render()`, not `update()`: a server calls only this.
  protected override render(): TemplateResult {
    const { language, pack } = this;
    const widget = pack && inLanguage(language, () => this.renderWidget());
    return widget
      ? html`<div part="base" lang=${language} dir=${pack.direction ?? 'ltr'}>${widget}</div>`
      : html`<slot></slot>`;
  }

  /**
   * The heading, which also names the widget as a group unless the page's author names it.
   *
   * @param lang of the content's text, where its language is another than the widget's.
   */
  protected renderHeading(text = '', lang?: string | typeof nothing): TemplateResult | undefined {
    const shown = this.heading ?? text;
    const name = shown || text;
    this.#internals.role = name ? 'group' : null;
    this.#internals.ariaLabel = name;
    return shown ? headingTemplate(this.headingLevel, shown, this.heading ? nothing : lang) : undefined;
  }
}
