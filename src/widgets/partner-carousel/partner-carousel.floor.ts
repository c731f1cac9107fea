import { html, type TemplateResult } from 'lit';
import type { Content } from '../../content/content.ts';
import { partnersFloor } from '../../shared/partner/partner.floor.ts';

/** What stands inside the element until the widget comes. */
export const floor = ({ partners }: Content): TemplateResult | undefined =>
  partners &&
  html`<h2>${partners.heading}</h2>
    ${partners.intro && html`<p>${partners.intro}</p>`}
    <div>${partnersFloor(partners.items)}</div>`;
