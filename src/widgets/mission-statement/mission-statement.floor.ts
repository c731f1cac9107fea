import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from '../../content/content.ts';
import { linkTemplate } from '../../shared/link.ts';
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
            <ul>${mission.collaborators.map(({ name, href, lang }) => html`<li>${linkTemplate('partner', name, safeUrl(href), lang)}</li>`)}</ul>
          </div>`
        : nothing
    }`;
