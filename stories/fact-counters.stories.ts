import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { Content } from '../src/content/content.ts';
import '../src/widgets/fact-counters/define.ts';
import { fallback } from '../src/widgets/fact-counters/fact-counters.fallback.ts';
import { FactCounters } from '../src/widgets/fact-counters/fact-counters.ts';
import { contentChild, fallbackFor, lengthenedChild } from './support/content.ts';
import { missingFeed, slowFeed } from './support/example-feed.ts';
import { inEveryLanguage, inNarrowColumn, inOtherColours } from './support/variants.ts';
import { type WidgetArgs, widgetTemplate } from './support/widget-template.ts';

type Args = WidgetArgs<FactCounters, 'src' | 'content'>;
type Story = StoryObj<Args>;

const facts = (args: Args, children: unknown = fallbackFor(args, fallback)): TemplateResult =>
  widgetTemplate(FactCounters, args, children);

export default {
  title: 'Widgets/Fact counters',
  component: FactCounters.tag,
  render: (args) => facts(args),
} satisfies Meta<Args>;

/** The built-in facts. Each number counts up once, when it is first seen; the number that is read is the final one all the time. The fallback content is shown until the script runs, and stays if it never does. */
export const Default: Story = {};

const own: Content = {
  language: 'nl',
  facts: {
    heading: 'Ons jaar in cijfers',
    items: [
      { key: 'visits', value: 312, unit: 'count', text: 'bezoeken van kinderen in onze familiekamer.' },
      { key: 'calls', value: 87.5, unit: 'percent', text: 'van de ouders belde elke week naar huis.' },
      {
        key: 'courses',
        from: 8,
        to: 12,
        unit: 'count',
        text: 'ouders per cursus.',
        estimate: true,
        source: { title: 'Jaarverslag', year: 2025 },
      },
    ],
  },
};

/** Own content inside the element; the property `content` takes the same. */
export const OwnContent: Story = { name: 'Own content', render: (args) => facts(args, contentChild(own)) };

/** Several languages on one page: each element follows its own `lang`. */
export const EveryLanguage: Story = { name: 'Every language', render: inEveryLanguage(facts) };

/** Texts of twice the length, as another language may need them. */
export const LongText: Story = {
  name: 'Long text',
  render: (args) => facts(args, lengthenedChild(args.lang, 'facts')),
};

/** While a feed is on its way, the fallback content stays visible. */
export const Loading: Story = { args: { src: slowFeed } };

/** Without facts only the heading is left. */
export const Empty: Story = {
  render: (args) => facts(args, contentChild({ language: 'nl', facts: { heading: 'Ons jaar in cijfers', items: [] } })),
};

/** The feed is gone: the fallback stays, `gezin-content-error` is fired, and the console says once what is wrong. */
export const Error: Story = { args: { src: missingFeed } };

/** With tokens that the page sets around it, and dark. */
export const Themed: Story = { render: inOtherColours(facts) };

/** In a column of 280 pixels. */
export const Narrow: Story = { render: inNarrowColumn(facts) };
