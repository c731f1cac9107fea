import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { charactersLeft, type Field } from './check-message.ts';
import { type ContactState, faultsOf } from './contact-state.ts';
import { faultText, labelText, lengthText, mostText } from './messages.ts';

// From here on it is said how many characters are left.
const fewLeft = 500;

/**
 * One field with its label above it, what to mind and what is wrong between them. The error has a box of its own: when it comes
 * right beside the field, Firefox makes the field anew, and tells screen readers that the caret is there.
 */
export function fieldTemplate(field: Field, state: ContactState): TemplateResult {
  const text = state.draft[field];
  const fault = faultsOf(state)[field];
  const isMessage = field === 'message';
  const left = isMessage ? charactersLeft(field, text) : Infinity;
  // What is wrong comes first.
  const described = [fault && `${field}-error`, isMessage && 'hint length'].filter(Boolean).join(' ');
  const isSending = state.phase === 'sending';
  const required = field === 'name' ? nothing : 'true';
  return html`<div part="field">
    <label part="label" for=${field}
      >${labelText(field)}${field === 'name' ? html`<span part="requirement"> (${msg('niet verplicht', { id: 'contactForm.optional' })})</span>` : nothing}</label
    >
    ${
      isMessage
        ? html`<p part="hint" id="hint">
            ${msg('Noem geen namen van anderen, en schrijf niets over iemands gezondheid.', { id: 'contactForm.hint' })}
          </p>`
        : nothing
    }
    <div>
      ${
        fault
          ? html`<p part="error" id="${field}-error">
              <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3 2.5 20h19zM12 10v5M12 17.5v.5" /></svg
              ><span class="unseen">${msg('Fout:', { id: 'contactForm.error' })} </span>${faultText(field, fault)}
            </p>`
          : nothing
      }
    </div>
    ${
      isMessage
        ? html`<textarea
            part="input"
            id=${field}
            name=${field}
            rows="7"
            autocomplete="off"
            aria-required=${required}
            aria-invalid=${fault ? 'true' : nothing}
            aria-describedby=${described}
            ?readonly=${isSending}
            .value=${text}
          ></textarea>`
        : html`<input
            part="input"
            id=${field}
            name=${field}
            type=${field === 'email' ? field : 'text'}
            autocomplete=${field}
            aria-required=${required}
            aria-invalid=${fault ? 'true' : nothing}
            aria-describedby=${described || nothing}
            ?readonly=${isSending}
            .value=${text}
          />`
    }
    ${
      isMessage
        ? html`<p part="length" id="length">${left < fewLeft ? lengthText(left) : mostText()}</p>
            <p class="unseen" aria-live="polite">
              ${left < fewLeft ? lengthText(left < 0 ? left : Math.floor(left / 100) * 100) : ''}
            </p>`
        : nothing
    }
  </div>`;
}
