import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { newKey } from '../../network/new-key.ts';
import { type Limits, sendMessage } from '../../network/send-message.ts';
import type { Sender } from '../../network/sender.ts';
import { warnOnce } from '../../shared/warn-once.ts';
import { type Field, fieldOf, fields } from './check-message.ts';
import { MessageFailedEvent, MessageSentEvent } from './contact-form.events.ts';
import { type ContactState, emptyState, left, settled, slowed, submitted, typed } from './contact-state.ts';
import { keepInside } from './keep-inside.ts';

type Host = ReactiveControllerHost &
  HTMLElement & { readonly renderRoot: ParentNode & EventTarget; readonly language: string; subjectKey?: string; limits?: Limits };

/** What became of an attempt to copy: where the page may not copy, the text is only selected. */
export type Copied = 'copied' | 'selected' | undefined;

/**
 * Leads what the visitor does in the form to the state of the message, and the message to its service.
 * Sending goes on when the element is removed, so that it shows the outcome wherever it comes back.
 */
export class ContactController implements ReactiveController {
  copied: Copied;
  /** The visitor is elsewhere on the page: the outcome is said, and the focus stays there. */
  isSpoken = false;

  readonly #host: Host;
  readonly #sender: () => Sender | undefined;
  #state = emptyState;
  #startedAt = 0;
  #hasNews = false;

  /** @param sender what brings messages away; nothing while the element is not set up. */
  constructor(host: Host, sender: () => Sender | undefined) {
    this.#host = host;
    this.#sender = sender;
    host.addController(this);
  }

  get state(): ContactState {
    return this.#state;
  }

  hostUpdated(): void {
    keepInside(this.#host.renderRoot);
    if (!this.#hasNews) return;
    this.#hasNews = false;
    const heading = this.#host.renderRoot.querySelector<HTMLElement>('[part=outcome]');
    if (!heading || this.isSpoken) return;
    heading.tabIndex = -1;
    heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
    heading.focus();
  }

  /** Empties the form; not while a message is on its way. */
  reset(): void {
    if (this.#state.phase === 'sending') return;
    this.#startedAt = 0;
    this.isSpoken = false;
    this.copied = undefined;
    this.#change(emptyState);
  }

  readonly onAnother = async (): Promise<void> => {
    this.reset();
    await this.#host.updateComplete;
    this.#host.focus();
  };

  readonly onInput = ({ target }: Event): void => {
    this.#startedAt ||= performance.now();
    this.copied = undefined;
    this.#read(target as HTMLInputElement);
  };

  readonly onFocusOut = ({ target }: FocusEvent): void => {
    const field = fieldOf((target as HTMLInputElement).name);
    // While something is being pressed, it must not move away from under the pointer.
    if (field && !document.documentElement.matches(':active')) this.#change(left(this.#state, field));
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing && (event.target as Element).matches('input')) this.onSend(event);
  };

  /** By the click or the key, because a frame without `allow-forms` never hears of a submit. */
  readonly onSend = (event: Event): void => {
    event.preventDefault();
    const sender = this.#sender();
    if (sender) void this.#send(sender);
  };

  /** Puts the focus on a field, with its label in view. */
  readonly goTo = (field: Field): void => {
    // Its `scroll-margin` keeps the label in view.
    this.#input(field)!.focus();
  };

  readonly onCopy = async (): Promise<void> => {
    // So that it is said each time.
    this.copied = undefined;
    this.#host.requestUpdate();
    try {
      await navigator.clipboard.writeText(this.#state.draft.message);
      this.copied = 'copied';
    } catch {
      this.#input('message')?.select();
      this.copied = 'selected';
    }
    this.#host.requestUpdate();
  };

  async #send(sender: Sender): Promise<void> {
    const { language, subjectKey, limits } = this.#host;
    // Not everything that fills in fields fires events.
    for (const field of fields) this.#read(this.#input(field)!);
    const before = this.#state;
    this.#change(
      submitted(before, {
        key: newKey(),
        ...(subjectKey && { subjectKey }),
        language,
        elapsedMs: this.#startedAt && Math.round(performance.now() - this.#startedAt),
        extra: this.#input('extra')!.value,
      }),
    );
    if (this.#state === before) return;
    this.copied = undefined;
    this.isSpoken = false;
    const { message, phase } = this.#state;
    if (phase === 'sending') {
      this.#change(settled(this.#state, await sendMessage(message!, sender, () => this.#change(slowed(this.#state)), limits)));
    }
    this.#hasNews = this.#host.isConnected;
    this.isSpoken = document.activeElement !== document.body && !this.#host.matches(':focus-within');
    this.#host.requestUpdate();
    this.#tell();
  }

  /** Tells the page how it ended, and its developer what may be wrong. */
  #tell(): void {
    const { phase, id, failure } = this.#state;
    if (phase === 'sent') {
      this.#startedAt = 0;
      this.#host.dispatchEvent(new MessageSentEvent(id!));
    } else if (failure) {
      const { reason } = failure;
      if (reason === 'blocked' || reason === 'configuration') warnOnce('check the endpoint, its origins (CORS) and connect-src');
      this.#host.dispatchEvent(new MessageFailedEvent(reason));
    }
  }

  #read({ name, value }: HTMLInputElement): void {
    const field = fieldOf(name);
    if (field) this.#change(typed(this.#state, field, value));
  }

  #input(name: Field | 'extra'): HTMLInputElement | null {
    return this.#host.renderRoot.querySelector<HTMLInputElement>(`[name=${name}]`);
  }

  #change(state: ContactState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#host.requestUpdate();
  }
}
