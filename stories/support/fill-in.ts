import type { ContactForm } from '../../src/widgets/contact-form/contact-form.ts';

const formIn = (page: Element) => page.querySelector<ContactForm>('gezin-contact-form')!;

/** Fills in the form, as a visitor would. */
export async function fillIn(page: Element): Promise<void> {
  const form = formIn(page);
  await form.updateComplete;
  const texts = { name: 'Noor', email: 'noor@voorbeeld.nl', message: 'Waar kan ik met mijn kleindochter terecht?' };
  for (const [name, text] of Object.entries(texts)) {
    const field = form.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  }
}

/** Presses the button that sends, and waits till the form is in the state that is to be shown. */
export async function send(page: Element, state: ContactForm['state']): Promise<void> {
  const form = formIn(page);
  await form.updateComplete;
  form.shadowRoot!.querySelector<HTMLElement>('[part=send]')!.click();
  for (const end = Date.now() + 5000; form.state !== state; await new Promise(requestAnimationFrame)) {
    if (Date.now() > end) throw new Error(`The form is ${form.state}, not ${state}`);
  }
  await form.updateComplete;
}
