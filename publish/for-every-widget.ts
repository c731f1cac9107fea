import { tags } from './project.ts';

/** A style sheet with the tags of all widgets in the place of `gezin-widget`, which has to stand at the end of a list. */
export function forEveryWidget(sheet: string): string {
  if (/gezin-widget(?![\w)-])/.test(sheet))
    throw new Error('write gezin-widget at the end of a list: `:is(gezin-widget)`');
  return sheet.replaceAll(/gezin-widget(?=\))/g, tags.join(', '));
}
