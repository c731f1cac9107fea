import type { Plugin } from 'rollup';

const runtimeMessages = `
  import { joinStringsAndValues } from './str-tag.js';
  import { defaultMsg } from './default-msg.js';
  export const runtimeMsg = (templates, template, { id }) => {
    const translated = templates?.[id];
    return translated?.strTag
      ? joinStringsAndValues(translated.strings, template.values, translated.values)
      : (translated ?? defaultMsg(template));
  };`;

/**
 * Leaves out of @lit/localize what makes up ids for messages and what translates templates: lint
 * sees to it that every message has an id and is plain text.
 */
export function plainMessages(): Plugin {
  return {
    name: 'plain-messages',
    load: (id) => (id.endsWith("@lit/localize/internal/runtime-msg.js") ? runtimeMessages : null),
  };
}
