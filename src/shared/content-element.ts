import { nothing, type PropertyDeclarations, type TemplateResult } from 'lit';
import type { Content, Section, SectionName } from '../content/content.ts';
import { ContentController } from './controllers/content-controller.ts';
import { safeImageUrl, safeUrl } from './safe-url.ts';
import { WidgetElement } from './widget-element.ts';

/** How the texts and addresses of a section are shown. */
export interface ContentSetting {
  /** The language of the widget, in which numbers are written. */
  language: string;
  /** The `lang` of the texts, where their language is another. */
  lang: string | typeof nothing;
  /** An address of the section, made safe to link to; nothing when it is not. */
  url: (href: string | undefined) => string | undefined;
  /** The address of an image of the section; nothing when it is not safe. */
  image: (src: string | undefined) => string | undefined;
}

/**
 * What all widgets with content share: they show one section of it, which comes by one of four routes
 * and is resolved before rendering. Without it the fallback stays in sight.
 */
export abstract class ContentElement<S extends SectionName> extends WidgetElement {
  /** The section that the widget shows: what the build puts into its file. @internal */
  static readonly section: SectionName;

  static override properties: PropertyDeclarations = { src: {}, content: { attribute: false } };

  /** Address of a content feed; `{lang}` in it stands for the language. */
  declare src?: string | undefined;

  /** The content itself; comes before every other source. */
  declare content?: Content | undefined;

  readonly #content = new ContentController(this, (this.constructor as typeof ContentElement).section as S);

  /** The section that is shown; nothing while the fallback is. */
  protected get section(): Section<S> | undefined {
    return this.#content.resolved?.section;
  }

  /** What the widget shows of its section. Reads its arguments, properties, state and `msg()`, and changes nothing. */
  protected abstract renderContent(section: Section<S>, setting: ContentSetting): TemplateResult;

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.locale) this.#content.resolve();
  }

  protected override hiddenHeading(): string {
    const { heading = '' }: { heading?: string } = this.section ?? {};
    return this.heading === '' ? heading : '';
  }

  protected override renderWidget(): TemplateResult | undefined {
    const { resolved } = this.#content;
    if (!resolved) return undefined;
    const { section, language, base = this.baseURI } = resolved;
    const lang = language === this.language ? nothing : language;
    return this.renderContent(section, {
      language: this.language,
      lang,
      url: (href) => safeUrl(href, base),
      image: (src) => safeImageUrl(src, base, this.baseURI),
    });
  }
}
