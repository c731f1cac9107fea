import { html, type TemplateResult } from 'lit';
import { type Content, factsShape } from '../../content/content.ts';
import { ContentController } from '../../shared/controllers/content-controller.ts';
import { CountUpController } from '../../shared/fact/count-up-controller.ts';
import { factStyles } from '../../shared/fact/fact.styles.ts';
import { type FactSetting, factTemplate } from '../../shared/fact/fact.ts';
import { hostStyles } from '../../shared/styles/host-styles.ts';
import { WidgetElement } from '../../shared/widget-element.ts';
import { styles } from './fact-counters.styles.ts';

/**
 * ```html
 * <gezin-fact-counters lang="nl"></gezin-fact-counters>
 * ```
 *
 * @tag gezin-fact-counters
 * @summary The facts about children with a parent in prison; each number counts up when it is seen.
 * @slot - The floor: shown until the widget has something to show, never afterwards. A direct child
 *   `<script type="application/json">` is read as content.
 * @fires {ContentErrorEvent} gezin-content-error - The content that was given cannot be shown.
 * @csspart intro - The line above the facts.
 * @csspart facts - The list of facts.
 * @csspart fact - One fact.
 * @csspart statement - The number and its sentence.
 * @csspart number - Its number.
 * @csspart text - Its sentence.
 * @csspart bar - The bar of the whole, for a percentage.
 * @csspart estimate - The words that call a number an estimate.
 * @csspart source - Where a fact comes from, to be opened.
 * @csspart source-link - The name of the source, a link where it has an address.
 */
export class FactCounters extends WidgetElement {
  /** The tag name under which `define` registers the class. */
  static readonly tag = 'gezin-fact-counters';

  static override styles = [hostStyles, factStyles, styles];

  static override properties = { src: {}, content: { attribute: false } };

  /** Address of a content feed; `{lang}` in it stands for the language. */
  declare src?: string;

  /** The content itself; comes before every other source. */
  declare content?: Content;

  readonly #content = new ContentController(this, 'facts', factsShape);

  constructor() {
    super();
    new CountUpController(this);
  }

  protected override renderWidget(): TemplateResult | undefined {
    const facts = this.#content.value;
    if (!facts) return undefined;
    const { lang } = this.#content;
    const setting: FactSetting = { language: this.language, lang, url: (href) => this.#content.url(href) };
    return html`${this.renderHeading(facts.heading, lang)}
      ${facts.intro && html`<p part="intro" lang=${lang}>${facts.intro}</p>`}
      <ul part="facts">${facts.items.map((fact) => html`<li part="fact">${factTemplate(fact, setting)}</li>`)}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gezin-fact-counters': FactCounters;
  }
}
