import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Content, type Level, levelsShape } from '../../content/content.ts';
import { ContentController } from '../../shared/controllers/content-controller.ts';
import { hasModifier } from '../../shared/has-modifier.ts';
import { innerHeadingTemplate } from '../../shared/heading.ts';
import { linkTemplate } from '../../shared/link.ts';
import { hostStyles } from '../../shared/styles/host-styles.ts';
import { WidgetElement } from '../../shared/widget-element.ts';
import { LevelChangeEvent } from './levels-diagram.events.ts';
import { styles } from './levels-diagram.styles.ts';
import { hintTemplate, positionTemplate } from './messages.ts';
import { bandPoints, labelsFit, pyramidBands } from './pyramid-geometry.ts';

/**
 * ```html
 * <gezin-levels-diagram lang="nl"></gezin-levels-diagram>
 * ```
 *
 * @tag gezin-levels-diagram
 * @summary The levels of child-oriented work in a prison, as a pyramid; each level opens its details.
 * @slot - The floor: shown until the widget has something to show, never afterwards. A direct child
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
export class LevelsDiagram extends WidgetElement {
  /** The tag name under which `define` registers the class. */
  static readonly tag = 'gezin-levels-diagram';

  static override styles = [hostStyles, styles];

  static override properties = {
    level: { reflect: true },
    expanded: { type: Boolean, reflect: true },
    src: {},
    content: { attribute: false },
  };

  /** Key of the open level, such as `active`; none is open when it is missing or no level has it. */
  declare level?: string;

  /** Shows the details of all levels: the buttons become headings, and `level` is ignored. */
  declare expanded: boolean;

  /** Address of a content feed; `{lang}` in it stands for the language. */
  declare src?: string;

  /** The content itself; comes before every other source. */
  declare content?: Content;

  readonly #content = new ContentController(this, 'levels', levelsShape);

  constructor() {
    super();
    this.expanded = false;
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
    if (activeElement && !activeElement.isConnected) this.renderRoot.querySelector<HTMLElement>('[part=figure]')?.focus();
  }

  protected override renderWidget(): TemplateResult | undefined {
    const levels = this.#content.value;
    if (!levels) return undefined;
    const { lang } = this.#content;
    const { intro, items, link } = levels;
    // The base is first in the content, and last on the page.
    const fromTop = [...items].reverse();
    // Two levels of one key would open on top of each other.
    const open = fromTop.findIndex(({ key }) => key === this.level);
    const place = labelsFit(fromTop.map(({ label }) => label), positionTemplate(items.length, items.length)) ? 'inside' : 'beside';
    return html`${this.renderHeading(levels.heading, lang)}
      ${intro && html`<p part="intro" lang=${lang}>${intro}</p>`}
      <div part="figure" tabindex="-1">
        <ol part="levels" class=${this.expanded ? nothing : `${place} of-${items.length}`} reversed>
          ${fromTop.map((level, i) => this.#renderLevel(level, i, items.length, this.expanded || i === open))}
        </ol>
        ${this.expanded ? nothing : html`<p part="hint">${hintTemplate()}</p>`}
      </div>
      ${link && html`<p part="more" lang=${lang}>${linkTemplate('link', link.text, this.#content.url(link.href))}</p>`}`;
  }

  #renderLevel(level: Level, i: number, count: number, isOpen: boolean): TemplateResult {
    const band = pyramidBands(count)[i]!;
    const name = html`<svg part="band" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        <polygon class="shape" points=${bandPoints(band)} vector-effect="non-scaling-stroke" />
        <polygon class="ring" points=${bandPoints(band, 1)} vector-effect="non-scaling-stroke" />
      </svg>
      <span class="name">
        <span part="position">${positionTemplate(count - i, count)}</span>
        <span part="label" lang=${this.#content.lang}>${level.label}</span>
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
              @keydown=${this.#onKey}
            >
              ${name}
            </button>`
      }
      <div part="details" id="details-${i}" ?hidden=${!isOpen}>${this.#renderDetails(level)}</div>
    </li>`;
  }

  #renderDetails({ aim, mark, examples, reach }: Level): TemplateResult {
    const { lang } = this.#content;
    const row = (term: string, text: unknown) => html`<dt>${term}</dt><dd lang=${lang}>${text}</dd>`;
    const aimTemplate = html`<p lang=${lang}>${aim}</p>`;
    if (!mark && !examples.length && !reach) return aimTemplate;
    return html`${aimTemplate}
      <dl>
        ${mark && row(msg('Kenmerk', { id: 'levelsDiagram.mark' }), mark)}
        ${
          examples.length
            ? row(msg('Voorbeelden', { id: 'levelsDiagram.examples' }), html`<ul>${examples.map((example) => html`<li>${example}</li>`)}</ul>`)
            : nothing
        }
        ${reach && row(msg('Voor wie', { id: 'levelsDiagram.reach' }), reach)}
      </dl>`;
  }

  #onToggle(key: string): void {
    this.level = key === this.level ? undefined : key;
    this.dispatchEvent(new LevelChangeEvent(this.level));
  }

  #onKey(event: KeyboardEvent): void {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || hasModifier(event)) return;
    event.preventDefault();
    const buttons = [...this.renderRoot.querySelectorAll<HTMLElement>('button')];
    buttons[buttons.indexOf(event.currentTarget as HTMLElement) + step]?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gezin-levels-diagram': LevelsDiagram;
  }
}
