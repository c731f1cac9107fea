import { html, nothing, type TemplateResult } from 'lit';
import type { Note } from '../../content/content.ts';
import { linkTemplate } from '../../shared/link.ts';
import { safeUrl } from '../../shared/safe-url.ts';

/** For who needs somebody else, such as a child who wants to talk. */
export function noteTemplate(note: string | Note, lang: string | typeof nothing = nothing): TemplateResult {
  if (typeof note === 'string') return html`<p part="note" lang=${lang}><b>${note}</b></p>`;
  const { question, text, phone } = note;
  // The spaces go with the words: Chromium leaves those that stand alone out of its accessibility tree.
  return html`<p part="note" lang=${lang}>
    <b>${question}</b>${` ${text} `}${linkTemplate('phone', phone, safeUrl(`tel:${phone}`))}
  </p>`;
}
