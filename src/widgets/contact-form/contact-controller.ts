import type { ReactiveController } from 'lit';
import { newKey } from '../../network/new-key.ts';
import { defaultLimits, type Delivery, type Limits, sendMessage } from '../../network/send-message.ts';
import type { Message, Sender } from '../../network/sender.ts';
import { warnOnce } from '../../platform/warn-once.ts';
import type { WidgetElement } from '../../shared/widget-element.ts';
import { type Field, fieldOf, fields } from './check-message.ts';
import { MessageFailedEvent, MessageSentEvent } from './contact-form.events.ts';
import {
  type ContactState,
  emptyState,
  isClosed,
  blurred,
  prevented,
  settled,
  slowed,
  submitted,
  typed,
} from './contact-state.ts';
import { keepInside } from './keep-inside.ts';

// How often a field is looked at, and how long a form stays that the focus has left, in milliseconds.
const beat = 1000;
const leaving = 500;

type Host = WidgetElement & { subjectKey?: string; limits?: Limits };

// The page has taken its configuration away after a failure, when the form stays.
const withoutConfiguration: Sender = {
  send: () => Promise.resolve({ status: 'failed', reason: 'configuration' }),
};

/** What became of an attempt to copy: where the page may not copy, the text is only selected. */
export type Copied = 'copied' | 'selected' | undefined;

/**
 * Turns what the visitor does in the form into the next state, and sends the message.
 * Sending goes on when the element is removed, so that it shows the outcome wherever it comes back.
 */
export class ContactController implements ReactiveController {
  copied: Copied;
  /** The visitor is elsewhere on the page: the outcome is said, and the focus stays there. */
  isSpoken = false;
  /** The form stays till the focus has left it: docs/decisions/contact-form.md. */
  isLeaving = false;

  readonly #host: Host;
  readonly #sender: () => Sender | undefined;
  #state = emptyState;
  #startedAt = 0;
  #hasNews = false;
  #poll: ReturnType<typeof setInterval> | undefined;

  /** @param sender what brings messages away; nothing while the element is not set up. */
  constructor(host: Host, sender: () => Sender | undefined) {
    this.#host = host;
    this.#sender = sender;
    host.addController(this);
  }

  get state(): ContactState {
    return this.#state;
  }

  /** Something is typed, and was not sent. */
  get isWritten(): boolean {
    return fields.some((field) => this.#state.draft[field]);
  }

  hostUpdated(): void {
    keepInside(this.#host.renderRoot);
    if (!this.#hasNews) return;
    this.#hasNews = false;
    const heading = this.#host.renderRoot.querySelector<HTMLElement>('[part=outcome]');
    if (heading && !this.isSpoken) {
      heading.tabIndex = -1;
      heading.addEventListener('blur', () => heading.removeAttribute('tabindex'), { once: true });
      heading.focus();
    }
    if (this.isLeaving) setTimeout(() => this.#leave(), leaving);
  }

  hostDisconnected(): void {
    clearInterval(this.#poll);
    this.#leave();
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

  /** Programs for speech recognition write into a field without an event: it is looked at while it has the focus. */
  readonly onFocusIn = ({ target }: FocusEvent): void => {
    clearInterval(this.#poll);
    this.#poll = setInterval(() => this.#read(target as HTMLInputElement), beat);
  };

  readonly onInput = ({ target, timeStamp }: Event): void => {
    this.#startedAt ||= timeStamp;
    this.copied = undefined;
    this.#read(target as HTMLInputElement);
  };

  readonly onFocusOut = ({ target }: FocusEvent): void => {
    clearInterval(this.#poll);
    const field = fieldOf((target as HTMLInputElement).name);
    this.#host.attempt(() => {
      // While something is being pressed, it must not move away from under the pointer.
      if (field && !document.documentElement.matches(':active')) this.#change(blurred(this.#state, field));
    });
  };

  readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.isComposing && (event.target as Element).localName === 'input')
      this.onSend(event);
  };

  /** By the click or the key, because a frame without `allow-forms` never hears of a submit. */
  readonly onSend = (event: Event): void => {
    event.preventDefault();
    if (!isClosed(this.#state)) void this.#send(event.timeStamp);
  };

  /**
   * Of a field that is come to by keyboard WebKit brings only the text into view, and may leave it under a header of
   * the page. By its code: on Linux it has no name for the key with Shift.
   */
  readonly onKeyUp = ({ code, target }: KeyboardEvent): void => {
    if (code === 'Tab') this.#host.attempt(() => (target as Element).scrollIntoView({ block: 'nearest' }));
  };

  /** Puts the focus on a field, with its label in view. */
  readonly goTo = (field: Field): void => {
    // Its `scroll-margin` keeps the label in view.
    this.#host.attempt(() => this.#input(field)?.focus());
  };

  readonly onCopy = async (): Promise<void> => {
    // Clear the text first, so that a screen reader says the same words again.
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

  /** @param now the `timeStamp` of the event that asked for it. */
  async #send(now: number): Promise<void> {
    let tried: Sender | undefined;
    try {
      this.#submit(now);
      const sender = this.#sender() ?? withoutConfiguration;
      if (this.#state.phase === 'sending') {
        const delivery = await this.#deliver(this.#state.message, sender, () => (tried = sender));
        // In one turn with what follows, so that the form is still there when the focus leaves it.
        this.#change(settled(this.#state, delivery));
      }
    } catch (error) {
      this.#change(prevented(this.#state, tried));
      warnOnce(`<${this.#host.localName}> could not send: ${String(error)}`);
    }
    this.#hasNews = this.#host.isConnected;
    this.isLeaving = this.#hasNews && this.#state.phase === 'sent';
    this.#host.attempt(() => {
      this.isSpoken = document.activeElement !== document.body && !this.#host.matches(':focus-within');
    });
    this.#host.requestUpdate();
    this.#tell();
  }

  #submit(now: number): void {
    const { language, subjectKey } = this.#host;
    // Not everything that fills in fields fires events.
    for (const field of fields) this.#read(this.#input(field));
    this.#change(
      submitted(this.#state, {
        key: newKey(),
        ...(subjectKey && { subjectKey }),
        language,
        elapsedMs: this.#startedAt && Math.max(0, Math.round(now - this.#startedAt)),
        extra: this.#input('extra')?.value ?? '',
      }),
    );
    this.copied = undefined;
    this.isSpoken = false;
  }

  /** @param onTry hears of each attempt. */
  async #deliver(message: Message, sender: Sender, onTry: () => void): Promise<Delivery> {
    const { limits = defaultLimits } = this.#host;
    const trying: Sender = {
      idempotent: sender.idempotent,
      send(...given) {
        onTry();
        return sender.send(...given);
      },
    };
    const seen = new Promise((done) => setTimeout(done, limits.leastSending));
    const onWait = () => this.#change(slowed(this.#state));
    const delivery = await sendMessage(message, trying, onWait, limits);
    await seen;
    if (delivery.status === 'failed' && (delivery.reason === 'blocked' || delivery.reason === 'configuration'))
      warnOnce('check the endpoint, its origins (CORS) and connect-src');
    return delivery;
  }

  /** Tells the page how it ended. */
  #tell(): void {
    if (this.#state.phase === 'sent') {
      this.#startedAt = 0;
      this.#host.dispatchEvent(new MessageSentEvent(this.#state.id));
    } else if (this.#state.phase === 'failed') {
      this.#host.dispatchEvent(new MessageFailedEvent(this.#state.failure.reason));
    }
  }

  #leave(): void {
    if (!this.isLeaving) return;
    this.isLeaving = false;
    this.#host.requestUpdate();
  }

  #read(input: HTMLInputElement | null): void {
    const field = input ? fieldOf(input.name) : undefined;
    if (input && field) this.#change(typed(this.#state, field, input.value));
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
