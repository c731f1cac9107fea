import { pageFolder, pageMarkup } from '../page.ts';
import type { BuilderData } from './data.ts';
import { texts as en } from './texts/en.ts';
import { texts as nl } from './texts/nl.ts';

/** The builder's page in one of its languages. */
export function builderPage(language: 'nl' | 'en', data: BuilderData): string {
  const { title, lead, noScript } = language === 'nl' ? nl : en;
  const embed = URL.canParse(data.embed) ? data.embed : `${pageFolder('builder', language).replaceAll(/[^/]+/g, '..')}${data.embed}`;
  return pageMarkup({
    language,
    page: 'builder',
    title,
    scripts: ['widgets.all.js', 'builder.js'],
    body: `<h1>${title}</h1>
<p class="lead">${lead}</p>
<noscript><p class="fault">${noScript}</p></noscript>
<div id="builder"></div>
<script type="application/json" id="data">${JSON.stringify({ ...data, embed }).replaceAll('<', '\\u003c')}</script>`,
  });
}
