import { html, nothing, type TemplateResult } from 'lit';
import type { Fact, FactNumber } from '../../content/content.ts';
import { booleanConverter } from '../../shared/boolean-converter.ts';
import type { ContentSetting } from '../../shared/content-element.ts';
import { CountUpController } from '../../shared/controllers/count-up-controller.ts';
import { numberGiven } from '../../shared/fact/fact-number.ts';
import { factStyles } from '../../shared/fact/fact.styles.ts';
import { factTemplate } from '../../shared/fact/fact.ts';
import { hostStyles } from '../../shared/styles/host-styles.ts';
import { warnOnce } from '../../platform/warn-once.ts';
import { WidgetElement } from '../../shared/widget-element.ts';

/**
 * Numbers are digits with at most one decimal point: `25000`, `93.5`. Anything else, such as
 * `25.000`, `1,5` or a range that runs down, is refused: the fallback stays, and the console says once
 * what to write.
 *
 * ```html
 * <gezin-fact-counter lang="nl" value="93.5" unit="percent" label="van de gedetineerden is een man.">
 *   <p><b>93,5%</b> van de gedetineerden is een man.</p>
 * </gezin-fact-counter>
 * ```
 *
 * @tag gezin-fact-counter
 * @summary One fact of your own; its number counts up when it is seen.
 * @slot - The fallback: shown until the widget has something to show, never afterwards.
 * @csspart facts - The surface on which the fact stands.
 * @csspart fact - The fact.
 * @csspart statement - The number and its sentence.
 * @csspart number - Its number.
 * @csspart text - Its sentence.
 * @csspart bar - The bar of the whole, for a percentage.
 * @csspart estimate - The words that call the number an estimate.
 */
export class FactCounter extends WidgetElement {
  /** The tag name under which `define` registers the class. */
  static readonly tag = 'gezin-fact-counter';

  static override styles = [hostStyles, factStyles];

  static override properties = {
    value: {},
    from: {},
    to: {},
    unit: {},
    label: {},
    estimate: { type: Boolean, converter: booleanConverter },
  };

  /** The number. */
  declare value?: string | number | undefined;

  /** The lower end of a range, instead of `value`. */
  declare from?: string | number | undefined;

  /** The upper end of a range. */
  declare to?: string | number | undefined;

  /** `percent` writes a percentage and shows a bar of the whole. */
  declare unit: 'count' | 'percent';

  /** The sentence that the number begins. */
  declare label: string;

  /** Says that the number is an estimate. The attribute `estimate="false"` does not. */
  declare estimate: boolean;

  readonly #countUp = new CountUpController(this);
  #number: FactNumber | undefined;

  constructor() {
    super();
    this.unit = 'count';
    this.label = '';
    this.estimate = false;
  }

  protected override willUpdate(): void {
    super.willUpdate();
    const given = [this.value, this.from, this.to];
    // One that was taken away leaves `null` behind.
    const unit: string | null = this.unit;
    const isUnitKnown = unit === 'percent' || unit === 'count' || !unit;
    this.#number = isUnitKnown ? numberGiven(this) : undefined;
    if (!isUnitKnown) {
      warnOnce(`<${this.localName}> cannot show the unit ${unit}: write unit="percent", or leave it out for a count`);
      return;
    }
    if (!this.#number && given.some((each) => each != null)) {
      warnOnce(`<${this.localName}> cannot show ${given.join(' ')}: write value="93.5", or from="50" to="60"`);
    }
  }

  protected override renderWidget(): TemplateResult | undefined {
    const { language, label, estimate } = this;
    if (!this.#number) return undefined;
    const unit = this.unit === 'percent' ? 'percent' : 'count';
    const fact: Fact = { key: '', unit, text: label, estimate, ...this.#number };
    const without = () => undefined;
    const setting: ContentSetting = { language, lang: nothing, url: without, image: without };
    return html`${this.renderHeading()}
      <div part="facts">
        <div part="fact">${factTemplate(fact, setting, this.#countUp.progressAt(0))}</div>
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gezin-fact-counter': FactCounter;
  }
}
