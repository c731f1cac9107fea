import { html, type TemplateResult } from 'lit';
import type { Content } from '../../content/content.ts';
import { linkTemplate } from '../../shared/link.ts';
import { safeUrl } from '../../shared/safe-url.ts';

/** What stands inside the element until the widget comes: a link, since no form would work there. */
export const floor = ({ contact }: Content): TemplateResult | undefined =>
  contact &&
  html`<h2>${contact.heading}</h2>
    ${contact.intro && html`<p>${contact.intro}</p>`}
    ${contact.note && html`<p><b>${contact.note}</b></p>`}
    <div><p>${linkTemplate('way', contact.link.text, safeUrl(contact.link.href))}</p></div>`;

/** What the form needs of the page, which fills it in: until then the form says what is missing. */
export const attributes = (): Record<string, string> => ({
  endpoint: '',
  'privacy-url': '',
});
