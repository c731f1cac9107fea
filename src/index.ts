export type * from './content/content.ts';
export { ContentErrorEvent, type ContentSource } from './content/content-error-event.ts';
export { loadLanguage } from './language/language.ts';
export type { FailureReason, FieldError, Message, Sender, SendResult } from './network/sender.ts';
export type { WidgetElement } from './shared/widget-element.ts';
export * from './widgets.ts';
export { MessageFailedEvent, MessageSentEvent } from './widgets/contact-form/contact-form.events.ts';
export { SlideChangeEvent, type SlideChangeReason } from './widgets/partner-carousel/partner-carousel.events.ts';
export { LevelChangeEvent } from './widgets/levels-diagram/levels-diagram.events.ts';
