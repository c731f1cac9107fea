import { PlatformEvent } from '../platform/platform-event.ts';

/** By which route a widget was given its content. */
export type ContentSource = 'property' | 'inline' | 'src';

/** Fired when a widget was given content that it cannot show. The widget goes on with what it had. */
export class ContentErrorEvent extends PlatformEvent {
  /** By which route the content came. */
  declare readonly source: ContentSource;
  /** The first place at fault, such as `facts.items[2].value`; empty when nothing could be read. */
  declare readonly path: string;
  /** What is wrong there, in English. */
  declare readonly message: string;

  constructor(source: ContentSource, path: string, message: string) {
    super('gezin-content-error', { bubbles: true, composed: true });
    this.source = source;
    this.path = path;
    this.message = message;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'gezin-content-error': ContentErrorEvent;
  }
}
