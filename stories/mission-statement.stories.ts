import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { Content } from '../src/content/content.ts';
import '../src/widgets/mission-statement/define.ts';
import { fallback } from '../src/widgets/mission-statement/mission-statement.fallback.ts';
import { MissionStatement } from '../src/widgets/mission-statement/mission-statement.ts';
import { contentChild, fallbackFor, lengthenedChild } from './support/content.ts';
import { missingFeed, slowFeed } from './support/example-feed.ts';
import { inEveryLanguage, inNarrowColumn, inOtherColours } from './support/variants.ts';
import { type WidgetArgs, widgetTemplate } from './support/widget-template.ts';

type Args = WidgetArgs<MissionStatement, 'src' | 'content'>;
type Story = StoryObj<Args>;

const mission = (args: Args, children: unknown = fallbackFor(args, fallback)): TemplateResult =>
  widgetTemplate(MissionStatement, args, children);

export default {
  title: 'Widgets/Mission statement',
  component: MissionStatement.tag,
  render: (args) => mission(args),
} satisfies Meta<Args>;

/** The built-in content. The fallback content is shown until the script runs, and stays if it never does. */
export const Default: Story = {};

const own: Content = {
  language: 'nl',
  mission: {
    heading: 'Waarom wij meedoen',
    paragraphs: ['Ieder kind heeft recht op contact met zijn ouders.', 'Wilt u weten wat wij in uw gemeente doen?'],
    contact: { text: 'Bel of schrijf ons.', href: 'https://partner.example/contact' },
    collaboratorsTitle: 'Samen met:',
    collaborators: [
      { key: 'library', name: 'De bibliotheek' },
      { key: 'school', name: 'Basisschool De Brug', href: 'https://school.example' },
    ],
  },
};

/** Own content inside the element; the property `content` takes the same. */
export const OwnContent: Story = { name: 'Own content', render: (args) => mission(args, contentChild(own)) };

/** Several languages on one page: each element follows its own `lang`. */
export const EveryLanguage: Story = { name: 'Every language', render: inEveryLanguage(mission) };

/** Texts of twice the length, as another language may need them. */
export const LongText: Story = {
  name: 'Long text',
  render: (args) => mission(args, lengthenedChild(args.lang, 'mission')),
};

/** While a feed is on its way, the fallback content stays visible. */
export const Loading: Story = { args: { src: slowFeed } };

/** Without collaborators their title is not there either; the link stays. */
export const Empty: Story = {
  render: (args) =>
    mission(args, contentChild({ language: 'nl', mission: { ...own.mission!, paragraphs: [], collaborators: [] } })),
};

/** The feed is gone: the fallback stays, `gezin-content-error` is fired, and the console says once what is wrong. */
export const Error: Story = { args: { src: missingFeed } };

/** With tokens that the page sets around it, and dark. */
export const Themed: Story = { render: inOtherColours(mission) };

/** In a column of 280 pixels. */
export const Narrow: Story = { render: inNarrowColumn(mission) };
