import { html, nothing, type TemplateResult } from 'lit';

/** A link, or only its text where there is no address that is safe to link to. */
export const linkTemplate = (part: string, text: string, url?: string, lang: string | typeof nothing = nothing): TemplateResult =>
  url
    ? html`<a part=${part} lang=${lang} href=${url} rel="noopener noreferrer">${text}</a>`
    : html`<span part=${part} lang=${lang}>${text}</span>`;
