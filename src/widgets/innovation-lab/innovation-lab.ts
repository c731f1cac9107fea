import { html, nothing, type TemplateResult } from 'lit';
import type { Lab } from '../../content/content.ts';
import { ContentElement, type ContentSetting } from '../../shared/content-element.ts';
import { linkTemplate } from '../../shared/link.ts';
import { hostStyles } from '../../shared/styles/host-styles.ts';
import { styles } from './innovation-lab.styles.ts';

/**
 * ```html
 * <gezin-innovation-lab lang="nl"></gezin-innovation-lab>
 * ```
 *
 * @tag gezin-innovation-lab
 * @summary The innovation workplace in the prison of Veenhuizen, and the award that it won.
 * @slot - The fallback: shown until the widget has something to show, never afterwards. A direct child
 *   `<script type="application/json">` is read as content.
 * @fires {ContentErrorEvent} gezin-content-error - The content that was given cannot be shown.
 * @csspart paragraph - One paragraph.
 * @csspart award - The seal of the award.
 * @csspart links - The list of links.
 * @csspart link - One link.
 * @cssprop [--gezin-color-highlight=#f0a93b] - The ring of the seal.
 */
export class InnovationLab extends ContentElement<'lab'> {
  /** The tag name under which `define` registers the class. */
  static readonly tag = 'gezin-innovation-lab';

  static override readonly section = 'lab';

  static override styles = [hostStyles, styles];

  protected override renderContent(
    { heading, paragraphs, links, award }: Lab,
    { lang, url }: ContentSetting,
  ): TemplateResult {
    // Who reads the paragraphs has it already.
    const isTold = paragraphs.some((text) => award && text.includes(award.name));
    return html`${this.renderHeading(heading, lang)}
      <div class="columns" lang=${lang}>
        <div>
          ${paragraphs.map((text) => html`<p part="paragraph">${text}</p>`)}
          ${
            links.length
              ? html`<ul part="links">
                  ${links.map(({ text, href }) => html`<li>${linkTemplate('link', text, url(href))}</li>`)}
                </ul>`
              : nothing
          }
        </div>
        ${
          award
            ? html`<p part="award" aria-hidden=${isTold ? 'true' : nothing}>
                <svg viewBox="0 0 32 32" aria-hidden="true">
                  <path
                    d="M11 4h10v7a5 5 0 0 1-10 0zM11 6H6v2a5 5 0 0 0 5 5M21 6h5v2a5 5 0 0 1-5 5M16 16v6M10 27h12M12 27c0-3 2-5 4-5s4 2 4 5"
                  />
                </svg>
                <span>${award.name}</span> <b>${award.year}</b>
              </p>`
            : nothing
        }
      </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'gezin-innovation-lab': InnovationLab;
  }
}
