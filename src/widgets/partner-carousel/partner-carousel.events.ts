import { PlatformEvent } from '../../platform/platform-event.ts';

/** What moved the row. */
export type SlideChangeReason = 'button' | 'mark' | 'scroll' | 'key' | 'method' | 'autoplay';

/** Fired when the row has come to rest with another partner first in view. */
export class SlideChangeEvent extends PlatformEvent {
  /** Which partner is the first that is fully in view, counted from 0. */
  declare readonly index: number;
  /** What moved the row. */
  declare readonly reason: SlideChangeReason;

  constructor(index: number, reason: SlideChangeReason) {
    super('gezin-slide-change', { bubbles: true, composed: true });
    this.index = index;
    this.reason = reason;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'gezin-slide-change': SlideChangeEvent;
  }
}
