import { defineElement } from '../../shared/define-element.ts';
import { ContactForm } from './contact-form.ts';

defineElement(ContactForm.tag, ContactForm);

export type * from './contact-form.ts';
export type * from '../../content/content-error-event.ts';
