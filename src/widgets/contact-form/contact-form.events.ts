import { PlatformEvent } from '../../platform/platform-event.ts';
import type { FailureReason } from '../../network/sender.ts';

/** Fired when a service has confirmed that it has the message. */
export class MessageSentEvent extends PlatformEvent {
  /** The service's name for the message. */
  declare readonly id: string;

  constructor(id: string) {
    super('gezin-message-sent', { bubbles: true, composed: true });
    this.id = id;
  }
}

/** Fired when a message was not delivered, or nobody knows whether it was. The text is still in the form. */
export class MessageFailedEvent extends PlatformEvent {
  /** Why. */
  declare readonly reason: FailureReason;

  constructor(reason: FailureReason) {
    super('gezin-message-failed', { bubbles: true, composed: true });
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'gezin-message-sent': MessageSentEvent;
    'gezin-message-failed': MessageFailedEvent;
  }
}
