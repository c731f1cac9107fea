import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { Content } from '../src/content/content.ts';
import '../src/widgets/partner-carousel/define.ts';
import { fallback } from '../src/widgets/partner-carousel/partner-carousel.fallback.ts';
import { PartnerCarousel } from '../src/widgets/partner-carousel/partner-carousel.ts';
import { contentChild, fallbackFor, lengthenedChild } from './support/content.ts';
import { missingFeed, slowFeed } from './support/example-feed.ts';
import { inEveryLanguage, inNarrowColumn, inOtherColours } from './support/variants.ts';
import { type WidgetArgs, widgetTemplate } from './support/widget-template.ts';

type Args = WidgetArgs<PartnerCarousel, 'layout' | 'index' | 'autoplay' | 'linkTarget' | 'src' | 'content'>;
type Story = StoryObj<Args>;

const partners = (args: Args, children: unknown = fallbackFor(args, fallback)): TemplateResult =>
  widgetTemplate(PartnerCarousel, args, children);

export default {
  title: 'Widgets/Partner carousel',
  component: PartnerCarousel.tag,
  render: (args) => partners(args),
} satisfies Meta<Args>;

/** The built-in partners, in a row that scrolls. The fallback content is shown until the script runs, and stays if it never does. */
export const Default: Story = {};

const own: Content = {
  language: 'nl',
  partners: {
    heading: 'Met wie wij werken',
    items: [
      { key: 'library', name: 'De bibliotheek', href: 'https://library.example' },
      { key: 'school', name: 'Basisschool De Brug', href: 'https://school.example' },
      { key: 'families', name: 'Families Outside', href: 'https://families.example', lang: 'en' },
      { key: 'art', name: 'Atelier K U N S T', spoken: 'Atelier KUNST' },
    ],
  },
};

/** Own content inside the element; the property `content` takes the same. */
export const OwnContent: Story = { name: 'Own content', render: (args) => partners(args, contentChild(own)) };

/** Several languages on one page: each element follows its own `lang`. */
export const EveryLanguage: Story = { name: 'Every language', render: inEveryLanguage(partners) };

/** Texts of twice the length, as another language may need them. */
export const LongText: Story = {
  name: 'Long text',
  render: (args) => partners(args, lengthenedChild(args.lang, 'partners')),
};

/** While a feed is on its way, the fallback content stays visible. */
export const Loading: Story = { args: { src: slowFeed } };

/** Without partners there is a heading, and nothing to move. */
export const Empty: Story = {
  render: (args) =>
    partners(args, contentChild({ language: 'nl', partners: { heading: 'Met wie wij werken', items: [] } })),
};

/** The feed is gone: the fallback stays, `gezin-content-error` is fired, and the console says once what is wrong. */
export const Error: Story = { args: { src: missingFeed } };

/** With tokens that the page sets around it, and dark. */
export const Themed: Story = { render: inOtherColours(partners) };

/** In a column of 280 pixels. */
export const Narrow: Story = { render: inNarrowColumn(partners) };

/** All partners at once. */
export const Grid: Story = { args: { layout: 'grid' } };

/** Moves on by itself, until somebody reaches it; under reduced motion it never does. */
export const Autoplay: Story = { args: { autoplay: 5 } };
