import { html, type TemplateResult } from 'lit';
import type { Facts } from '../../content/content.ts';
import { ContentElement, type ContentSetting } from '../../shared/content-element.ts';
import { CountUpController } from '../../shared/controllers/count-up-controller.ts';
import { factStyles } from '../../shared/fact/fact.styles.ts';
import { factTemplate } from '../../shared/fact/fact.ts';
import { introTemplate } from '../../shared/intro.ts';
import { hostStyles } from '../../shared/styles/host-styles.ts';
import { styles } from './fact-counters.styles.ts';

/**
 * ```html
 * <gezin-fact-counters lang="nl"></gezin-fact-counters>
 * ```
 *
 * @tag gezin-fact-counters
 * @summary The facts about children with a parent in prison; each number counts up when it is seen.
 * @slot - The fallback: shown until the widget has something to show, never afterwards. A direct child
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
export class FactCounters extends ContentElement<'facts'> {
  /** The tag name under which `define` registers the class. */
  static readonly tag = 'gezin-fact-counters';

  static override readonly section = 'facts';

  static override styles = [hostStyles, factStyles, styles];

  readonly #countUp = new CountUpController(this);

  protected override renderContent(facts: Facts, setting: ContentSetting): TemplateResult {
    return html`${this.renderHeading(facts.heading, setting.lang)} ${introTemplate(facts.intro, setting.lang)}
      <ul part="facts">
        ${facts.items.map((fact, i) => html`<li part="fact">${factTemplate(fact, setting, this.#countUp.progressAt(i))}</li>`)}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gezin-fact-counters': FactCounters;
  }
}
