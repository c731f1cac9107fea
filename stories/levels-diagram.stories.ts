import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { Content } from '../src/content/content.ts';
import '../src/widgets/levels-diagram/define.ts';
import { fallback } from '../src/widgets/levels-diagram/levels-diagram.fallback.ts';
import { LevelsDiagram } from '../src/widgets/levels-diagram/levels-diagram.ts';
import { contentChild, fallbackFor, lengthenedChild } from './support/content.ts';
import { missingFeed, slowFeed } from './support/example-feed.ts';
import { inEveryLanguage, inNarrowColumn, inOtherColours } from './support/variants.ts';
import { type WidgetArgs, widgetTemplate } from './support/widget-template.ts';

type Args = WidgetArgs<LevelsDiagram, 'level' | 'expanded' | 'src' | 'content'>;
type Story = StoryObj<Args>;

const levels = (args: Args, children: unknown = fallbackFor(args, fallback)): TemplateResult =>
  widgetTemplate(LevelsDiagram, args, children);

export default {
  title: 'Widgets/Levels diagram',
  component: LevelsDiagram.tag,
  render: (args) => levels(args),
} satisfies Meta<Args>;

/** The built-in content, all levels closed. The fallback content is shown until the script runs, and stays if it never does. */
export const Default: Story = {};

const own: Content = {
  language: 'nl',
  levels: {
    heading: 'Vier stappen',
    items: [
      { key: 'know', label: 'Weten', aim: 'Weten welke ouders er zijn.', examples: ['vragen bij binnenkomst'] },
      { key: 'meet', label: 'Zien', aim: 'Elkaar kunnen zien.', examples: ['een kamer voor gezinnen', 'beeldbellen'] },
      { key: 'learn', label: 'Leren', aim: 'Samen leren.', examples: [], mark: 'Een cursus van acht weken.' },
      {
        key: 'home',
        label: 'Thuis',
        aim: 'De terugkeer voorbereiden.',
        examples: [],
        reach: 'Wie binnen een half jaar thuiskomt.',
      },
    ],
  },
};

/** Own content inside the element; the property `content` takes the same. */
export const OwnContent: Story = { name: 'Own content', render: (args) => levels(args, contentChild(own)) };

/** Several languages on one page: each element follows its own `lang`. */
export const EveryLanguage: Story = { name: 'Every language', render: inEveryLanguage(levels) };

/** Texts of twice the length, as another language may need them. */
export const LongText: Story = {
  name: 'Long text',
  render: (args) => levels(args, lengthenedChild(args.lang, 'levels')),
};

/** While a feed is on its way, the fallback content stays visible. */
export const Loading: Story = { args: { src: slowFeed } };

/** A pyramid needs two levels, and refuses fewer: this is the least that it shows. */
export const Empty: Story = {
  render: (args) =>
    levels(
      args,
      contentChild({
        language: 'nl',
        levels: { items: own.levels!.items.slice(0, 2).map((level) => ({ ...level, examples: [] })) },
      }),
    ),
};

/** The feed is gone: the fallback stays, `gezin-content-error` is fired, and the console says once what is wrong. */
export const Error: Story = { args: { src: missingFeed } };

/** With tokens that the page sets around it, and dark. */
export const Themed: Story = { args: { level: 'active' }, render: inOtherColours(levels) };

/** In a column of 280 pixels. */
export const Narrow: Story = { render: inNarrowColumn(levels) };

/** With one level open, by its key. */
export const Open: Story = { args: { level: 'active' } };

/** All details in sight: the buttons are headings, and `level` is ignored. */
export const Expanded: Story = { args: { expanded: true } };
