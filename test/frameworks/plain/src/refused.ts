/* What the types refuse: each line would be an error without the one above it. */
import '@gezinsbenadering/widgets/levels-diagram/define';

const diagram = document.querySelector('gezin-levels-diagram')!;

// @ts-expect-error a theme that there is not
diagram.theme = 'blue';
// @ts-expect-error a level as text
diagram.headingLevel = '3';
// @ts-expect-error a property that there is not
diagram.colour = 'red';
// @ts-expect-error content without a language
diagram.content = { levels: { items: [] } };
// @ts-expect-error an event with a detail
diagram.addEventListener('gezin-level-change', (event) => event.detail);
// @ts-expect-error an element that there is not
document.createElement('gezin-nothing').headingLevel = 3;
