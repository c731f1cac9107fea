import { PlatformEvent } from '../../platform/platform-event.ts';

/** Fired when the visitor opened or closed a level. */
export class LevelChangeEvent extends PlatformEvent {
  /** Key of the level that is open now; missing when none is. */
  declare readonly level?: string;

  constructor(level?: string) {
    super('gezin-level-change', { bubbles: true, composed: true });
    this.level = level;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'gezin-level-change': LevelChangeEvent;
  }
}
