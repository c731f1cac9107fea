import { html, nothing, type TemplateResult } from 'lit';
import { type Content, goalsShape } from '../../content/content.ts';
import { ContentController } from '../../shared/controllers/content-controller.ts';
import { hostStyles } from '../../shared/styles/host-styles.ts';
import { WidgetElement } from '../../shared/widget-element.ts';
import { styles } from './goals-list.styles.ts';

/**
 * ```html
 * <gezin-goals-list lang="nl"></gezin-goals-list>
 * ```
 *
 * @tag gezin-goals-list
 * @summary What the Gezinsbenadering is, and its goals as a numbered list.
 * @slot - The floor: shown until the widget has something to show, never afterwards. A direct child
 *   `<script type="application/json">` is read as content.
 * @fires {ContentErrorEvent} gezin-content-error - The content that was given cannot be shown.
 * @csspart intro - The paragraph above the list.
 * @csspart title - The line that announces the list.
 * @csspart goals - The list.
 * @csspart goal - One goal.
 */
export class GoalsList extends WidgetElement {
  /** The tag name under which `define` registers the class. */
  static readonly tag = 'gezin-goals-list';

  static override styles = [hostStyles, styles];

  static override properties = { src: {}, content: { attribute: false } };

  /** Address of a content feed; `{lang}` in it stands for the language. */
  declare src?: string;

  /** The content itself; comes before every other source. */
  declare content?: Content;

  readonly #content = new ContentController(this, 'goals', goalsShape);

  protected override renderWidget(): TemplateResult | undefined {
    const goals = this.#content.value;
    if (!goals) return undefined;
    const { lang } = this.#content;
    const { intro, listTitle, items } = goals;
    return html`${this.renderHeading(goals.heading, lang)}
      ${intro && html`<p part="intro" lang=${lang}>${intro}</p>`}
      ${listTitle && items.length ? html`<p part="title" lang=${lang}>${listTitle}</p>` : nothing}
      <ol part="goals" lang=${lang}>${items.map(({ text }) => html`<li part="goal"><span>${text}</span></li>`)}</ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gezin-goals-list': GoalsList;
  }
}
