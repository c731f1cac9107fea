import { html, nothing, type TemplateResult } from 'lit';
import type { Goals } from '../../content/content.ts';
import { ContentElement, type ContentSetting } from '../../shared/content-element.ts';
import { introTemplate } from '../../shared/intro.ts';
import { hostStyles } from '../../shared/styles/host-styles.ts';
import { styles } from './goals-list.styles.ts';

/**
 * ```html
 * <gezin-goals-list lang="nl"></gezin-goals-list>
 * ```
 *
 * @tag gezin-goals-list
 * @summary What the Gezinsbenadering is, and its goals as a numbered list.
 * @slot - The fallback: shown until the widget has something to show, never afterwards. A direct child
 *   `<script type="application/json">` is read as content.
 * @fires {ContentErrorEvent} gezin-content-error - The content that was given cannot be shown.
 * @csspart intro - The paragraph above the list.
 * @csspart title - The line that announces the list.
 * @csspart goals - The list.
 * @csspart goal - One goal.
 */
export class GoalsList extends ContentElement<'goals'> {
  /** The tag name under which `define` registers the class. */
  static readonly tag = 'gezin-goals-list';

  static override readonly section = 'goals';

  static override styles = [hostStyles, styles];

  protected override renderContent(goals: Goals, { lang }: ContentSetting): TemplateResult {
    const { listTitle, items } = goals;
    return html`${this.renderHeading(goals.heading, lang)} ${introTemplate(goals.intro, lang)}
      ${listTitle && items.length ? html`<p part="title" lang=${lang}>${listTitle}</p>` : nothing}
      <ol part="goals" lang=${lang}>
        ${items.map(({ text }) => html`<li part="goal"><span>${text}</span></li>`)}
      </ol>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gezin-goals-list': GoalsList;
  }
}
