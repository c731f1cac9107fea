import { expect, fixture, oneEvent } from '@open-wc/testing';
import en from '../src/content/en.json' with { type: 'json' };
import nl from '../src/content/nl.json' with { type: 'json' };
import type {
  ContentErrorEvent,
  ContactForm,
  LevelChangeEvent,
  MessageSentEvent,
  PartnerCarousel,
  SlideChangeEvent,
} from '../src/index.ts';
import type { WidgetElement } from '../src/shared/widget-element.ts';
import * as widgets from '../src/widgets.ts';
import { neededAttributes } from './support/needed-attributes.ts';
import { waitUntil } from './support/wait-until.ts';

type Widget = WidgetElement & { content?: unknown };

const withContent = Object.values(widgets).filter((widget) => 'section' in widget);

const own = (tag: string) => tag.replace('gezin-', 'my-');
const part = (element: Element, name: string) => element.shadowRoot!.querySelector<HTMLElement>(`[part=${name}]`);
const textOf = (element: Element) => part(element, 'base')?.textContent.replace(/\s+/g, ' ') ?? '';

const wordsOf = (content: object) => JSON.stringify(content);

const needed = Object.fromEntries(Object.values(widgets).map((widget) => [widget.tag, neededAttributes(widget)]));

async function shown<W extends Widget = Widget>(tag: string, more = '', children = ''): Promise<W> {
  const element = await fixture<W>(`<${own(tag)} lang="nl" ${more} ${needed[tag]!}>${children}</${own(tag)}>`);
  await waitUntil(() => textOf(element));
  return element;
}

describe('the classes of the widgets', () => {
  let said: string[];
  const { warn } = console;

  before(() => {
    for (const widget of Object.values(widgets))
      expect(customElements.get(widget.tag)?.name, widget.tag).to.equal(undefined);
    for (const widget of Object.values(widgets)) customElements.define(own(widget.tag), widget);
  });

  beforeEach(() => {
    said = [];
    console.warn = (...words: unknown[]) => said.push(words.join(' '));
  });

  afterEach(() => {
    console.warn = warn;
  });

  for (const widget of Object.values(widgets)) {
    const { tag } = widget;

    describe(`${widget.name} under a tag name of one's own`, () => {
      it('is that element, and leaves the usual name free', async () => {
        const element = await shown(tag);
        expect(element).to.be.instanceOf(widget);
        expect(customElements.get(tag)?.name).to.equal(undefined);
        expect(said).to.deep.equal([]);
      });

      it('takes the place of its fallback', async () => {
        const element = await shown(tag, '', '<p>What stood here before.</p>');
        expect(element.firstElementChild!.checkVisibility({ visibilityProperty: true })).to.equal(false);
        expect(part(element, 'base')!.getBoundingClientRect().height).to.be.above(10);
      });

      it('speaks the language that it is told', async () => {
        const element = await shown(tag);
        const dutch = textOf(element);
        element.lang = 'en';
        await waitUntil(() => part(element, 'base')!.lang === 'en');
        if ('content' in element) expect(textOf(element)).to.not.equal(dutch);
      });

      it('takes attributes and properties', async () => {
        const element = await shown(tag, 'heading="Own words" heading-level="4" theme="dark"');
        expect(part(element, 'heading')!.localName).to.equal('h4');
        expect(part(element, 'heading')!.textContent).to.equal('Own words');
        element.heading = 'Other words';
        await element.updateComplete;
        expect(part(element, 'heading')!.textContent).to.equal('Other words');
      });

      it('is extended under another one', async () => {
        const Extended = class extends (widget as CustomElementConstructor) {};
        customElements.define(`${own(tag)}-too`, Extended);
        const element = await fixture<Widget>(`<${own(tag)}-too lang="nl" ${needed[tag]!}></${own(tag)}-too>`);
        await waitUntil(() => textOf(element));
        expect(element).to.be.instanceOf(widget);
      });
    });
  }

  describe('say under their own name what they cannot show', () => {
    const warningsOf = (tag: string) => said.filter((line) => line.includes(`<${own(tag)}>`));

    for (const { tag, name } of withContent) {
      it(name, async () => {
        const element = await shown(tag);
        const heard = oneEvent(element, 'gezin-content-error') as unknown as Promise<ContentErrorEvent>;
        element.content = { language: 5 };
        expect((await heard).path).to.equal('language');
        expect(warningsOf(tag)).to.have.length(1);
      });
    }

    it('FactCounter', async () => {
      const element = await shown('gezin-fact-counter');
      element.setAttribute('value', '25.000,5');
      await element.updateComplete;
      expect(warningsOf('gezin-fact-counter')).to.have.length(1);
    });
  });

  describe('with content of the page', () => {
    for (const widget of withContent) {
      it(`show it: ${widget.name}`, async () => {
        const element = await shown(widget.tag);
        element.content = en;
        await element.updateComplete;
        const heading = part(element, 'heading')?.textContent.trim();
        if (heading) {
          expect(wordsOf(en)).to.contain(heading);
          expect(wordsOf(nl)).to.not.contain(`"${heading}"`);
        }
        expect(element.shadowRoot!.querySelector('[lang=en]')).to.not.equal(null);
      });
    }
  });

  describe('fire their events', () => {
    const heard = <E extends Event>(element: Element, type: string) => oneEvent(element, type) as unknown as Promise<E>;

    it('LevelsDiagram: that a level was opened', async () => {
      const element = await shown('gezin-levels-diagram');
      const event = heard<LevelChangeEvent>(element, 'gezin-level-change');
      part(element, 'level')!.click();
      expect((await event).level).to.equal(nl.levels.items.at(-1)!.key);
    });

    it('PartnerCarousel: that the row came to rest elsewhere', async () => {
      const element = await shown<PartnerCarousel>('gezin-partner-carousel');
      await waitUntil(() => part(element, 'next'));
      const event = heard<SlideChangeEvent>(element, 'gezin-slide-change');
      element.next();
      expect((await event).reason).to.equal('method');
    });

    it('ContactForm: that a message was sent', async () => {
      const element = await shown<ContactForm>('gezin-contact-form');
      element.sender = { send: () => Promise.resolve({ status: 'sent', id: 'own' }) };
      await element.updateComplete;
      for (const [name, text] of Object.entries({ email: 'noor@voorbeeld.nl', message: 'Een vraag' })) {
        const field = element.shadowRoot!.querySelector<HTMLInputElement>(`[name=${name}]`)!;
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      }
      const event = heard<MessageSentEvent>(element, 'gezin-message-sent');
      part(element, 'send')!.click();
      expect((await event).id).to.equal('own');
    });
  });
});
