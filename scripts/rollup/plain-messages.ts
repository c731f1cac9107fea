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

// One language: a message is what stands in the template.
const sourceMessages = `
  export const msg = (text) => text;
  export const str = (strings, ...values) => String.raw({ raw: strings }, ...values);`;

const sourceOnly = '\0source-messages';

/**
 * Leaves out of @lit/localize what makes up ids for messages and what translates templates: lint
 * sees to it that every message has an id and is plain text.
 *
 * @param isMultilingual `false` for a file that speaks the source language alone, and translates nothing.
 */
export function plainMessages(isMultilingual = true): Plugin {
  return {
    name: 'plain-messages',
    resolveId: (id) => (id === '@lit/localize' && !isMultilingual ? sourceOnly : null),
    load: (id) => (id === sourceOnly ? sourceMessages : id.endsWith('@lit/localize/internal/runtime-msg.js') ? runtimeMessages : null),
  };
}
