import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Partner, Partners } from '../../content/content.ts';
import { ContentElement, type ContentSetting } from '../../shared/content-element.ts';
import { introTemplate } from '../../shared/intro.ts';
import { partnerStyles } from '../../shared/partner/partner.styles.ts';
import { partnerTemplate } from '../../shared/partner/partner.ts';
import { hostStyles } from '../../shared/styles/host-styles.ts';
import { AutoplayController } from './autoplay-controller.ts';
import { arrowTemplate, marksTemplate, type News, newsText, positionText, type View } from './carousel-controls.ts';
import { restingIndex } from './carousel-position.ts';
import { FocusController } from './focus-controller.ts';
import { SlideChangeEvent, type SlideChangeReason } from './partner-carousel.events.ts';
import { styles } from './partner-carousel.styles.ts';
import { ScrollerController } from './scroller-controller.ts';

// From here on, what is out of view is not rendered.
const many = 50;

// So that an import of the class brings the types of its events.
export type * from './partner-carousel.events.ts';

/**
 * ```html
 * <gezin-partner-carousel lang="nl"></gezin-partner-carousel>
 * ```
 *
 * @tag gezin-partner-carousel
 * @summary The partners as tiles, in a row that scrolls or in a grid.
 * @slot - The fallback: shown until the widget has something to show, never afterwards. A direct child
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
export class PartnerCarousel extends ContentElement<'partners'> {
  /** The tag name under which `define` registers the class. */
  static readonly tag = 'gezin-partner-carousel';

  static override readonly section = 'partners';

  static override styles = [hostStyles, partnerStyles, styles];

  static override properties = {
    layout: {},
    index: { type: Number },
    autoplay: { type: Number },
    linkTarget: { attribute: 'link-target' },
  };

  /** `row` scrolls, `grid` shows all partners at once. */
  declare layout: 'row' | 'grid';

  /** Seconds after which the row moves on by itself; under 2 it never does. */
  declare autoplay: number;

  /** `_blank` opens the partners' sites in a new window. */
  declare linkTarget: '_self' | '_blank';

  readonly #scroller = new ScrollerController(this, (hasMoved, reason) => this.#onRest(hasMoved, reason));
  readonly #autoplay = new AutoplayController(this, {
    seconds: () => (this.#canMove ? this.autoplay : 0),
    onMove: () => this.#onAutoplay(),
  });
  readonly #focus = new FocusController(this, () => this.#view);
  #view: View = { index: 0, visible: 1, count: 0 };
  #news: News | undefined;

  constructor() {
    super();
    this.layout = 'row';
    this.autoplay = 0;
    this.linkTarget = '_self';
  }

  /**
   * Which partner is the first that is fully in view, counted from 0. The attribute is read, never written.
   *
   * @default 0
   */
  get index(): number {
    return this.#scroller.index;
  }

  set index(index: number) {
    this.#scroller.index = index;
  }

  /** Moves on by as many partners as are in view. */
  next(): void {
    this.attempt(() => this.#scroller.moveBy(1, 'method'));
  }

  /** Moves back by as many partners as are in view. */
  previous(): void {
    this.attempt(() => this.#scroller.moveBy(-1, 'method'));
  }

  /** Moves to a partner, counted from 0; the closest that there is for a number out of range. */
  goTo(index: number): void {
    this.attempt(() => this.#scroller.moveTo(index, 'method'));
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const count = this.section?.items.length ?? 0;
    const visible = this.#isGrid ? count : this.#scroller.visible;
    this.#view = { index: restingIndex(this.index, count, visible), visible, count };
  }

  protected override renderContent(partners: Partners, setting: ContentSetting): TemplateResult {
    const { lang } = setting;
    const { heading, items } = partners;
    const view = this.#view;
    const canMove = this.#canMove;
    const { canPlay } = this.#autoplay;
    // One that the page hides still names it.
    const name = this.heading === '' ? heading : (this.heading ?? heading);
    const onMove = (pages: number) => this.attempt(() => this.#scroller.moveBy(pages, 'button'));
    const onGo = (to: number) => this.attempt(() => this.#scroller.moveTo(to, 'mark'));
    return html`${this.renderHeading(heading, lang)} ${introTemplate(partners.intro, lang)}
      <div
        part="carousel"
        role=${canPlay ? 'group' : nothing}
        aria-roledescription=${canPlay ? msg('carrousel', { id: 'partnerCarousel.carousel' }) : nothing}
        aria-label=${canPlay ? name : nothing}
        @focusin=${this.#autoplay.onFocus}
      >
        ${canPlay ? this.#renderAutoplay() : nothing} ${canMove ? arrowTemplate(-1, view, onMove) : nothing}
        <ul
          part=${this.#isGrid ? 'grid' : 'row'}
          class=${items.length > many ? 'many' : nothing}
          lang=${lang}
          @scroll=${this.#scroller.onScroll}
          @scrollend=${this.#scroller.onScrollEnd}
          @pointerdown=${this.#scroller.onHand}
          @wheel=${{ handleEvent: this.#scroller.onHand, passive: true }}
          @keydown=${this.#scroller.onKey}
        >
          ${items.map((item, i) => this.#renderSlide(item, i, view, setting))}
        </ul>
        ${
          canMove
            ? html`${arrowTemplate(1, view, onMove)}
                <p part="position">${positionText(view)}</p>
                <p class="spoken" aria-live="polite">${this.#news && newsText(this.#news, view)}</p>
                ${marksTemplate(view, onGo)}`
            : nothing
        }
      </div>`;
  }

  #renderAutoplay(): TemplateResult {
    const { isRunning } = this.#autoplay;
    return html`<button part="autoplay" type="button" @click=${this.#onToggle}>
      <svg viewBox="0 0 24 24" aria-hidden="true"><path d=${isRunning ? 'M9 6v12m6-12v12' : 'm8 5 11 7-11 7z'} /></svg>
      ${isRunning ? msg('Stop de beweging', { id: 'partnerCarousel.stop' }) : msg('Start de beweging', { id: 'partnerCarousel.start' })}
    </button>`;
  }

  // Where the row can play, each slide is a group (APG carousel); while it does, only those in view are there to be read.
  #renderSlide(partner: Partner, i: number, { index, visible, count }: View, setting: ContentSetting): TemplateResult {
    const { canPlay, isRunning } = this.#autoplay;
    return html`<li part="slide" ?inert=${isRunning && (i < index || i >= index + visible)}>
      <div
        role=${canPlay ? 'group' : nothing}
        aria-roledescription=${canPlay ? msg('dia', { id: 'partnerCarousel.slide' }) : nothing}
        aria-label=${canPlay ? positionText({ index: i, visible: 1, count }) : nothing}
      >
        ${partnerTemplate(partner, setting, this.linkTarget)}
      </div>
    </li>`;
  }

  get #isGrid(): boolean {
    return this.layout === 'grid';
  }

  get #canMove(): boolean {
    const { visible, count } = this.#view;
    return visible < count;
  }

  #onRest(hasMoved: boolean, reason?: SlideChangeReason): void {
    if (!hasMoved) {
      this.#focus.keepInView();
      return;
    }
    const { index, visible } = this.#scroller;
    const isAsked = reason === 'button' || reason === 'key' || reason === 'mark';
    this.#news = isAsked ? { index, visible } : undefined;
    this.requestUpdate();
    if (reason) this.dispatchEvent(new SlideChangeEvent(index, reason));
  }

  #onToggle(): void {
    this.#autoplay.toggle();
    this.#news = { isRunning: this.#autoplay.isRunning };
  }

  #onAutoplay(): void {
    if (!this.#scroller.moveBy(1, 'autoplay')) this.#scroller.moveTo(0, 'autoplay');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gezin-partner-carousel': PartnerCarousel;
  }
}
