import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Level, Levels } from '../../content/content.ts';
import { ContentElement, type ContentSetting } from '../../shared/content-element.ts';
import { booleanConverter } from '../../shared/boolean-converter.ts';
import { innerHeadingTemplate } from '../../shared/heading.ts';
import { introTemplate } from '../../shared/intro.ts';
import { linkTemplate } from '../../shared/link.ts';
import { hostStyles } from '../../shared/styles/host-styles.ts';
import { LevelChangeEvent } from './levels-diagram.events.ts';
import { styles } from './levels-diagram.styles.ts';
import { hintText, positionText } from './messages.ts';
import { LabelPlaceController } from './label-place-controller.ts';
import { bandPoints, pyramidBands } from './pyramid-geometry.ts';

// So that an import of the class brings the types of its events.
export type * from './levels-diagram.events.ts';

/**
 * ```html
 * <gezin-levels-diagram lang="nl"></gezin-levels-diagram>
 * ```
 *
 * @tag gezin-levels-diagram
 * @summary The levels of child-oriented work in a prison, as a pyramid; each level opens its details.
 * @slot - The fallback: shown until the widget has something to show, never afterwards. A direct child
 *   `<script type="application/json">` is read as content.
 * @fires {LevelChangeEvent} gezin-level-change - The visitor opened or closed a level.
 * @fires {ContentErrorEvent} gezin-content-error - The content that was given cannot be shown.
 * @csspart intro - The paragraph above the pyramid.
 * @csspart figure - The surface on which the pyramid and the details stand.
 * @csspart levels - The list of levels.
 * @csspart level - One level: a button, or a heading when all are open.
 * @csspart band - The drawn band of a level.
 * @csspart position - The words that say which level it is.
 * @csspart label - The name of a level.
 * @csspart details - What a level opens.
 * @csspart hint - What to do.
 * @csspart more - The line with the link.
 * @csspart link - The link below the pyramid.
 */
export class LevelsDiagram extends ContentElement<'levels'> {
  /** The tag name under which `define` registers the class. */
  static readonly tag = 'gezin-levels-diagram';

  static override readonly section = 'levels';

  static override styles = [hostStyles, styles];

  static override properties = {
    level: {},
    expanded: { type: Boolean, converter: booleanConverter },
  };

  /**
   * Key of the open level, such as `active`; none is open when it is missing or no level has it. What the visitor does
   * changes the property, never the attribute: a page that is given anew what it had does not undo it.
   */
  declare level?: string | undefined;

  /** Shows the details of all levels: the buttons become headings, and `level` is ignored. `expanded="false"` does not. */
  declare expanded: boolean;

  #hasBeenShown = false;

  constructor() {
    super();
    this.expanded = false;
    new LabelPlaceController(this);
  }

  /** Opens the level with a key. Fires no event: the visitor did not do it. */
  show(key: string): void {
    this.level = key;
  }

  /** Closes the open level. Fires no event. */
  hide(): void {
    this.level = undefined;
  }

  protected override update(changed: PropertyValues<this>): void {
    const { activeElement } = this.renderRoot as ShadowRoot;
    super.update(changed);
    // The button that had the focus became a heading.
    if (activeElement && !activeElement.isConnected)
      this.renderRoot.querySelector<HTMLElement>('[part=figure]')?.focus();
  }

  protected override updated(): void {
    if (this.#hasBeenShown || !this.renderRoot.querySelector('[part=figure]')) return;
    this.#hasBeenShown = true;
    this.#keepOpen();
  }

  protected override renderContent(levels: Levels, { lang, url }: ContentSetting): TemplateResult {
    const { items, link } = levels;
    // The base is first in the content, and last on the page.
    const fromTop = [...items].reverse();
    // Two levels of one key would open on top of each other.
    const open = fromTop.findIndex(({ key }) => key === this.level);
    return html`${this.renderHeading(levels.heading, lang)} ${introTemplate(levels.intro, lang)}
      <div part="figure" tabindex="-1">
        <ol part="levels" class=${this.expanded ? nothing : `stacked of-${items.length}`} reversed>
          ${fromTop.map((level, i) => this.#renderLevel(level, i, items.length, this.expanded || i === open, lang))}
        </ol>
        ${this.expanded ? nothing : html`<p part="hint">${hintText()}</p>`}
      </div>
      ${link && html`<p part="more" lang=${lang}>${linkTemplate('link', link.text, url(link.href))}</p>`}`;
  }

  #renderLevel(level: Level, i: number, count: number, isOpen: boolean, lang: ContentSetting['lang']): TemplateResult {
    // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- there are as many bands as levels
    const band = pyramidBands(count)[i]!;
    const name = html`<svg part="band" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <polygon class="shape" points=${bandPoints(band)} vector-effect="non-scaling-stroke" />
        <polygon class="halo" points=${bandPoints(band, 1)} vector-effect="non-scaling-stroke" />
        <polygon class="ring" points=${bandPoints(band, 1)} vector-effect="non-scaling-stroke" />
      </svg>
      <span class="name">
        <span part="position">${positionText(count - i, count)}<span class="space"> </span></span>
        <span part="label" lang=${lang}>${level.label}</span>
      </span>`;
    return html`<li>
      ${
        this.expanded
          ? innerHeadingTemplate(this.headingLevel, name, 'level')
          : html`<button
              part="level"
              type="button"
              aria-expanded=${isOpen}
              aria-controls="details-${i}"
              @click=${() => this.#onToggle(level.key)}
            >
              ${name}
            </button>`
      }
      <div
        part="details"
        id="details-${i}"
        hidden=${isOpen ? nothing : 'until-found'}
        @beforematch=${(event: Event) => this.#onFound(level.key, event.currentTarget as Element)}
      >
        ${this.#renderDetails(level, lang)}
      </div>
    </li>`;
  }

  #renderDetails({ aim, mark, examples, reach }: Level, lang: ContentSetting['lang']): TemplateResult {
    const row = (term: string, text: unknown) =>
      html`<dt>${term}</dt>
        <dd lang=${lang}>${text}</dd>`;
    const aimTemplate = html`<p lang=${lang}>${aim}</p>`;
    if (!mark && !examples.length && !reach) return aimTemplate;
    return html`${aimTemplate}
      <dl>
        ${mark && row(msg('Kenmerk', { id: 'levelsDiagram.mark' }), mark)}
        ${
          examples.length
            ? row(
                msg('Voorbeelden', { id: 'levelsDiagram.examples' }),
                html`<ul>
                  ${examples.map((example) => html`<li>${example}</li>`)}
                </ul>`,
              )
            : nothing
        }
        ${reach && row(msg('Voor wie', { id: 'levelsDiagram.reach' }), reach)}
      </dl>`;
  }

  /** What the visitor opened in the fallback stays open, by hand or by an address with a text in it (`#:~:text=`). */
  #keepOpen(): void {
    // What the page asks for comes first.
    if (this.expanded || this.level) return;
    const fallback = [...this.querySelectorAll('details')];
    const { items = [] } = this.section ?? {};
    const opened = items[fallback.findIndex(({ open }) => open)];
    if (opened && items.length === fallback.length) this.#onToggle(opened.key);
  }

  async #onFound(key: string, details: Element): Promise<void> {
    this.#onToggle(key);
    await this.updateComplete;
    // The browser has shown it, also where the host closed the level at once.
    if (this.level !== key) details.setAttribute('hidden', 'until-found');
  }

  #onToggle(key: string): void {
    this.level = key === this.level ? undefined : key;
    this.dispatchEvent(new LevelChangeEvent(this.level));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gezin-levels-diagram': LevelsDiagram;
  }
}
