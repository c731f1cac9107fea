import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { fields } from './check-message.ts';
import type { ContactController } from './contact-controller.ts';
import { failureOf, faultsOf, hasFaults } from './contact-state.ts';
import { fieldTemplate } from './field.ts';
import { failureHeadingText, errorHeadingText, sentHeadingText } from './messages.ts';
import { failedTemplate, type OutcomeSetting, errorSummaryTemplate } from './outcome.ts';

/**
 * The form. No button submits it, which a frame without `allow-forms` would not allow, and by its method
 * nothing else can: what is typed never comes into an address.
 *
 * @param privacyUrl nothing when the page took it away while a message was on its way.
 */
export function formTemplate(contact: ContactController, setting: OutcomeSetting, privacyUrl?: string): TemplateResult {
  const { state } = contact;
  const failure = failureOf(state);
  return html`<form
    part="form"
    class=${state.phase === 'sent' ? 'unseen' : 'panel'}
    method="dialog"
    novalidate
    @input=${contact.onInput}
    @focusin=${contact.onFocusIn}
    @focusout=${contact.onFocusOut}
    @keydown=${contact.onKey}
    @keyup=${contact.onKeyUp}
  >
    ${hasFaults(state) ? errorSummaryTemplate(faultsOf(state), setting.level, contact.goTo) : nothing}
    ${fields.map((field) => fieldTemplate(field, state))}
    <input class="unseen" name="extra" tabindex="-1" autocomplete="off" aria-hidden="true" />
    <p>
      <a part="privacy" href=${privacyUrl ?? nothing} target="_blank" rel="noopener noreferrer"
        >${msg('Wat we met uw gegevens doen (opent in een nieuw venster)', { id: 'contactForm.privacy' })}</a
      >
    </p>
    ${failure && !hasFaults(state) ? failedTemplate(failure, setting) : nothing}
    <p class="buttons">
      <button
        part="send"
        type="button"
        aria-disabled=${state.phase === 'sending' ? 'true' : nothing}
        @click=${contact.onSend}
      >
        ${failure ? msg('Opnieuw proberen', { id: 'contactForm.retry' }) : msg('Versturen', { id: 'contactForm.send' })}
      </button>
      ${
        failure
          ? html`<button part="copy" type="button" @click=${contact.onCopy}>
              ${msg('Bericht kopiëren', { id: 'contactForm.copy' })}
            </button>`
          : nothing
      }
    </p>
  </form>`;
}

/** What is going on; and how it ended, where the focus does not tell. */
export function statusText({ state, copied, isSpoken }: ContactController): string {
  if (state.phase === 'sending') {
    return state.isSlow
      ? msg('Nog bezig met versturen', { id: 'contactForm.slow' })
      : msg('Bezig met versturen', { id: 'contactForm.sending' });
  }
  if (copied === 'copied') return msg('Uw bericht is gekopieerd.', { id: 'contactForm.copied' });
  if (copied) return msg('Uw bericht is geselecteerd om te kopiëren.', { id: 'contactForm.selected' });
  if (!isSpoken || state.phase === 'idle') return '';
  if (state.phase === 'sent') return sentHeadingText();
  return state.phase === 'failed' && !hasFaults(state) ? failureHeadingText(state.failure) : errorHeadingText();
}
