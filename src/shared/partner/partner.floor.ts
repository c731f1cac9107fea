import { html, type TemplateResult } from 'lit';
import type { Partner } from '../../content/content.ts';
import { linkTemplate } from '../link.ts';
import { safeUrl } from '../safe-url.ts';

/** Partners as they stand inside an element until its widget comes. */
export const partnersFloor = (partners: Partner[]): TemplateResult =>
  html`<ul>${partners.map(({ name, href, lang }) => html`<li>${linkTemplate('partner', name, safeUrl(href), lang)}</li>`)}</ul>`;
