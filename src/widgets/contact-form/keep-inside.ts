// What leaves a shadow root and tells what is typed.
const telling = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'textInput',
  'compositionstart',
  'compositionupdate',
  'compositionend',
  'paste',
];

/**
 * Lets what is typed stay in the widget. To the page around it the keys would come from an element that
 * is no field, so that its shortcuts, such as a search that opens at `/`, would take them. Keys that mean
 * something to a dialog around the widget, and commands, go on.
 */
export function keepInside(root: EventTarget): void {
  for (const type of telling) root.addEventListener(type, stop);
}

function stop(event: Event): void {
  const { key, ctrlKey, altKey, metaKey } = event as KeyboardEvent;
  // Ctrl and Alt together are AltGr, which types.
  const isForPage = key === 'Tab' || key === 'Escape' || metaKey || (ctrlKey && !altKey);
  if (!isForPage) event.stopPropagation();
}
