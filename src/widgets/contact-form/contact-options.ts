import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { linkTemplate } from '../../shared/link.ts';
import { safeUrl } from '../../shared/safe-url.ts';

/** Where else one can turn to. */
export interface ContactOptions {
  text: string;
  url: string | undefined;
  lang: string | typeof nothing;
  email?: string;
  phone?: string;
}

/** The other ways of contact. They stay in one place, whatever becomes of the message (WCAG 3.2.6). */
export const contactOptionsTemplate = ({ text, url, lang, email, phone }: ContactOptions): TemplateResult =>
  html`<div part="contact-options">
    <p>${msg('Of neem op een andere manier contact op:', { id: 'contactForm.contactOptions' })}</p>
    <ul>
      ${email ? html`<li>${addressTemplate('mailto:', email)}</li>` : nothing}
      ${phone ? html`<li>${addressTemplate('tel:', phone)}</li>` : nothing}
      <li>${linkTemplate('way', text, url, lang)}</li>
    </ul>
  </div>`;

const addressTemplate = (scheme: string, written: string): TemplateResult => {
  const address = written.replace(scheme, '');
  return linkTemplate('way', address, safeUrl(scheme + address));
};
