import { html, nothing, type TemplateResult } from 'lit';

/** The paragraph under the heading, where there is one. */
export const introTemplate = (
  intro: string | undefined,
  lang: string | typeof nothing,
): TemplateResult | typeof nothing => (intro ? html`<p part="intro" lang=${lang}>${intro}</p>` : nothing);
