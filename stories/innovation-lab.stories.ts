import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { Content } from '../src/content/content.ts';
import '../src/widgets/innovation-lab/define.ts';
import { fallback } from '../src/widgets/innovation-lab/innovation-lab.fallback.ts';
import { InnovationLab } from '../src/widgets/innovation-lab/innovation-lab.ts';
import { contentChild, fallbackFor, lengthenedChild } from './support/content.ts';
import { missingFeed, slowFeed } from './support/example-feed.ts';
import { inEveryLanguage, inNarrowColumn, inOtherColours } from './support/variants.ts';
import { type WidgetArgs, widgetTemplate } from './support/widget-template.ts';

type Args = WidgetArgs<InnovationLab, 'src' | 'content'>;
type Story = StoryObj<Args>;

const lab = (args: Args, children: unknown = fallbackFor(args, fallback)): TemplateResult =>
  widgetTemplate(InnovationLab, args, children);

export default {
  title: 'Widgets/Innovation lab',
  component: InnovationLab.tag,
  render: (args) => lab(args),
} satisfies Meta<Args>;

/** The built-in content. The fallback content is shown until the script runs, and stays if it never does. */
export const Default: Story = {};

const own: Content = {
  language: 'nl',
  lab: {
    heading: 'Onze werkplaats',
    paragraphs: [
      'Studenten, ouders en medewerkers bedenken hier samen hoe een bezoekzaal er voor een kind uit moet zien.',
    ],
    links: [{ text: 'Lees over de werkplaats', href: 'https://partner.example/werkplaats' }],
    award: { name: 'Prijs voor de beste bezoekzaal', year: 2025 },
  },
};

/** Own content inside the element; the property `content` takes the same. */
export const OwnContent: Story = { name: 'Own content', render: (args) => lab(args, contentChild(own)) };

/** Several languages on one page: each element follows its own `lang`. */
export const EveryLanguage: Story = { name: 'Every language', render: inEveryLanguage(lab) };

/** Texts of twice the length, as another language may need them. */
export const LongText: Story = { name: 'Long text', render: (args) => lab(args, lengthenedChild(args.lang, 'lab')) };

/** While a feed is on its way, the fallback content stays visible. */
export const Loading: Story = { args: { src: slowFeed } };

/** Without an award there is no seal, and without links no list. */
export const Empty: Story = {
  render: (args) =>
    lab(
      args,
      contentChild({ language: 'nl', lab: { heading: own.lab!.heading, paragraphs: own.lab!.paragraphs, links: [] } }),
    ),
};

/** The feed is gone: the fallback stays, `gezin-content-error` is fired, and the console says once what is wrong. */
export const Error: Story = { args: { src: missingFeed } };

/** With tokens that the page sets around it, and dark. */
export const Themed: Story = { render: inOtherColours(lab) };

/** In a column of 280 pixels. */
export const Narrow: Story = { render: inNarrowColumn(lab) };
