import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import en from '../src/content/en.json' with { type: 'json' };
import nl from '../src/content/nl.json' with { type: 'json' };
import { loadLanguage } from '../src/language/language.ts';
import type { Failure, Message, Sender, SendResult } from '../src/network/sender.ts';
import { checkField, sentText } from '../src/widgets/contact-form/check-message.ts';
import type { MessageSentEvent } from '../src/widgets/contact-form/contact-form.events.ts';
import type { ContactForm } from '../src/widgets/contact-form/contact-form.ts';
import addresses from '../contract/email-addresses.json' with { type: 'json' };
import { contactFormTrees } from './fixtures/contact-form-trees.ts';
import { itInChromium } from './support/it-in-chromium.ts';
import { expectRenderingToOnlyRead } from './support/only-reads.ts';
import { type TestLanguage, testLanguages } from './support/test-languages.ts';
import { warningsOf } from './support/warnings.ts';
import { emulate, treeOutline, treeText } from './support/wtr/commands.ts';
import { waitUntil } from './support/wait-until.ts';

// The wire, and a server that misbehaves on it, are in test/host-pages/contact-form.test.ts. Here the
// messages go to a function of the page, as they may on a page with a service of its own.

const noteWords = Object.values(nl.contact.note).join(' ');

const good = { name: 'Jan', email: 'jan@voorbeeld.nl', message: 'Wat kan ik doen?' };

const all = (element: ContactForm, name: string) => [
  ...element.shadowRoot!.querySelectorAll<HTMLElement>(`[part=${name}]`),
];
const part = (element: ContactForm, name: string) => all(element, name)[0];
const words = (element?: Element | null) => element?.textContent.replace(/\s+/g, ' ').trim();
const field = (element: ContactForm, name: string) =>
  element.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!;
const focused = (element: ContactForm) => element.shadowRoot!.activeElement;
const summary = (element: ContactForm) =>
  [...(part(element, 'error-summary')?.querySelectorAll('li') ?? [])].map(words);
const errors = (element: ContactForm) =>
  all(element, 'error').map((each) => {
    expect(words(each)).to.match(/^Fout: /);
    return words(each)!.replace('Fout: ', '');
  });

/** A sender that hears the messages, and answers what it is told. */
function service(...answers: (SendResult | Promise<SendResult> | Error)[]): Sender & { heard: Message[] } {
  const heard: Message[] = [];
  return {
    heard,
    async send(message: Message): Promise<SendResult> {
      heard.push(message);
      const answer = await answers.shift();
      if (answer instanceof Error) throw answer;
      return answer ?? { status: 'sent', id: 'id-1' };
    },
  };
}

const failed = (reason: Failure['reason'], more: Partial<Failure> = {}): SendResult => ({
  status: 'failed',
  reason,
  ...more,
});

async function form(
  sender: Sender | undefined = service(),
  attributes = 'lang="nl" privacy-url="/privacy"',
): Promise<ContactForm> {
  const element = await fixture<ContactForm>(`<gezin-contact-form ${attributes}></gezin-contact-form>`);
  element.sender = sender;
  await element.updateComplete;
  return element;
}

async function type(element: ContactForm, texts: Partial<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts)) {
    field(element, name).value = text!;
    field(element, name).dispatchEvent(new InputEvent('input', { bubbles: true }));
  }
  await element.updateComplete;
}

async function send(element: ContactForm, texts: Partial<Record<string, string>> = {}): Promise<void> {
  await type(element, texts);
  part(element, 'send')!.focus();
  part(element, 'send')!.click();
  await element.updateComplete;
  await waitUntil(() => element.state !== 'sending' && !(element.state === 'sent' && part(element, 'form')));
  await element.updateComplete;
  await nextFrame();
}

before(async function () {
  this.timeout(10_000);
  await import('../src/widgets/contact-form/define.ts');
  await Promise.all(testLanguages.map(loadLanguage));
});

describe('gezin-contact-form', () => {
  it('asks for an e-mail address and a message, and for a name if one likes', async () => {
    const element = await form();
    expect(all(element, 'label').map(words)).to.deep.equal(['Naam (niet verplicht)', 'E-mailadres', 'Uw bericht']);
    const inputs = all(element, 'input') as HTMLInputElement[];
    expect(
      inputs.map((each) => [
        each.name,
        each.type,
        each.autocomplete,
        each.getAttribute('aria-required'),
        each.maxLength,
      ]),
    ).to.deep.equal([
      ['name', 'text', 'name', null, -1],
      ['email', 'email', 'email', 'true', -1],
      ['message', 'textarea', 'off', 'true', -1],
    ]);
    expect(inputs.map(({ labels }) => words(labels![0]))).to.deep.equal(all(element, 'label').map(words));
    expect(element.state).to.equal('idle');
  });

  it('shows the note for a child, the hint, where the privacy statement is and other ways of contact', async () => {
    const element = await form(
      undefined,
      'lang="nl" endpoint="/v1/forms/a/messages" privacy-url="/privacy" contact-email="a@b.nl" contact-phone="050 123" contact-url="/contact"',
    );
    expect(words(part(element, 'note'))).to.equal(noteWords);
    expect((part(element, 'phone') as HTMLAnchorElement).href).to.equal('tel:08000432');
    expect(words(part(element, 'hint'))).to.contain('geen namen van anderen');
    const links = [part(element, 'privacy'), ...all(element, 'way')] as HTMLAnchorElement[];
    expect(links.map(({ href, target, rel }) => [href, target, rel])).to.deep.equal([
      [`${location.origin}/privacy`, '_blank', 'noopener noreferrer'],
      ['mailto:a@b.nl', '', 'noopener noreferrer'],
      ['tel:050123', '', 'noopener noreferrer'],
      [`${location.origin}/contact`, '', 'noopener noreferrer'],
    ]);
  });

  it('links to the way of contact of its content', async () => {
    expect((part(await form(), 'way') as HTMLAnchorElement).href).to.equal(nl.contact.link.href);
  });

  for (const attribute of [
    'contact-url="javascript:alert(1)"',
    'contact-email="a@b.nl?bcc=c@d.nl,e@f.nl"',
    'contact-phone="*#06#"',
  ]) {
    it(`shows as text what must not be a link: ${attribute} (H05, H14)`, async () => {
      const element = await form(service(), `lang="nl" privacy-url="/privacy" ${attribute}`);
      const links = all(element, 'way').filter((each): each is HTMLAnchorElement => each.matches('a'));
      for (const { href } of links) expect(href).to.match(/^https:|^mailto:a@b.nl$/);
      expect(links.at(-1)!.href).to.equal(nl.contact.link.href);
    });
  }

  it('sends nothing and keeps nothing before it is asked to', async () => {
    const sender = service();
    const element = await form(sender);
    await type(element, good);
    field(element, 'email').blur();
    await aTimeout(50);
    expect(sender.heard).to.have.length(0);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
  });

  it('puts the focus on its first field when the page asks for it (A31)', async () => {
    const element = await form();
    element.focus();
    expect(focused(element)).to.equal(field(element, 'name'));
  });

  it('takes properties that were set before the upgrade, and fires nothing when the page writes', async () => {
    const element = document.createElement('gezin-contact-form');
    const seen: string[] = [];
    for (const name of ['gezin-message-sent', 'gezin-message-failed'] as const)
      element.addEventListener(name, () => seen.push(name));
    Object.assign(element, { privacyUrl: '/privacy', sender: service(), lang: 'nl' });
    (await fixture(html`<div></div>`)).append(element);
    await element.updateComplete;
    expect(part(element, 'form')).to.not.equal(undefined);
    element.reset();
    expect(seen).to.deep.equal([]);
  });
});

describe('gezin-contact-form, when something is missing or wrong', () => {
  it('says so above the form and beside the fields in the same words, and takes the visitor there (A18, A19)', async () => {
    const sender = service();
    const element = await form(sender);
    await send(element);
    const expected = ['Vul uw e-mailadres in.', 'Schrijf een bericht.'];
    expect(summary(element)).to.deep.equal(expected);
    expect(errors(element)).to.deep.equal(expected);
    expect(sender.heard).to.have.length(0);
    expect(element.state).to.equal('validating');
    expect(words(focused(element))).to.equal('Uw bericht is nog niet verstuurd');
    expect(focused(element)!.closest('[part=error-summary]')).to.not.equal(null);
    expect(element.shadowRoot!.querySelector('[role=alert]')).to.equal(null);
  });

  it('takes the heading out of the order of the page when the focus leaves it (A18)', async () => {
    const element = await form();
    await send(element);
    const heading = focused(element)!;
    expect(heading.getAttribute('tabindex')).to.equal('-1');
    field(element, 'name').focus();
    expect(heading.hasAttribute('tabindex')).to.equal(false);
  });

  it('ties each error to its field, before the hint (A17)', async () => {
    const element = await form();
    const describedBy = (name: string) =>
      (field(element, name).getAttribute('aria-describedby') ?? '')
        .split(' ')
        .filter(Boolean)
        .map((id) => words(element.shadowRoot!.getElementById(id)));
    expect(field(element, 'message').ariaInvalid).to.equal(null);
    const most = 'Niet meer dan 5000 tekens.';
    expect(describedBy('message')).to.deep.equal([words(part(element, 'hint')), most]);
    await send(element);
    expect(['name', 'email', 'message'].map((name) => field(element, name).ariaInvalid)).to.deep.equal([
      null,
      'true',
      'true',
    ]);
    expect(describedBy('email')).to.deep.equal(['Fout: Vul uw e-mailadres in.']);
    expect(describedBy('message')).to.deep.equal(['Fout: Schrijf een bericht.', words(part(element, 'hint')), most]);
  });

  it('goes from a line of the summary to its field, label in view, address unchanged (A18)', async () => {
    const page = await fixture(
      html`<div>
        <p style="block-size: 200vh"></p>
        <gezin-contact-form lang="en-XA" privacy-url="/privacy"></gezin-contact-form>
      </div>`,
    );
    const element = page.querySelector('gezin-contact-form')!;
    element.sender = service();
    await element.updateComplete;
    await send(element);
    const { hash } = location;
    for (const [i, name] of ['email', 'message'].entries()) {
      scrollTo(0, 0);
      part(element, 'error-summary')!.querySelectorAll('a')[i]!.click();
      await nextFrame();
      expect(focused(element)).to.equal(field(element, name));
      expect(location.hash).to.equal(hash);
      const { top, bottom } = field(element, name).labels![0]!.getBoundingClientRect();
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(innerHeight);
    }
  });

  it('shows the summary for a single field too (A19)', async () => {
    const element = await form();
    await send(element, { ...good, email: 'jan' });
    expect(summary(element)).to.deep.equal(['Vul één e-mailadres in, zoals naam@voorbeeld.nl.']);
  });

  it('looks at nothing while one types, and at a field when one leaves it after a failure', async () => {
    const element = await form();
    await type(element, { email: 'jan' });
    field(element, 'email').focus();
    field(element, 'message').focus();
    await element.updateComplete;
    expect(errors(element)).to.deep.equal([]);

    await send(element);
    field(element, 'email').focus();
    await type(element, { email: good.email });
    expect(errors(element)).to.have.length(2);
    field(element, 'message').focus();
    await element.updateComplete;
    expect(errors(element)).to.deep.equal(['Schrijf een bericht.']);
    expect(summary(element)).to.deep.equal(errors(element));
  });

  it('is removed when all is corrected and sent again (A19)', async () => {
    const sender = service();
    const element = await form(sender);
    await send(element, { ...good, email: '' });
    expect(element.state).to.equal('validating');
    await send(element, { email: good.email });
    expect(element.state).to.equal('sent');
    expect(sender.heard).to.have.length(1);
  });

  it('moves the focus to the summary each time', async () => {
    const element = await form();
    await send(element);
    await send(element, { email: good.email });
    expect(words(focused(element))).to.equal('Uw bericht is nog niet verstuurd');
    expect(summary(element)).to.deep.equal(['Schrijf een bericht.']);
  });

  it('says how many characters are left, when few are, and lets one write too many (A21, H29)', async () => {
    const element = await form();
    const length = () => words(part(element, 'length'));
    const announced = () =>
      words(part(element, 'field') && element.shadowRoot!.querySelector('[part=field] [aria-live=polite]'));
    await type(element, { message: 'x'.repeat(4500) });
    expect(length()).to.equal('Niet meer dan 5000 tekens.');
    expect(announced()).to.equal('');
    await type(element, { message: 'x'.repeat(4813) });
    expect(length()).to.equal('Tekens over: 187');
    expect(announced()).to.equal('Tekens over: 100');
    await type(element, { message: '👨‍👩‍👧'.repeat(1001) });
    expect(length()).to.equal('Tekens te veel: 5');
    expect(announced()).to.equal('Tekens te veel: 5');
    await send(element, { email: good.email });
    expect(errors(element)).to.deep.equal(['Maak dit korter: niet meer dan 5000 tekens.']);
    await send(element, { message: '👨‍👩‍👧'.repeat(1000) });
    expect(element.state).to.equal('sent');
  });

  it('reads what a program writes without an event, while the field has the focus', async () => {
    const element = await form();
    field(element, 'message').focus();
    field(element, 'message').value = 'x'.repeat(4900);
    await waitUntil(() => words(part(element, 'length')) === 'Tekens over: 100');
  });

  it('does not move away from under a pointer that presses the button', async () => {
    const element = await form();
    await send(element);
    field(element, 'email').focus();
    await type(element, { ...good });
    const box = part(element, 'send')!.getBoundingClientRect();
    const { sendMouse } = await import('@web/test-runner-commands');
    part(element, 'send')!.scrollIntoView({ block: 'center' });
    const { left, top, width, height } = part(element, 'send')!.getBoundingClientRect();
    expect(box.width).to.equal(width);
    await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await sendMouse({ type: 'down' });
    await element.updateComplete;
    expect(part(element, 'send')!.getBoundingClientRect().top).to.be.closeTo(top, 1);
    await sendMouse({ type: 'up' });
    await waitUntil(() => element.state === 'sent');
  });
});

describe('gezin-contact-form, sending', () => {
  it('takes from an address, and from nothing else, the characters that nobody sees', async () => {
    const sender = service();
    const unseen = 'J\u200ba\u00adn';
    await send(await form(sender), { name: unseen, email: 'jan\u200b@\u2060voorbeeld.nl\ufeff', message: unseen });
    const { name, email, message } = sender.heard[0]!;
    expect([name, email, message]).to.deep.equal([unseen, 'jan@voorbeeld.nl', unseen]);
  });

  it('knows an address in each engine as the receiver does (H22)', () => {
    for (const { address, sent = address, isGood, why } of addresses) {
      expect(checkField('email', address) ? undefined : sentText('email', address), why).to.equal(
        isGood ? sent : undefined,
      );
    }
  });

  it('gives the service the message, in its normal form, and when it was sent tells its id', async () => {
    const sender = service({ status: 'sent', id: 'abc' });
    const element = await form(sender, 'lang="nl" privacy-url="/privacy" subject-key="vraag"');
    const told = oneEvent(element, 'gezin-message-sent') as unknown as Promise<MessageSentEvent>;
    await send(element, { name: ' Jan ', email: ' jan@voorbeeld.nl ', message: ' e\u0301\r\n' });
    const { key, elapsedMs, ...rest } = sender.heard[0]!;
    expect(rest).to.deep.equal({
      name: 'Jan',
      email: 'jan@voorbeeld.nl',
      message: ' \u00e9\n',
      subjectKey: 'vraag',
      language: 'nl',
      extra: '',
    });
    expect(key).to.match(/^[\da-f-]{36}$/);
    expect(elapsedMs).to.be.at.least(0);
    const event = await told;
    expect([event.id, event.bubbles, event.composed, event.cancelable]).to.deep.equal(['abc', true, true, false]);
  });

  it('leaves the name out where there is none', async () => {
    const sender = service();
    await send(await form(sender), { ...good, name: ' ' });
    expect(sender.heard[0]).to.not.have.property('name');
  });

  it('says that it is busy in a live region that was there, keeps the focus on the button, and locks the fields (A20, A22)', async () => {
    let answer!: (result: SendResult) => void;
    const element = await form(service(new Promise((done) => (answer = done))));
    const status = part(element, 'status')!;
    expect(status.ariaLive).to.equal('polite');
    expect(words(status)).to.equal('');
    await type(element, good);
    const button = part(element, 'send')!;
    button.focus();
    button.click();
    await element.updateComplete;
    expect(part(element, 'status')).to.equal(status);
    expect(words(status)).to.equal('Bezig met versturen');
    expect(focused(element)).to.equal(button);
    expect([button.ariaDisabled, button.hasAttribute('disabled')]).to.deep.equal(['true', false]);
    expect((all(element, 'input') as HTMLInputElement[]).map(({ readOnly }) => readOnly)).to.deep.equal([
      true,
      true,
      true,
    ]);
    expect(element.state).to.equal('sending');
    element.reset();
    expect(element.state).to.equal('sending');
    answer({ status: 'sent', id: '1' });
    await waitUntil(() => element.state === 'sent');
    await element.updateComplete;
    expect(words(status)).to.equal('');
  });

  it('sends by Enter in a field, and not in the message', async () => {
    const sender = service();
    const element = await form(sender);
    await type(element, good);
    field(element, 'message').focus();
    await sendKeys({ press: 'Enter' });
    expect(element.state).to.equal('idle');
    field(element, 'email').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => element.state === 'sent');
    expect(sender.heard).to.have.length(1);
  });

  it('says that it was sent, empties the fields, and offers to write another', async () => {
    const element = await form();
    await send(element, good);
    expect(words(focused(element))).to.equal('Uw bericht is verstuurd');
    expect(focused(element)!.closest('[role=alert], [role=status]')).to.equal(null);
    expect(part(element, 'form')).to.equal(undefined);
    expect(words(focused(element))).to.equal('Uw bericht is verstuurd');
    part(element, 'again')!.click();
    await element.updateComplete;
    expect((all(element, 'input') as HTMLInputElement[]).map(({ value }) => value)).to.deep.equal(['', '', '']);
    expect(element.state).to.equal('idle');
    expect(focused(element)).to.equal(field(element, 'name'));
  });

  it('lets the form stay till the focus has left it for the outcome', async () => {
    const element = await form();
    const shown = part(element, 'form');
    const heard = new Promise<boolean>((done) =>
      element.renderRoot.addEventListener('focusin', () => {
        if (part(element, 'outcome')) done(part(element, 'form') === shown);
      }),
    );
    await send(element, good);
    expect(await heard).to.equal(true);
  });

  const outcomes: [what: string, result: SendResult | Error, heading: RegExp, text: RegExp][] = [
    ['a service out of order', failed('server', { canRetry: true }), /niet verstuurd/, /storing/],
    ['a busy one that says when', failed('busy', { retryAfter: 7_200_000 }), /niet verstuurd/, /over 2 uur/],
    ['a refusal', failed('rejected'), /niet verstuurd/, /andere manier/],
    ['a form that is not set up', failed('configuration'), /niet verstuurd/, /andere manier/],
    [
      'an answer that is not to be had, of a service that may keep it twice',
      new Error('network'),
      /We weten niet of/,
      /dubbel aan/,
    ],
    [
      'an answer that makes little sense',
      failed('server', { errors: 5, retryAfter: 'soon' } as never),
      /niet verstuurd/,
      /storing/,
    ],
    [
      'a refusal after an answer that was not to be had',
      failed('busy', { isUncertain: true, retryAfter: 60_000 }),
      /We weten niet of/,
      /dubbel aan/,
    ],
    ['no sense at all', { ok: true } as never, /We weten niet of/, /dubbel aan/],
  ];
  for (const [what, result, heading, text] of outcomes) {
    it(`says once what became of it and what to do, and keeps the text, after ${what} (A33)`, async () => {
      const warned = console.warn;
      console.warn = () => undefined;
      const element = await form(service(result));
      const ways = words(part(element, 'contact-options'));
      const told = oneEvent(element, 'gezin-message-failed');
      await send(element, good);
      console.warn = warned;
      expect(element.state).to.equal('failed');
      expect(words(focused(element))).to.match(heading);
      expect(words(part(element, 'failed')))
        .to.match(text)
        .and.to.match(/Uw tekst staat nog in het formulier/);
      expect(part(element, 'failed')!.closest('[role=alert], [role=status]')).to.equal(null);
      expect((all(element, 'input') as HTMLInputElement[]).map(({ value }) => value)).to.deep.equal(
        Object.values(good),
      );
      expect(words(part(element, 'send'))).to.equal('Opnieuw proberen');
      expect(words(part(element, 'contact-options'))).to.equal(ways);
      expect(JSON.stringify(await told)).to.not.contain('jan');
    });
  }

  it('sends the same again under the same key, and a changed text under another', async () => {
    const sender = service(failed('server'), failed('server'));
    const element = await form(sender);
    await send(element, good);
    await send(element);
    await send(element, { message: 'Anders.' });
    const [first, second, third] = sender.heard;
    expect(second).to.deep.equal(first);
    expect(third!.key).to.not.equal(first!.key);
  });

  it('shows what the service finds wrong beside the field, and the rest above, as text (F15, H10)', async () => {
    const element = await form(
      service(
        failed('rejected', {
          errors: [
            { field: 'email', detail: '<b>Nee</b>' },
            { field: 'message', code: 'too-long', detail: 'x' },
            { field: '', detail: '<img src=x>' },
          ],
        }),
      ),
    );
    await send(element, good);
    expect(summary(element)).to.deep.equal([
      '<b>Nee</b>',
      'Maak dit korter: niet meer dan 5000 tekens.',
      '<img src=x>',
    ]);
    expect(errors(element)).to.deep.equal(summary(element).slice(0, 2));
    expect(element.state).to.equal('failed');
    expect(focused(element)!.closest('[role=alert]')).to.equal(null);
  });

  it('copies the message, or selects it where the page may not copy', async () => {
    const element = await form(service(failed('server')));
    await send(element, good);
    part(element, 'copy')!.click();
    await waitUntil(() => words(part(element, 'status')));
    const said = words(part(element, 'status'))!;
    expect(said).to.match(/Uw bericht is (gekopieerd\.|geselecteerd om te kopiëren\.)/);
    const { selectionStart, selectionEnd } = field(element, 'message');
    if (said.includes('geselecteerd')) expect([selectionStart, selectionEnd]).to.deep.equal([0, good.message.length]);
  });

  it('leaves the focus where it is when the visitor is elsewhere by then, and says it instead', async () => {
    let answer!: (result: SendResult) => void;
    const page = await fixture(
      html`<div>
        <gezin-contact-form lang="nl" privacy-url="/privacy"></gezin-contact-form><input aria-label="Elders" />
      </div>`,
    );
    const element = page.querySelector('gezin-contact-form')!;
    element.sender = service(new Promise((done) => (answer = done)));
    await element.updateComplete;
    await type(element, good);
    part(element, 'send')!.click();
    page.querySelector('input')!.focus();
    answer({ status: 'sent', id: '1' });
    await waitUntil(() => element.state === 'sent');
    await element.updateComplete;
    expect(document.activeElement).to.equal(page.querySelector('input'));
    expect(words(part(element, 'status'))).to.equal('Uw bericht is verstuurd');
    element.reset();
    await element.updateComplete;
    expect(words(part(element, 'status'))).to.equal('');
  });

  it('stays in sight when it failed while the page took its configuration away', async () => {
    let answer!: (result: SendResult) => void;
    const element = await form(service(new Promise((done) => (answer = done))));
    await type(element, good);
    part(element, 'send')!.focus();
    part(element, 'send')!.click();
    element.removeAttribute('privacy-url');
    answer(failed('server'));
    await waitUntil(() => element.state === 'failed');
    await element.updateComplete;
    expect((all(element, 'input') as HTMLInputElement[]).map(({ value }) => value)).to.deep.equal(Object.values(good));
    expect(words(focused(element))).to.equal('Uw bericht is niet verstuurd');
    // To try again says the same, and keeps what was typed.
    let failures = 0;
    element.addEventListener('gezin-message-failed', ({ reason }) => {
      failures += 1;
      expect(reason).to.equal('configuration');
    });
    part(element, 'send')!.click();
    await waitUntil(() => failures);
    await element.updateComplete;
    expect((all(element, 'input') as HTMLInputElement[]).map(({ value }) => value)).to.deep.equal(Object.values(good));
    expect(words(focused(element))).to.equal('Uw bericht is niet verstuurd');
  });

  it('keeps what is typed when the language, the content or the address of its feed changes, and when it moves', async () => {
    const element = await form();
    await type(element, good);
    const kept = () => {
      expect((all(element, 'input') as HTMLInputElement[]).map(({ value }) => value)).to.deep.equal(
        Object.values(good),
      );
    };
    element.lang = 'en';
    await nextFrame();
    await element.updateComplete;
    expect(words(part(element, 'label'))).to.equal('Name (not required)');
    kept();
    element.content = { language: 'nl', contact: { ...nl.contact, heading: 'Anders' } };
    await element.updateComplete;
    kept();
    element.privacyUrl = undefined;
    await element.updateComplete;
    element.privacyUrl = '/privacy';
    await element.updateComplete;
    kept();
    const page = element.parentElement!;
    element.remove();
    await aTimeout(0);
    page.append(element);
    await element.updateComplete;
    kept();
  });

  it('writes in the language of the visitor, whatever failed before', async () => {
    const element = await form(service(failed('server')));
    await send(element, good);
    element.lang = 'en';
    await nextFrame();
    await element.updateComplete;
    expect(words(part(element, 'failed'))).to.equal(
      'Your message has not been sent Something is out of order. Try again later. Your text is still in the form.',
    );
    expect(words(part(element, 'way'))).to.equal(en.contact.link.text);
  });
});

describe('gezin-contact-form, set up wrongly', () => {
  const said = warningsOf();
  const wrong: [attributes: string, fault: string][] = [
    ['endpoint="/x"', 'privacy-url'],
    ['endpoint="/x" privacy-url=""', 'privacy-url'],
    ['endpoint="/x" privacy-url="javascript:alert(1)"', 'privacy-url'],
    ['endpoint="/x" privacy-url="mailto:a@b.nl"', 'privacy-url'],
    ...[
      '',
      ' ',
      'javascript:alert(1)',
      'data:text/plain,x',
      'mailto:a@b.nl',
      'https://user:word@host.example/',
      'http://',
      'https://[',
    ].map((endpoint): [string, string] => [`endpoint="${endpoint}" privacy-url="/privacy"`, 'endpoint']),
    ['privacy-url="/privacy"', 'endpoint'],
    ['endpoint="/x" privacy-url="/privacy" service="formspree"', 'service'],
    ['endpoint="/x" privacy-url="/privacy" service="contact-form-7"', 'endpoint'],
    [
      'endpoint="/contact-forms/1/feedback" privacy-url="/privacy" service="contact-form-7" field-names="mail:x"',
      'field-names',
    ],
    [
      'endpoint="/contact-forms/1/feedback" privacy-url="/privacy" service="contact-form-7" field-names="email:"',
      'field-names',
    ],
    [`endpoint="/x" privacy-url="/privacy" subject-key="${'x'.repeat(65)}"`, 'subject-key'],
  ];
  for (const [attributes, fault] of wrong) {
    it(`shows heading, intro and the other way of contact, and no form, and says why on the console alone: ${attributes.slice(0, 90)} (H43)`, async () => {
      const element = await fixture<ContactForm>(`<gezin-contact-form lang="nl" ${attributes}></gezin-contact-form>`);
      const { heading, intro, link } = nl.contact;
      expect(words(part(element, 'base'))).to.equal(
        [heading, intro, noteWords, 'Of neem op een andere manier contact op:', link.text].join(' '),
      );
      expect((part(element, 'way') as HTMLAnchorElement).href).to.equal(nl.contact.link.href);
      for (const line of said()) expect(line).to.contain(`${fault} is missing or cannot be used`);
    });
  }

  it('shows the form when it is set up afterwards', async () => {
    const element = await fixture<ContactForm>('<gezin-contact-form lang="nl"></gezin-contact-form>');
    element.setAttribute('privacy-url', '/privacy');
    element.setAttribute('endpoint', '/v1/forms/a/messages');
    await element.updateComplete;
    expect(part(element, 'form')).to.not.equal(undefined);
  });
});

describe('gezin-contact-form, for all senses', () => {
  const states: Record<string, (element: ContactForm) => Promise<void>> = {
    idle: () => Promise.resolve(),
    validating: (element) => send(element),
    sent: (element) => send(element, good),
    failed: async (element) => {
      element.sender = service(failed('server'));
      await send(element, good);
    },
    refused: async (element) => {
      element.sender = service(
        failed('rejected', {
          errors: [
            { field: 'email', code: 'email' },
            { field: '', detail: 'Meer' },
          ],
        }),
      );
      await send(element, good);
    },
    sending: async (element) => {
      element.sender = service(new Promise(() => undefined));
      await type(element, good);
      part(element, 'send')!.click();
      await element.updateComplete;
    },
  };

  for (const [name, bring] of Object.entries(states)) {
    for (const scheme of ['light', 'dark']) {
      it(`has nothing that axe complains about: ${name}, ${scheme}`, async () => {
        const page = await fixture(
          `<div style="color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#111' : '#fff'}; color: ${scheme === 'dark' ? '#eee' : '#111'}"><gezin-contact-form lang="nl" privacy-url="/privacy"></gezin-contact-form></div>`,
        );
        const element = page.firstElementChild as ContactForm;
        element.sender = service();
        await element.updateComplete;
        await bring(element);
        await expect(element).to.be.accessible();
      });
    }

    for (const language of ['en-XA', 'ar-XB'] as TestLanguage[]) {
      it(`fits 200 px, in ${language}: ${name} (A27)`, async () => {
        const page = await fixture<HTMLElement>(
          `<div style="inline-size: 200px"><gezin-contact-form lang="${language}" privacy-url="/privacy"></gezin-contact-form></div>`,
        );
        const element = page.firstElementChild as ContactForm;
        element.sender = service();
        await element.updateComplete;
        await bring(element);
        expect(page.scrollWidth).to.be.at.most(200);
        for (const each of element.shadowRoot!.querySelectorAll('p, button, input, textarea, h3')) {
          if (!each.matches('.unseen')) expect(each.getBoundingClientRect().width, each.textContent).to.be.at.most(200);
        }
      });
    }

    it(`is rendered by what only reads: ${name}`, async () => {
      const element = await form();
      await bring(element);
      expectRenderingToOnlyRead(element, name);
    });

    itInChromium(`is this in the accessibility tree: ${name} (only Chromium shows its tree)`, async () => {
      const element = await form();
      await bring(element);
      expect(await treeOutline()).to.deep.equal(contactFormTrees[name]!.trim().split('\n'));
    });
  }

  itInChromium('is printed as its other ways of contact (A30; only Chromium emulates print)', async () => {
    const element = await form(service(), 'lang="nl" privacy-url="/privacy" contact-phone="050 123"');
    await emulate({ media: 'print' });
    expect(part(element, 'form')!.getClientRects()).to.have.length(0);
    expect(part(element, 'contact-options')!.getClientRects()).to.not.have.length(0);
  });

  itInChromium('has borders where colours are forced (A15; only Chromium emulates them)', async () => {
    await emulate({ forcedColors: 'active' });
    const element = await form();
    await send(element);
    for (const name of ['form', 'input', 'send'])
      expect(parseFloat(getComputedStyle(part(element, name)!).borderTopWidth), name).to.be.at.least(1);
    expect(parseFloat(getComputedStyle(field(element, 'email')).borderTopWidth)).to.be.greaterThan(
      parseFloat(getComputedStyle(field(element, 'name')).borderTopWidth),
    );
  });

  it('is not filled in by people: the field that only machines see', async () => {
    const element = await form();
    const extra = field(element, 'extra');
    expect([extra.tabIndex, extra.autocomplete, extra.ariaHidden]).to.deep.equal([-1, 'off', 'true']);
    expect((await treeText()).join()).to.not.contain('extra');
  });

  it('keeps the page\u2019s shortcuts from what is typed, and lets through what a dialog needs', async () => {
    const element = await form();
    const heard: string[] = [];
    const listen = (event: Event) => heard.push((event as KeyboardEvent).key || event.type);
    const types = ['keydown', 'keypress', 'input', 'textInput'];
    for (const name of types) document.addEventListener(name, listen);
    field(element, 'name').focus();
    await sendKeys({ press: '/' });
    const press = (key: string, modifiers: KeyboardEventInit) =>
      field(element, 'name').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true, ...modifiers }),
      );
    press('?', { shiftKey: true });
    // AltGr and 2, on a keyboard where that is an at sign.
    press('@', { ctrlKey: true, altKey: true });
    press('s', { ctrlKey: true });
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Tab' });
    for (const name of types) document.removeEventListener(name, listen);
    // WebKit presses Escape in two events.
    expect([...new Set(heard)]).to.deep.equal(['s', 'Escape', 'Tab']);
    expect(field(element, 'name').value).to.equal('/');
  });
});
