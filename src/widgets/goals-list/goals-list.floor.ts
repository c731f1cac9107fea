import { html, type TemplateResult } from 'lit';
import type { Content } from '../../content/content.ts';

/** What stands inside the element until the widget comes. */
export const floor = ({ goals }: Content): TemplateResult | undefined =>
  goals &&
  html`<h2>${goals.heading}</h2>
    ${goals.intro && html`<p>${goals.intro}</p>`}
    ${goals.listTitle && html`<p>${goals.listTitle}</p>`}
    <ol>${goals.items.map(({ text }) => html`<li>${text}</li>`)}</ol>`;
