import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { Content } from '../src/content/content.ts';
import '../src/widgets/goals-list/define.ts';
import { fallback } from '../src/widgets/goals-list/goals-list.fallback.ts';
import { GoalsList } from '../src/widgets/goals-list/goals-list.ts';
import { contentChild, fallbackFor, lengthenedChild } from './support/content.ts';
import { missingFeed, slowFeed } from './support/example-feed.ts';
import { inEveryLanguage, inNarrowColumn, inOtherColours } from './support/variants.ts';
import { type WidgetArgs, widgetTemplate } from './support/widget-template.ts';

type Args = WidgetArgs<GoalsList, 'src' | 'content'>;
type Story = StoryObj<Args>;

const goals = (args: Args, children: unknown = fallbackFor(args, fallback)): TemplateResult =>
  widgetTemplate(GoalsList, args, children);

export default {
  title: 'Widgets/Goals list',
  component: GoalsList.tag,
  render: (args) => goals(args),
} satisfies Meta<Args>;

/** The built-in content. The fallback content is shown until the script runs, and stays if it never does. */
export const Default: Story = {};

const own: Content = {
  language: 'nl',
  goals: {
    heading: 'Wat wij doen',
    intro: 'Eigen woorden van een partner, in dezelfde vorm.',
    items: [
      { key: 'visit', text: 'Elke maand een bezoek waarbij ouder en kind samen iets maken.' },
      { key: 'call', text: 'Een vast moment om te bellen, na schooltijd.' },
      { key: 'school', text: 'Iemand op school die weet wat er speelt.' },
    ],
  },
};

/** Own content inside the element; the property `content` takes the same. */
export const OwnContent: Story = { name: 'Own content', render: (args) => goals(args, contentChild(own)) };

/** Several languages on one page: each element follows its own `lang`. */
export const EveryLanguage: Story = { name: 'Every language', render: inEveryLanguage(goals) };

/** Texts of twice the length, as another language may need them. */
export const LongText: Story = {
  name: 'Long text',
  render: (args) => goals(args, lengthenedChild(args.lang, 'goals')),
};

/** While a feed is on its way, the fallback content stays visible. */
export const Loading: Story = { args: { src: slowFeed } };

/** A list without goals keeps its heading and its intro, and announces no list. */
export const Empty: Story = {
  render: (args) =>
    goals(args, contentChild({ language: 'nl', goals: { ...own.goals!, listTitle: 'Doelen:', items: [] } })),
};

/** The feed is gone: the fallback stays, `gezin-content-error` is fired, and the console says once what is wrong. */
export const Error: Story = { args: { src: missingFeed } };

/** With tokens that the page sets around it, and dark. */
export const Themed: Story = { render: inOtherColours(goals) };

/** In a column of 280 pixels. */
export const Narrow: Story = { render: inNarrowColumn(goals) };
