import { msg } from '@lit/localize';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { type Content, type Partner, partnersShape } from '../../content/content.ts';
import { ContentController } from '../../shared/controllers/content-controller.ts';
import { partnerStyles } from '../../shared/partner/partner.styles.ts';
import { partnerTemplate } from '../../shared/partner/partner.ts';
import { hostStyles } from '../../shared/styles/host-styles.ts';
import { WidgetElement } from '../../shared/widget-element.ts';
import { AutoplayController } from './autoplay-controller.ts';
import { arrowTemplate, marksTemplate, positionTemplate, type View } from './carousel-controls.ts';
import { restingIndex } from './carousel-position.ts';
import { FocusController } from './focus-controller.ts';
import { SlideChangeEvent, type SlideChangeReason } from './partner-carousel.events.ts';
import { styles } from './partner-carousel.styles.ts';
import { ScrollerController } from './scroller-controller.ts';

// From here on, what is out of view is not rendered.
const many = 50;

/**
 * ```html
 * <gezin-partner-carousel lang="nl"></gezin-partner-carousel>
 * ```
 *
 * @tag gezin-partner-carousel
 * @summary The partners as tiles, in a row that scrolls or in a grid.
 * @slot - The floor: shown until the widget has something to show, never afterwards. A direct child
 *   `<script type="application/json">` is read as content.
 * @fires {SlideChangeEvent} gezin-slide-change - The row has come to rest at another partner.
 * @fires {ContentErrorEvent} gezin-content-error - The content that was given cannot be shown.
 * @csspart intro - The paragraph above the partners.
 * @csspart carousel - The row with its controls.
 * @csspart row - The row that scrolls.
 * @csspart grid - The partners, in a grid.
 * @csspart slide - The place of one partner.
 * @csspart partner - The tile of one partner.
 * @csspart logo - Its logo.
 * @csspart name - Its name.
 * @csspart autoplay - The button that stops and starts the movement.
 * @csspart previous - The button that goes back.
 * @csspart next - The button that goes on.
 * @csspart position - The words that say which partners are in view.
 * @csspart marks - The list of pages.
 * @csspart mark - The button of one page.
 */
export class PartnerCarousel extends WidgetElement {
  /** The tag name under which `define` registers the class. */
  static readonly tag = 'gezin-partner-carousel';

  static override styles = [hostStyles, partnerStyles, styles];

  static override properties = {
    layout: {},
    index: { type: Number },
    autoplay: { type: Number },
    linkTarget: { attribute: 'link-target' },
    src: {},
    content: { attribute: false },
  };

  /** `row` scrolls, `grid` shows all partners at once. */
  declare layout: 'row' | 'grid';

  /** Which partner is the first that is fully in view, counted from 0. */
  declare index: number;

  /** Seconds after which the row moves on by itself; under 2 it never does. */
  declare autoplay: number;

  /** `_blank` opens the partners' sites in a new window. */
  declare linkTarget: '_self' | '_blank';

  /** Address of a content feed; `{lang}` in it stands for the language. */
  declare src?: string;

  /** The content itself; comes before every other source. */
  declare content?: Content;

  readonly #content = new ContentController(this, 'partners', partnersShape);
  readonly #scroller = new ScrollerController(this, (index, reason) => this.#onRest(index, reason));
  readonly #autoplay = new AutoplayController(this, () => this.#onAutoplay());
  readonly #focus = new FocusController(this);

  constructor() {
    super();
    this.layout = 'row';
    this.index = 0;
    this.autoplay = 0;
    this.linkTarget = '_self';
  }

  /** Moves on by as many partners as are in view. */
  next(): void {
    this.#scroller.moveBy(1, 'method');
  }

  /** Moves back by as many partners as are in view. */
  previous(): void {
    this.#scroller.moveBy(-1, 'method');
  }

  /** Moves to a partner, counted from 0; the closest that there is for a number out of range. */
  goTo(index: number): void {
    this.#scroller.moveTo(index, 'method');
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('index')) this.#scroller.moveTo(this.index);
  }

  protected override renderWidget(): TemplateResult | undefined {
    const partners = this.#content.value;
    if (!partners) return undefined;
    const { lang } = this.#content;
    const { heading, intro, items } = partners;
    const isGrid = this.layout === 'grid';
    const visible = isGrid ? items.length : this.#scroller.visible;
    const view: View = { index: restingIndex(this.index, items.length, visible), visible, count: items.length };
    this.#focus.view = view;
    const canMove = visible < items.length;
    const canPlay = canMove && this.#autoplay.every(this.autoplay);
    const onMove = (pages: number) => this.#scroller.moveBy(pages, 'button');
    return html`${this.renderHeading(heading, lang)}
      ${intro && html`<p part="intro" lang=${lang}>${intro}</p>`}
      <div
        part="carousel"
        role=${canPlay ? 'group' : nothing}
        aria-roledescription=${canPlay ? msg('carrousel', { id: 'partnerCarousel.carousel' }) : nothing}
        aria-label=${canPlay ? (this.heading ?? heading) : nothing}
        @focusin=${this.#autoplay.onFocus}
      >
        ${canPlay ? this.#renderAutoplay() : nothing} ${canMove ? arrowTemplate(-1, view, onMove) : nothing}
        <ul
          part=${isGrid ? 'grid' : 'row'}
          class=${items.length > many ? 'many' : nothing}
          lang=${lang}
          @scroll=${this.#scroller.onScroll}
          @scrollend=${this.#scroller.onRest}
          @keydown=${this.#scroller.onKey}
        >
          ${items.map((item, i) => this.#renderSlide(item, i, view, canPlay))}
        </ul>
        ${
          canMove
            ? html`${arrowTemplate(1, view, onMove)}
                <p part="position" aria-live=${this.#autoplay.isRunning ? 'off' : 'polite'}>${positionTemplate(view)}</p>
                ${marksTemplate(view, (index) => this.#scroller.moveTo(index, 'mark'))}`
            : nothing
        }
      </div>`;
  }

  #renderAutoplay(): TemplateResult {
    const { isRunning, toggle } = this.#autoplay;
    return html`<button part="autoplay" type="button" @click=${toggle}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${isRunning ? 'M9 6v12m6-12v12' : 'm8 5 11 7-11 7z'} /></svg>
      ${isRunning ? msg('Stop de beweging', { id: 'partnerCarousel.stop' }) : msg('Start de beweging', { id: 'partnerCarousel.start' })}
    </button>`;
  }

  // While the row can play, each slide is a group (APG carousel), and only those in view are there to be read.
  #renderSlide(partner: Partner, i: number, { index, visible, count }: View, canPlay: boolean): TemplateResult {
    return html`<li part="slide" ?inert=${canPlay && (i < index || i >= index + visible)}>
      <div
        role=${canPlay ? 'group' : nothing}
        aria-roledescription=${canPlay ? msg('dia', { id: 'partnerCarousel.slide' }) : nothing}
        aria-label=${canPlay ? positionTemplate({ index: i, visible: 1, count }) : nothing}
      >
        ${partnerTemplate(partner, { url: (href) => this.#content.url(href), target: this.linkTarget })}
      </div>
    </li>`;
  }

  #onRest(index: number, reason?: SlideChangeReason): void {
    if (index === this.index) {
      this.#focus.keepInView();
      return;
    }
    this.index = index;
    if (reason) this.dispatchEvent(new SlideChangeEvent(index, reason));
  }

  #onAutoplay(): void {
    const { index } = this.#scroller;
    this.#scroller.moveBy(1, 'autoplay');
    if (this.#scroller.index === index) this.#scroller.moveTo(0, 'autoplay');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gezin-partner-carousel': PartnerCarousel;
  }
}
