/** How a success criterion of WCAG 2.2 (level A or AA) is met, and the test that would fail if it were not. */
export interface Note {
  criterion: string;
  how: string;
  /** A file in `test/`, and words that the title of its test begins with or holds. */
  test: [file: string, title: string];
}

const contract = 'support/widget-contract.ts';

/** What holds for every widget. */
export const everyWidget: Note[] = [
  { criterion: '1.3.1 Info and relationships', how: 'A heading of the level that the page asks for, 2 to 6; lists are lists; the widget is a group named by its heading.', test: [contract, 'is named for assistive technology'] },
  { criterion: '1.4.10 Reflow', how: 'No part sticks out of a column of 320 and of 200 CSS pixels, in two languages and two made-up ones.', test: [contract, 'px${name} (A27, A28)'] },
  { criterion: '1.4.3 Contrast (minimum), 1.4.11 Non-text contrast', how: 'Every pair of colours that meet is at least 4.5:1 as text and 3:1 as a part, in both schemes; axe agrees in every theme, on a light and on a dark page.', test: ['pure/contrast.test.ts', 'A29: contrast'] },
  { criterion: '1.4.4 Resize text', how: 'Letters of 200 %, also together with text spacing.', test: [contract, ', letters of 200 %'] },
  { criterion: '1.4.12 Text spacing', how: 'Line height 1.5, paragraphs 2, letters 0.12 and words 0.16: nothing is cut off.', test: [contract, ', with text spacing'] },
  { criterion: '2.3.3 Animation from interactions (AAA)', how: 'Nothing moves when less motion is asked for.', test: [contract, 'has no animation when less motion is asked for'] },
  { criterion: '2.5.8 Target size (minimum)', how: 'What can be operated is at least 24 × 24 CSS pixels, or has as much room around it, or is a link in a sentence: a rule of axe, in each theme and each story.', test: ['stories.test.ts', 'has something to show, nothing that axe complains about, and asks nobody'] },
  { criterion: '3.1.2 Language of parts', how: 'What is rendered carries the language and the direction that are really shown.', test: [contract, 'and says so on its root (A24)'] },
  { criterion: '4.1.2 Name, role, value', how: 'The group’s role and name come from ElementInternals, so that a name that the page gives wins; no id leads out of the shadow root.', test: [contract, 'with ids that lead somewhere (A23)'] },
  { criterion: '2.4.7 Focus visible, 2.4.11 Focus not obscured (minimum)', how: 'On a page with a header that stays in sight, each stop of the keyboard has a ring, and none lies under the header.', test: ['host-pages/pages/surroundings.ts', 'a header that stays in view'] },
  { criterion: 'Forced colours', how: 'The colours are the visitor’s; shapes keep an edge.', test: [contract, 'with forced colours, which it leaves to the visitor'] },
];

/** What holds for one widget beside that. */
export const ofWidget: Record<string, Note[]> = {
  'gezin-contact-form': [
    { criterion: '1.3.1, 3.3.2 Labels or instructions', how: 'A visible label at each field that says whether it must be filled in, and a hint, tied to the field together with its error.', test: ['contact-form.test.ts', 'ties each error to its field, beside the hint (A17)'] },
    { criterion: '1.3.5 Identify input purpose', how: 'The fields for the name and the e-mail address have `autocomplete`.', test: ['contact-form.test.ts', 'asks for an e-mail address and a message, and for a name if one likes'] },
    { criterion: '1.4.3 Contrast (minimum)', how: 'axe on every state of the form, in both schemes.', test: ['contact-form.test.ts', 'has nothing that axe complains about'] },
    { criterion: '1.4.10 Reflow', how: 'Every state fits 200 CSS pixels, in two made-up languages with long words.', test: ['contact-form.test.ts', 'fits 200 px, in'] },
    { criterion: '1.4.11 Non-text contrast', how: 'The edge of a field is at least 3:1; that of a field with an error is thicker too.', test: ['pure/contrast.test.ts', 'is enough in'] },
    { criterion: '2.1.1 Keyboard', how: 'Filled in and sent by keyboard alone.', test: ['host-pages/example.test.ts', 'takes a message by keyboard, and the message comes in'] },
    { criterion: '2.4.3 Focus order', how: 'After an attempt the focus is on the heading that says how it ended, or stays where the visitor is by then.', test: ['contact-form.test.ts', 'leaves the focus where it is when the visitor is elsewhere by then'] },
    { criterion: '3.3.1 Error identification', how: 'A summary above the form and the same words at the fields, also for one field.', test: ['contact-form.test.ts', 'says so above the form and beside the fields in the same words'] },
    { criterion: '3.3.3 Error suggestion', how: 'Each error says what to write, with an example of an e-mail address.', test: ['contact-form.test.ts', 'shows the summary for a single field too (A19)'] },
    { criterion: '3.3.7 Redundant entry', how: 'After a failure the text is still there.', test: ['contact-form.test.ts', 'says once what became of it and what to do, and keeps the text'] },
    { criterion: '3.3.8 Accessible authentication (minimum)', how: 'Nobody logs in and there is no puzzle: a name, an e-mail address and a message are all that is asked.', test: ['contact-form.test.ts', 'asks for an e-mail address and a message, and for a name if one likes'] },
    { criterion: '4.1.2 Name, role, value', how: 'What the accessibility tree has of every state is written down.', test: ['contact-form.test.ts', 'is this in the accessibility tree'] },
    { criterion: '4.1.3 Status messages', how: 'That it is busy is said in a live region that was there before; the button keeps the focus and is never disabled.', test: ['contact-form.test.ts', 'says that it is busy in a live region that was there'] },
    { criterion: '4.1.3 Status messages, of the length', how: 'How many characters are left is said when few are.', test: ['contact-form.test.ts', 'says how many characters are left, when few are'] },
  ],
  'gezin-fact-counter': [
    { criterion: '1.1.1 Non-text content', how: 'The bar repeats the number, and is not read.', test: ['fact-counters.test.ts', 'stands with percentages only, and is not read'] },
    { criterion: '2.2.2 Pause, stop, hide', how: 'A count is over within 2 seconds; what is read is the final number from the first moment.', test: ['fact-counters.test.ts', 'from zero to the end, over at most 2 s'] },
    { criterion: '4.1.2 Name, role, value', how: 'Nothing in it can be operated; the number that is read is the final one.', test: ['fact-counter.test.ts', 'counts up, read as the end from the first moment (A10)'] },
  ],
  'gezin-fact-counters': [
    { criterion: '1.1.1 Non-text content', how: 'The bars repeat the numbers, and are not read.', test: ['fact-counters.test.ts', 'stands with percentages only, and is not read'] },
    { criterion: '2.1.1 Keyboard', how: 'Where a fact comes from opens by keyboard.', test: ['fact-counters.test.ts', 'opens where a fact comes from, by keyboard too'] },
    { criterion: '4.1.2 Name, role, value', how: 'In the tree a list of sentences, and a disclosure that says whether it is open.', test: ['fact-counters.test.ts', 'is read as a list of four'] },
    { criterion: '2.2.2 Pause, stop, hide', how: 'A count is over within 2 seconds; what is read is the final number from the first moment.', test: ['fact-counters.test.ts', 'in nobody\\u2019s ear: what is read is the end from the first moment (A10)'] },
  ],
  'gezin-goals-list': [
    { criterion: '1.3.1 Info and relationships', how: 'An ordered list for every reader, its numerals read once.', test: ['goals-list.test.ts', 'is a list for every reader'] },
    { criterion: '4.1.2 Name, role, value', how: 'Nothing in it can be operated; in the tree each numeral stands with its goal, once.', test: ['goals-list.test.ts', 'reads each numeral with its goal, once'] },
  ],
  'gezin-innovation-lab': [
    { criterion: '1.1.1 Non-text content', how: 'The icon of the seal is a decoration; its words are text.', test: ['innovation-lab.test.ts', 'shows the award as a seal'] },
    { criterion: '2.1.1 Keyboard, 2.4.4 Link purpose (in context)', how: 'The only things to operate are two links, with words of their own.', test: ['innovation-lab.test.ts', 'has the two links, in their own words'] },
  ],
  'gezin-levels-diagram': [
    { criterion: '1.1.1 Non-text content', how: 'What is drawn has its words as text: the pyramid is read as a list of buttons, each of which says which level it is.', test: ['levels-diagram.test.ts', 'is read as a list of three buttons'] },
    { criterion: '1.3.2 Meaningful sequence', how: 'From the top to the base; the details of the open level come after its button.', test: ['levels-diagram.test.ts', 'has the details of the open level after its button (A13'] },
    { criterion: '2.1.1 Keyboard', how: 'Tab reaches each level, Enter and Space open it, Up and Down move between them.', test: ['levels-diagram.test.ts', 'reaches each level with Tab, in the order of the page'] },
    { criterion: '1.4.11 Non-text contrast, 2.4.7 Focus visible', how: 'Where a label stands beside its band, the ring is an outline around the level.', test: ['levels-diagram.test.ts', 'is an outline around the level where its label stands beside the band (A14)'] },
    { criterion: '2.4.7, 2.4.11 Focus visible and not obscured', how: 'A ring inside the band, of at least 3:1, clear of the label.', test: ['levels-diagram.test.ts', 'is a ring inside the band, of 3:1 at least'] },
    { criterion: '2.5.8 Target size (minimum)', how: 'At least 24 × 24 CSS pixels, at the tip too.', test: ['levels-diagram.test.ts', 'has levels of at least 24 × 24 pixels, also at the tip'] },
    { criterion: '4.1.2 Name, role, value', how: 'Each level is a button that has a name, and names what it opens.', test: ['levels-diagram.test.ts', 'has buttons that are named for assistive technology'] },
  ],
  'gezin-mission-statement': [
    { criterion: '2.1.1 Keyboard', how: 'Link by link, in the order of the text.', test: ['mission-statement.test.ts', 'is gone through by keyboard, link by link'] },
    { criterion: '2.4.7 Focus visible', how: 'Each link has a ring of at least 2 pixels.', test: ['mission-statement.test.ts', 'is gone through by keyboard, link by link'] },
    { criterion: '4.1.2 Name, role, value', how: 'In the tree paragraphs, and a list of links.', test: ['mission-statement.test.ts', 'is read as paragraphs and a list of links'] },
  ],
  'gezin-partner-carousel': [
    { criterion: '2.1.1 Keyboard', how: 'Tab reaches every link and brings it into view; the arrows, Home and End move the row.', test: ['partner-carousel.test.ts', 'reaches every link with Tab, and brings it into view'] },
    { criterion: '2.2.2 Pause, stop, hide', how: 'With `autoplay` the first tab stop is the button that stops it; the focus inside stops it for good.', test: ['partner-carousel.test.ts', 'has its button first in the tab order'] },
    { criterion: '2.2.2 Pause, stop, hide, for good', how: 'The button and the focus inside stop it until a visitor starts it again; under the pointer it waits.', test: ['partner-carousel.test.ts', 'is stopped for good by its button'] },
    { criterion: '2.4.3 Focus order, 2.4.7 Focus visible', how: 'The focus never is on a partner that has moved out of view.', test: ['partner-carousel.test.ts', 'stays in view with'] },
    { criterion: '2.5.1, 2.5.7 Dragging movements', how: 'Everything that a swipe does, a button does.', test: ['partner-carousel.test.ts', 'lead to a page by its mark, which says which one (A08)'] },
    { criterion: '2.5.8 Target size (minimum)', how: 'At least 24 × 24 CSS pixels.', test: ['partner-carousel.test.ts', 'are at least 24 × 24 pixels (2.5.8)'] },
    { criterion: '4.1.3 Status messages', how: 'Quiet while it moves by itself, polite when it is stopped.', test: ['partner-carousel.test.ts', 'keeps quiet while it moves, and speaks when it is stopped (A05)'] },
    { criterion: '4.1.2 Name, role, value', how: 'A row is a list of links; while it can move by itself it is a carousel of named slides, of which only those in view are there to be read.', test: ['partner-carousel.test.ts', 'is a carousel of slides, of which only those in view are there to be read'] },
  ],
};
