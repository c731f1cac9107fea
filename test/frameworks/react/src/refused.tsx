/* What the types refuse: each line would be an error without the one above it. */
import type {} from '@gezinsbenadering/widgets/types/react';

export const refused = [
  // @ts-expect-error a theme that there is not
  <gezin-levels-diagram theme="blue" />,
  // @ts-expect-error a level in words
  <gezin-levels-diagram heading-level="three" />,
  // @ts-expect-error an attribute of another widget
  <gezin-levels-diagram layout="grid" />,
  // @ts-expect-error a property that has an attribute: a server would write it as it is
  <gezin-levels-diagram headingLevel={3} />,
  // @ts-expect-error content without a language
  <gezin-levels-diagram content={{ levels: { items: [] } }} />,
  // @ts-expect-error an event with a detail
  <gezin-levels-diagram ongezin-level-change={(event) => event.detail} />,
  // @ts-expect-error a place in the row as text
  <gezin-partner-carousel index="2" />,
  // @ts-expect-error an element that there is not
  <gezin-nothing />,
];

export const accepted = [
  <gezin-levels-diagram className="own" id="levels" heading="" theme="dark" expanded heading-level="3" />,
  <gezin-partner-carousel
    layout="grid"
    index={2}
    ongezin-slide-change={({ index, reason }) => [index.toFixed(), reason === 'mark']}
  />,
  <gezin-contact-form
    endpoint="/messages"
    privacy-url="/privacy"
    sender={{ send: async ({ key }) => ({ status: 'sent', id: key }) }}
    ongezin-message-failed={({ reason }) => reason === 'offline'}
  />,
  <gezin-goals-list ref={(element) => void element?.updateComplete} ongezin-content-error={({ path }) => path.length}>
    <p>The fallback</p>
  </gezin-goals-list>,
];
