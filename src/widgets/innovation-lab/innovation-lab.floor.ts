import { html, nothing, type TemplateResult } from 'lit';
import type { Content } from '../../content/content.ts';
import { linkTemplate } from '../../shared/link.ts';
import { safeUrl } from '../../shared/safe-url.ts';

/** What stands inside the element until the widget comes. */
export const floor = ({ lab }: Content): TemplateResult | undefined =>
  lab &&
  html`<h2>${lab.heading}</h2>
    <div>
      <div>
        ${lab.paragraphs.map((text) => html`<p>${text}</p>`)}
        <ul>${lab.links.map(({ text, href }) => html`<li>${linkTemplate('link', text, safeUrl(href))}</li>`)}</ul>
      </div>
      ${lab.award ? html`<p>${lab.award.name} <b>${lab.award.year}</b></p>` : nothing}
    </div>`;
