import { html, nothing, type TemplateResult } from 'lit';

// What points on at the end of a link, which is seen and not read.
const pointer = /^(.*?)(\s*[→↗])$/s;

/** The words of a link, and the arrow at their end if there is one. */
export const splitPointer = (text: string) => {
  const [, words = text, arrow] = pointer.exec(text) ?? [];
  return { words, arrow };
};

/** A link, or only its text where there is no address that is safe to link to. */
export const linkTemplate = (
  part: string,
  text: string,
  url?: string,
  lang: string | typeof nothing = nothing,
): TemplateResult => {
  const { words, arrow } = splitPointer(text);
  const shown = arrow ? html`${words}<span aria-hidden="true">${arrow}</span>` : text;
  return url
    ? html`<a part=${part} lang=${lang} href=${url} rel="noopener noreferrer">${shown}</a>`
    : html`<span part=${part} lang=${lang}>${shown}</span>`;
};
