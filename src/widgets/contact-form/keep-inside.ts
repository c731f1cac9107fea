import { hasModifier } from '../../shared/has-modifier.ts';

// What leaves a shadow root and tells what is typed.
const telling = ['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'compositionstart', 'compositionupdate', 'compositionend', 'paste'];

/**
 * Lets what is typed stay in the widget. To the page around it the keys would come from an element that
 * is no field, so that its shortcuts, such as a search that opens at `/`, would take them. Keys that mean
 * something to a dialog around the widget go on.
 */
export function keepInside(root: EventTarget): void {
  for (const type of telling) root.addEventListener(type, stop);
}

function stop(event: Event): void {
  const { key } = event as KeyboardEvent;
  const isForPage = key === 'Tab' || key === 'Escape' || (key && hasModifier(event as KeyboardEvent));
  if (!isForPage) event.stopPropagation();
}
