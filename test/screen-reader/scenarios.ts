import { acts, type Act } from '../support/fault-server.ts';

/** Something that a visitor does, and hears. */
export interface Scenario {
  name: string;
  /** Names of keys as `xdotool` has them; after a quote mark a text that is typed, after `@` a selector of what gets the focus. */
  keys: string[];
  /** The widget's attributes, besides those it needs. */
  attributes?: Record<string, string>;
  /** The page is written from right to left. */
  isRightToLeft?: true;
  /** What the service answers. */
  answers?: Act[];
}

// Of Orca: reading on from where one is, and going to the next heading, button, list, link and field.
const readOn = 'KP_Add';
const top = 'ctrl+Home';
const button = 'b';
const field = 'e';
// Keys go to the page.
const focusMode = 'Insert+a';

/** What every widget is heard in. */
export const reading: Scenario = { name: 'It is read from beginning to end', keys: [top, readOn] };

const written = [top, field, 'Tab', '"jan@voorbeeld.nl', 'Tab', '"Hallo', 'Tab', 'Tab'];

/** By tag name; the first of each is what CI hears in every language. */
export const scenarios: Record<string, Scenario[]> = {
  'gezin-fact-counter': [reading],
  'gezin-fact-counters': [
    reading,
    { name: 'The source of a number is opened', keys: [top, button, 'Return', 'Down', 'Down'] },
  ],
  'gezin-goals-list': [reading],
  'gezin-innovation-lab': [reading],
  'gezin-mission-statement': [reading],
  'gezin-levels-diagram': [
    reading,
    {
      name: 'A level is opened and read, and another',
      keys: [top, button, 'Return', 'Down', 'Down', 'Tab', 'Return', 'Down', 'Tab'],
    },
    { name: 'A level is opened and closed', keys: [top, button, 'Return', 'Return'] },
    { name: 'All levels are open', keys: [top, readOn], attributes: { expanded: '' } },
  ],
  'gezin-partner-carousel': [
    reading,
    { name: 'The row moves on, and back', keys: [top, button, 'Return', 'Return', 'Return', 'shift+b', 'Return'] },
    { name: 'The partners are gone through by Tab', keys: [top, 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'] },
    { name: 'The row is moved by its keys', keys: [top, 'Tab', 'Tab', focusMode, 'End', 'Home', 'Right'] },
    {
      name: 'The row moves on, and back, on a page from right to left',
      keys: [top, button, 'Return', 'Return', 'shift+b'],
      isRightToLeft: true,
    },
    {
      name: 'It moves by itself, is stopped and read',
      keys: [top, button, 'Return', readOn],
      attributes: { autoplay: '20' },
    },
    { name: 'It is a grid', keys: [top, readOn], attributes: { layout: 'grid' } },
  ],
  'gezin-contact-form': [
    reading,
    { name: 'It is gone through by Tab', keys: [top, 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'] },
    {
      name: 'It is sent empty, then corrected',
      keys: [
        top,
        field,
        'Tab',
        'Tab',
        'Tab',
        'Tab',
        'Return',
        'Down',
        'Tab',
        'Return',
        '"jan@voorbeeld.nl',
        'Tab',
        'Tab',
      ],
    },
    { name: 'A letter is typed, and another', keys: [top, field, 'Tab', 'Tab', '"J', '"a'] },
    { name: 'A message arrives at once', keys: [...written, 'Return', 'Down'], answers: [acts.after(50, acts.accept)] },
    {
      name: 'A message arrives after 12 seconds',
      keys: [...written, 'Return'],
      answers: [acts.after(12_000, acts.accept)],
    },
    {
      name: 'A message arrives at the second attempt',
      keys: [...written, 'Return'],
      answers: [acts.resetBefore, acts.after(50, acts.accept)],
    },
    {
      name: 'A message does not arrive, and is copied',
      keys: [...written, 'Return', 'Down', 'Tab', 'Tab', 'Return'],
      answers: [acts.problem(403, 'forbidden')],
    },
  ],
};

/** Of a widget in an iframe. */
export const frameScenarios: Scenario[] = [
  reading,
  { name: 'A level is opened and closed', keys: [top, button, 'Return', 'Return'] },
];

/** Of the page that writes what an editor pastes. */
export const builderScenarios: Scenario[] = [{ name: 'The code is copied', keys: ['@.copyable button', 'Return'] }];
