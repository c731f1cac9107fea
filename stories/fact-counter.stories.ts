import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import '../src/widgets/fact-counter/define.ts';
import { about } from '../src/widgets/fact-counter/about.ts';
import { fallback } from '../src/widgets/fact-counter/fact-counter.fallback.ts';
import { FactCounter } from '../src/widgets/fact-counter/fact-counter.ts';
import { builtIn, fallbackFor, lengthened } from './support/content.ts';
import { inEveryLanguage, inNarrowColumn, inOtherColours } from './support/variants.ts';
import { type WidgetArgs, widgetTemplate } from './support/widget-template.ts';

type Args = WidgetArgs<FactCounter, 'value' | 'from' | 'to' | 'unit' | 'label' | 'estimate'>;
type Story = StoryObj<Args>;

const attributesIn = (language?: string) => about.attributes!(builtIn(language));

const fact = (args: Args, children: unknown = fallbackFor(args, fallback)): TemplateResult =>
  widgetTemplate(FactCounter, args, children);
const example = (args: Args) => fact({ ...attributesIn(args.lang), ...args });

export default {
  title: 'Widgets/Fact counter',
  component: FactCounter.tag,
  render: (args) => fact(args),
} satisfies Meta<Args>;

/** One of the built-in facts, as the snippet has it. Its number counts up once, when it is first seen. */
export const Default: Story = { render: example };

/** A range of your own, as an estimate, under a heading. */
export const OwnContent: Story = {
  name: 'Own content',
  args: { from: '8', to: '12', label: 'ouders per cursus.', estimate: true, heading: 'Onze cursus', lang: 'nl' },
};

/** The language writes the number, its label is yours. */
export const EveryLanguage: Story = { name: 'Every language', render: inEveryLanguage(example) };

/** A label of twice the length. */
export const LongText: Story = {
  name: 'Long text',
  render: (args) => example({ ...lengthened({ label: attributesIn(args.lang).label }), ...args }),
};

/** It takes no feed: without a number yet, the fallback content stays visible. */
export const Loading: Story = { args: { label: 'van de gedetineerden is een man.', lang: 'nl' } };

/** Nothing is a number too: the bar stays empty. */
export const Empty: Story = {
  args: { value: '0', unit: 'percent', label: 'van de plaatsen is nog vrij.', lang: 'nl' },
};

/** A number with a comma is refused: the fallback stays, and the console says once what to write. */
export const Error: Story = {
  args: { value: '93,5', unit: 'percent', label: 'van de gedetineerden is een man.', lang: 'nl' },
};

/** With tokens that the page sets around it, and dark. */
export const Themed: Story = { render: inOtherColours(example) };

/** In a column of 280 pixels. */
export const Narrow: Story = { render: inNarrowColumn(example) };
