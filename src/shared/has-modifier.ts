/** Whether a key is pressed together with one that makes it a command of the browser, such as Alt and Left. */
export const hasModifier = ({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean => ctrlKey || altKey || metaKey || shiftKey;
