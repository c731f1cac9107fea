import { html, type TemplateResult } from 'lit';
import type { Content } from '../../content/content.ts';
import { factFloor } from '../../shared/fact/fact.floor.ts';

/** What stands inside the element until the widget comes. */
export const floor = ({ facts, language }: Content): TemplateResult | undefined =>
  facts &&
  html`<h2>${facts.heading}</h2>
    ${facts.intro && html`<p>${facts.intro}</p>`}
    <ul>${facts.items.map((fact) => html`<li>${factFloor(fact, language)}</li>`)}</ul>`;
