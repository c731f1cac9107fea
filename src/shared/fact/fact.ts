import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Fact } from '../../content/content.ts';
import { linkTemplate } from '../link.ts';
import { endsOf, numberWriter } from './fact-number.ts';

/** In what language a fact is written, and how it links. */
export interface FactSetting {
  /** The language of the widget, which writes the number. */
  language: string;
  /** The `lang` of the texts, where their language is another. */
  lang?: string | typeof nothing;
  url: (href: string | undefined) => string | undefined;
}

/**
 * One fact: the number as text, which a `CountUpController` draws counting, and the sentence that it
 * begins, in one paragraph; a bar for a percentage; what is known of the number's origin.
 */
export function factTemplate(fact: Fact, { language, lang = nothing, url }: FactSetting): TemplateResult {
  const write = factWriter(fact, language);
  return html`${fact.unit === 'percent' ? barTemplate(endsOf(fact)) : nothing}
    <p part="statement">
      <span part="number" .write=${write}><span>${write()}</span><span aria-hidden="true"></span></span>
      <span part="text" lang=${lang}>${fact.text}</span>
    </p>
    ${originTemplate(fact, lang, url)}`;
}

/** What writes the number of a fact in a language. */
export const factWriter = (fact: Fact, language: string) =>
  numberWriter(fact, language, msg('{from} tot {to}', { id: 'fact.range' }));

function barTemplate([from, to]: [number, number]): TemplateResult {
  const start = from === to ? 0 : from;
  return html`<svg part="bar" aria-hidden="true">
    <rect width="100%" height="100%" />
    <rect x="${start}%" width="${to - start}%" height="100%" />
  </svg>`;
}

/** What is known of the number's origin. */
export function originTemplate({ estimate, source }: Fact, lang: FactSetting['lang'], url: FactSetting['url']): TemplateResult {
  return html`${estimate ? html`<p part="estimate">${msg('Naar schatting', { id: 'fact.estimate' })}</p>` : nothing}
    ${
      source
        ? html`<details part="source">
            <summary>${msg('Bron', { id: 'fact.source' })}</summary>
            <p lang=${lang ?? nothing}>
              ${linkTemplate('source-link', source.title, url(source.url))}${source.year ? `, ${source.year}` : nothing}
            </p>
          </details>`
        : nothing
    }`;
}
