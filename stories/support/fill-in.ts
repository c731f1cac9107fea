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

/** Presses the button that sends, and waits for what comes of it unless it keeps being sent. */
export async function send(page: Element): Promise<void> {
  const form = formIn(page);
  await form.updateComplete;
  form.shadowRoot!.querySelector<HTMLElement>('[part=send]')!.click();
  await new Promise((done) => setTimeout(done, 50));
  await form.updateComplete;
}
