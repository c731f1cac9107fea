import { html, type TemplateResult } from 'lit';
import type { Content } from '../../content/content.ts';
import { linkTemplate } from '../../shared/link.ts';
import { safeUrl } from '../../shared/safe-url.ts';
import { hintTemplate, positionTemplate } from './messages.ts';

/** What stands inside the element until the widget comes: the levels from the base to the top. */
export const floor = ({ levels }: Content): TemplateResult | undefined =>
  levels &&
  html`${levels.heading && html`<h2>${levels.heading}</h2>`}
    ${levels.intro && html`<p>${levels.intro}</p>`}
    <div><ol>
      ${levels.items.map(
        ({ label, aim, mark, examples, reach }, i) => html`<li>
          <details>
            <summary>${positionTemplate(i + 1, levels.items.length)} <b>${label}</b></summary>
            <p>${aim}</p>
            ${mark && html`<p>${mark}</p>`}
            <ul>${examples.map((example) => html`<li>${example}</li>`)}</ul>
            ${reach && html`<p>${reach}</p>`}
          </details>
        </li>`,
      )}
    </ol><p>${hintTemplate()}</p></div>
    ${levels.link && html`<p>${linkTemplate('link', levels.link.text, safeUrl(levels.link.href))}</p>`}`;
