import type { Plugin } from 'rollup';

const messages = '\0source-messages';

/**
 * For a file that speaks the source language alone, and translates nothing: a message is what stands in the template.
 */
export const sourceMessages = (): Plugin => ({
  name: 'source-messages',
  resolveId: (id) => (id === '@lit/localize' ? messages : null),
  load: (id) =>
    id === messages
      ? `
        export const msg = (text) => text;
        export const str = (strings, ...values) => String.raw({ raw: strings }, ...values);`
      : null,
});
