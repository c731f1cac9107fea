import { html, nothing, type TemplateResult } from 'lit';
import type { Mission } from '../../content/content.ts';
import { ContentElement, type ContentSetting } from '../../shared/content-element.ts';
import { linkTemplate } from '../../shared/link.ts';
import { partnerStyles } from '../../shared/partner/partner.styles.ts';
import { partnerTemplate } from '../../shared/partner/partner.ts';
import { hostStyles } from '../../shared/styles/host-styles.ts';
import { styles } from './mission-statement.styles.ts';

/**
 * ```html
 * <gezin-mission-statement lang="nl"></gezin-mission-statement>
 * ```
 *
 * @tag gezin-mission-statement
 * @summary The mission of the Gezinsbenadering, how to get in touch, and who works together in it.
 * @slot - The fallback: shown until the widget has something to show, never afterwards. A direct child
 *   `<script type="application/json">` is read as content.
 * @fires {ContentErrorEvent} gezin-content-error - The content that was given cannot be shown.
 * @csspart paragraph - One paragraph; the first is the lead.
 * @csspart contact - The link that ends the last paragraph.
 * @csspart title - The line above the collaborators.
 * @csspart collaborators - The list of collaborators.
 * @csspart partner - One collaborator.
 * @csspart logo - Its logo.
 * @csspart name - Its name.
 */
export class MissionStatement extends ContentElement<'mission'> {
  /** The tag name under which `define` registers the class. */
  static readonly tag = 'gezin-mission-statement';

  static override readonly section = 'mission';

  static override styles = [hostStyles, partnerStyles, styles];

  protected override renderContent(mission: Mission, setting: ContentSetting): TemplateResult {
    const { lang, url } = setting;
    const { paragraphs, contact, collaborators, collaboratorsTitle } = mission;
    return html`${this.renderHeading(mission.heading, lang)}
    ${(paragraphs.length ? paragraphs : ['']).map(
      // The space goes with the words: Chromium leaves one that stands alone out of its accessibility tree.
      (text, i) =>
        html`<p part="paragraph" lang=${lang}>
          ${`${text} `}${i >= paragraphs.length - 1 ? linkTemplate('contact', contact.text, url(contact.href)) : nothing}
        </p>`,
    )}
    ${
      collaborators.length
        ? html`<div lang=${lang}>
            ${collaboratorsTitle && html`<p part="title">${collaboratorsTitle}</p>`}
            <ul part="collaborators">
              ${collaborators.map((partner) => html`<li>${partnerTemplate(partner, setting)}</li>`)}
            </ul>
          </div>`
        : nothing
    }`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gezin-mission-statement': MissionStatement;
  }
}
