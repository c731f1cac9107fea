import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { Content } from '../src/content/content.ts';
import { fallback } from '../src/widgets/contact-form/contact-form.fallback.ts';
import { ContactForm } from '../src/widgets/contact-form/contact-form.ts';
import '../src/widgets/contact-form/define.ts';
import { contentChild, fallbackFor, lengthenedChild } from './support/content.ts';
import { missingFeed, slowFeed } from './support/example-feed.ts';
import { fillIn, send } from './support/fill-in.ts';
import { answering, nowhere } from './support/sender.ts';
import { inEveryLanguage, inNarrowColumn, inOtherColours } from './support/variants.ts';
import { type WidgetArgs, widgetTemplate } from './support/widget-template.ts';

type Address = 'endpoint' | 'service' | 'fieldNames' | 'sender' | 'privacyUrl' | 'subjectKey';
type Args = WidgetArgs<ContactForm, Address | 'contactUrl' | 'contactEmail' | 'contactPhone' | 'src' | 'content'>;
type Story = StoryObj<Args>;

const form = (args: Args, children: unknown = fallbackFor(args, fallback)): TemplateResult =>
  widgetTemplate(ContactForm, args, children);

export default {
  title: 'Widgets/Contact form',
  component: ContactForm.tag,
  args: {
    endpoint: 'https://contact.example/v1/forms/site/messages',
    privacyUrl: 'https://partner.example/privacy',
    sender: nowhere,
  },
  render: (args) => form(args),
} satisfies Meta<Args>;

/** Set up by `endpoint` and `privacy-url`. In these stories `sender` comes before it: try the form, nothing leaves the page. */
export const Default: Story = {};

const own: Content = {
  language: 'nl',
  contact: {
    heading: 'Vraag het de bibliotheek',
    intro: 'Wij lezen uw bericht op werkdagen.',
    link: { text: 'Kom langs', href: 'https://partner.example/openingstijden' },
  },
};

/** Own content inside the element, and two more ways of contact. */
export const OwnContent: Story = {
  name: 'Own content',
  args: { contactEmail: 'vraag@partner.example', contactPhone: '050 123 45 67' },
  render: (args) => form(args, contentChild(own)),
};

/** Several languages on one page: each element follows its own `lang`. */
export const EveryLanguage: Story = { name: 'Every language', render: inEveryLanguage(form) };

/** Texts of twice the length, as another language may need them. */
export const LongText: Story = {
  name: 'Long text',
  render: (args) => form(args, lengthenedChild(args.lang, 'contact')),
};

/** While a feed is on its way, the fallback content stays visible. */
export const Loading: Story = { args: { src: slowFeed } };

/** The least that it needs: one other way of contact. */
export const Empty: Story = {
  render: (args) => form(args, contentChild({ language: 'nl', contact: { link: own.contact!.link } })),
};

/** The feed is gone: the fallback stays, `gezin-content-error` is fired, and the console says once what is wrong. */
export const Error: Story = { args: { src: missingFeed } };

/** With tokens that the page sets around it, and dark. */
export const Themed: Story = { render: inOtherColours(form) };

/** In a column of 280 pixels. */
export const Narrow: Story = { render: inNarrowColumn(form) };

/** Nothing was filled in: a summary above the form, its heading focused, and the same words at the fields. */
export const Invalid: Story = { tags: ['!autodocs'], play: ({ canvasElement }) => send(canvasElement, 'validating') };

/** A message on its way; the button keeps its focus. */
export const Sending: Story = {
  tags: ['!autodocs'],
  args: { sender: answering(new Promise<never>(() => undefined)) },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await send(canvasElement, 'sending');
  },
};

/** The service has confirmed that it has the message. */
export const Sent: Story = {
  tags: ['!autodocs'],
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await send(canvasElement, 'sent');
  },
};

/** The service did not take it: the text stays, with what else there is to do. */
export const Failed: Story = {
  tags: ['!autodocs'],
  args: { contactPhone: '050 123 45 67', sender: answering({ status: 'failed', reason: 'server' }) },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await send(canvasElement, 'failed');
  },
};

/** Without `privacy-url` it shows the other ways of contact, and the console says what is missing. */
export const NotSetUp: Story = { name: 'Not set up', args: { privacyUrl: '', sender: undefined } };
