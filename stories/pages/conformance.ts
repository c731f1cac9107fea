import type { ConformanceNote } from '../../publish/about.ts';

const contract = 'support/widget-contract.ts';

/** What holds for every widget; the others stand in the folder of their widget. */
export const everyWidget: ConformanceNote[] = [
  {
    criterion: '1.3.1 Info and relationships',
    how: 'A heading of the level that the page asks for, 2 to 6; lists are lists; a widget that shows no heading is a group, named by the heading that it hides or by the page.',
    test: [contract, 'is named for assistive technology'],
  },
  {
    criterion: '1.4.10 Reflow',
    how: 'No part sticks out of a column of 320 and of 200 CSS pixels, in two languages and two made-up ones.',
    test: [contract, 'px${name} (A27, A28)'],
  },
  {
    criterion: '1.4.3 Contrast (minimum), 1.4.11 Non-text contrast',
    how: 'Every pair of colours that meet is at least 4.5:1 as text and 3:1 as a part, in both schemes; axe agrees in every theme, on a light and on a dark page.',
    test: ['pure/contrast.test.ts', 'A29: contrast'],
  },
  {
    criterion: '1.4.4 Resize text',
    how: 'Letters of 200 %, also together with text spacing.',
    test: [contract, ', letters of 200 %'],
  },
  {
    criterion: '1.4.12 Text spacing',
    how: 'Line height 1.5, paragraphs 2, letters 0.12 and words 0.16: nothing is cut off.',
    test: [contract, ', with text spacing'],
  },
  {
    criterion: '2.3.3 Animation from interactions (AAA)',
    how: 'Nothing moves when less motion is asked for.',
    test: [contract, 'has no animation when less motion is asked for'],
  },
  {
    criterion: '2.5.8 Target size (minimum)',
    how: 'What can be operated is at least 24 × 24 CSS pixels, or has as much room around it, or is a link in a sentence: a rule of axe, in each theme and each story.',
    test: ['stories.test.ts', 'has something to show, nothing that axe complains about, and asks nobody'],
  },
  {
    criterion: '3.1.2 Language of parts',
    how: 'What is rendered carries the language and the direction that are really shown.',
    test: [contract, 'and says so on its root (A24)'],
  },
  {
    criterion: '4.1.2 Name, role, value',
    how: 'The group’s role and name come from ElementInternals, so that a name that the page gives wins; no id leads out of the shadow root.',
    test: [contract, 'with ids that lead somewhere (A23)'],
  },
  {
    criterion: '2.4.7 Focus visible, 2.4.11 Focus not obscured (minimum)',
    how: 'On a page with a header that stays in sight, each stop of the keyboard has a ring, and none lies under the header.',
    test: ['host-pages/pages/surroundings.ts', 'a header that stays in view'],
  },
  {
    criterion: '1.4.11 Non-text contrast, of the focus',
    how: 'The ring has two colours, so that one of them has 3:1 against whatever lies beside it: measured on pixels at every stop of every widget, in light, dark, tokens of one’s own and themes of NL Design System.',
    test: ['host-pages/focus-ring.test.ts', 'is at least 2 px wide and has 3:1 on both of its sides, at every stop'],
  },
  {
    criterion: 'Forced colours',
    how: 'The colours are the visitor’s; shapes keep an edge.',
    test: [contract, 'with forced colours, which it leaves to the visitor'],
  },
];
