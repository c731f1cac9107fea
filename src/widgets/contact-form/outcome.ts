import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { innerHeadingTemplate } from '../../shared/heading.ts';
import { type Field, fields } from './check-message.ts';
import type { Ending, Faults } from './contact-state.ts';
import { failureHeadingText, failureText, faultText, errorHeadingText, sentHeadingText } from './messages.ts';

/** How an outcome is written. */
export interface OutcomeSetting {
  /** Level of the widget's own heading. */
  level: number;
  language: string;
}

/** The errors, above the form; `onGo` gets the field of a line that was chosen. */
export function errorSummaryTemplate(faults: Faults, level: number, onGo: (field: Field) => void): TemplateResult {
  // Said by the focus on its heading alone: as an alert, too, it was heard twice (docs/decisions/contact-form.md).
  return html`<div part="error-summary">
    ${innerHeadingTemplate(level, errorHeadingText(), 'outcome')}
    <ul>
      ${fields.map((field) => {
        const fault = faults[field];
        const onClick = (event: Event) => {
          // A fragment cannot reach into a shadow root, and a router of the page would take it.
          event.preventDefault();
          onGo(field);
        };
        return fault ? html`<li><a href="#${field}" @click=${onClick}>${faultText(field, fault)}</a></li>` : nothing;
      })}
      ${faults.rest ? html`<li dir="auto">${faults.rest}</li>` : nothing}
    </ul>
  </div>`;
}

/** That the sending failed, and what to do now. */
export const failedTemplate = (failure: Ending, { level, language }: OutcomeSetting): TemplateResult =>
  html`<div part="failed">
    ${innerHeadingTemplate(level, failureHeadingText(failure), 'outcome')}
    <p>
      ${[failureText(failure, language), msg('Uw tekst staat nog in het formulier.', { id: 'contactForm.kept' })].join(' ')}
    </p>
  </div>`;

/** That the message has arrived; `onReset` for who wants to write another. */
export const sentTemplate = (level: number, onReset: () => void): TemplateResult =>
  html`<div part="sent" class="panel">
    ${innerHeadingTemplate(level, sentHeadingText(), 'outcome')}
    <p>${msg('We hebben uw bericht ontvangen.', { id: 'contactForm.received' })}</p>
    <p>
      <button part="again" type="button" @click=${onReset}>
        ${msg('Nog een bericht schrijven', { id: 'contactForm.another' })}
      </button>
    </p>
  </div>`;
