/* What the types refuse: each line would be an error without the one above it. */
import type {} from '@gezinsbenadering/widgets/types/preact';

export const refused = [
  // @ts-expect-error a theme that there is not
  <gezin-levels-diagram theme="blue" />,
  // @ts-expect-error a level in words
  <gezin-levels-diagram heading-level="three" />,
  // @ts-expect-error an attribute of another widget
  <gezin-levels-diagram layout="grid" />,
  // @ts-expect-error content without a language
  <gezin-levels-diagram content={{ levels: { items: [] } }} />,
  // @ts-expect-error an event with a detail
  <gezin-levels-diagram ongezin-level-change={(event) => event.detail} />,
  // @ts-expect-error an element that there is not
  <gezin-nothing />,
];

export const accepted = [
  <gezin-levels-diagram
    class="own"
    id="levels"
    heading=""
    theme="dark"
    expanded
    heading-level="3"
    content={{ language: 'nl' }}
  />,
  <gezin-partner-carousel
    layout="grid"
    index={2}
    ongezin-slide-change={({ index, reason }) => [index.toFixed(), reason === 'mark']}
  />,
  <gezin-goals-list ref={(element) => void element?.updateComplete} ongezin-content-error={({ path }) => path.length}>
    <p>The fallback</p>
  </gezin-goals-list>,
];
