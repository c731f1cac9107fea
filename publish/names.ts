/** What every tag begins with. */
const prefix = 'gezin-';

/** The name of a widget's folder, and of its files: `goals-list` for `gezin-goals-list`. */
export const nameOf = (tag: string): string => tag.replace(prefix, '');

/** The tag of the widget with this name. */
export const tagOf = (name: string): string => prefix + name;
