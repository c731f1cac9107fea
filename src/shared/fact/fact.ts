import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Fact } from '../../content/content.ts';
import type { ContentSetting } from '../content-element.ts';
import { linkTemplate } from '../link.ts';
import { endsOf, numberWriter } from './fact-number.ts';

/**
 * One fact: the number as text and the sentence that it begins, in one paragraph; a bar for a percentage; what is known
 * of the number's origin.
 *
 * @param progress how far the number has counted, from 0 to 1, which is drawn over it; nothing when it stands still.
 */
export function factTemplate(fact: Fact, setting: ContentSetting, progress?: number): TemplateResult {
  const { language, lang } = setting;
  const write = numberWriter(fact, language, rangeText());
  const isCounting = progress !== undefined;
  return html`${fact.unit === 'percent' ? barTemplate(endsOf(fact)) : nothing}
    <p part="statement">
      <span part="number" class=${isCounting ? 'counting' : nothing}
        ><span>${write()}</span><span class="space"> </span
        ><span aria-hidden="true">${isCounting ? write(progress) : nothing}</span></span
      >
      <span part="text" lang=${lang}>${fact.text}</span>
    </p>
    ${originTemplate(fact, setting)}`;
}

/** How a range is written, with places for its ends. */
export const rangeText = () => msg('{from} tot {to}', { id: 'fact.range' });

function barTemplate([from, to]: [number, number]): TemplateResult {
  const start = from === to ? 0 : from;
  return html`<svg part="bar" aria-hidden="true">
    <rect width="100%" height="100%" />
    <rect x="${start}%" width="${to - start}%" height="100%" />
  </svg>`;
}

/** That a number is an estimate. */
export const estimateText = () => msg('Naar schatting', { id: 'fact.estimate' });

/** What opens the source of a number. */
export const sourceText = () => msg('Bron', { id: 'fact.source' });

/** What is known of the number's origin. */
function originTemplate(
  { estimate, source }: Fact,
  { lang, url }: Pick<ContentSetting, 'lang' | 'url'>,
): TemplateResult {
  return html`${estimate ? html`<p part="estimate">${estimateText()}</p>` : nothing}
  ${
    source
      ? html`<details part="source">
          <summary>${sourceText()}</summary>
          <p lang=${lang}>
            ${linkTemplate('source-link', source.title, url(source.url))}${source.year ? `, ${source.year}` : nothing}
          </p>
        </details>`
      : nothing
  }`;
}
