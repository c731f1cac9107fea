import assert from 'node:assert/strict';
import type { Visit } from './host-page.ts';

/** What a visitor types. */
export const words = { name: 'Jan', email: 'jan@voorbeeld.nl', message: 'Regel 1\nRegel 2: é en <b>meer</b>.' };

// A tenth of the real limits, so that a failure takes no minute.
const limits = { attempt: 1500, total: 4000, retries: 1, pause: 30, longestPause: 1000 };

/** Fills in the form of the page, sends, and sees to it that it ends as it should. */
export async function sendMessage({ page, faults }: Visit, end: 'sent' | 'failed'): Promise<void> {
  await page.evaluate(fillIn, words, limits);
  await page.click('gezin-contact-form >>> [part=send]');
  const { state, kept, text } = await page.evaluate(untilEnd);
  assert.equal(state, end, `gezin-contact-form: ${text}`);
  assert.deepEqual(kept, end === 'failed' ? Object.values(words) : [], 'gezin-contact-form: what was typed');
  assert.equal(faults.kept.size, end === 'sent' ? 1 : 0, 'gezin-contact-form: messages that arrived');
  if (end === 'failed') assert.match(text, /Of neem op een andere manier contact op:.*050 123 45 67/);
}

/** Fills in the form; runs in the page. */
export function fillIn(texts: Record<string, string>, limits: object): void {
  const form = document.querySelector('gezin-contact-form')!;
  Object.assign(form, { limits });
  for (const [name, text] of Object.entries(texts)) {
    const field = form.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!;
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
}

/** Waits till the message has arrived, or has not; runs in the page. */
export async function untilEnd(): Promise<{ state: string; kept: string[]; text: string }> {
  const form = document.querySelector('gezin-contact-form')!;
  // The form goes a moment after it was sent.
  const hasEnded = () => form.state === 'failed' || (form.state === 'sent' && !form.shadowRoot!.querySelector('form'));
  for (const end = performance.now() + 10_000; !hasEnded() && performance.now() < end;)
    await new Promise((done) => setTimeout(done, 20));
  await form.updateComplete;
  const root = form.shadowRoot!;
  return {
    state: form.state,
    kept: [...root.querySelectorAll<HTMLInputElement>('[part=input]')].map(({ value }) => value),
    text: root.querySelector('[part=base]')!.textContent.replace(/\s+/g, ' '),
  };
}
