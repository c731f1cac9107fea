import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from '../../content/content.ts';
import { linkTemplate } from '../../shared/link.ts';
import { partnersFloor } from '../../shared/partner/partner.floor.ts';
import { safeUrl } from '../../shared/safe-url.ts';

/** What stands inside the element until the widget comes. */
export const floor = ({ mission }: Content): TemplateResult | undefined =>
  mission &&
  html`<h2>${mission.heading}</h2>
    ${mission.paragraphs.map(
      (text, i) => html`<p>${text} ${i === mission.paragraphs.length - 1 ? linkTemplate('contact', mission.contact.text, safeUrl(mission.contact.href)) : nothing}</p>`,
    )}
    ${
      mission.collaborators.length
        ? html`<div>
            ${mission.collaboratorsTitle && html`<p>${mission.collaboratorsTitle}</p>`}
            ${partnersFloor(mission.collaborators)}
          </div>`
        : nothing
    }`;
