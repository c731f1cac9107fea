import { publishedContent } from '../unconfirmed.ts';

/** Leaves out of content what is noted in it for its owner. */
export const withoutNotes = {
  name: 'without-notes',
  // Before anything makes a module of it.
  enforce: 'pre' as const,
  transform: (code: string, id: string) =>
    /\/content\/[\w-]+\.json$/.test(id) ? { code: publishedContent(code), map: null } : null,
};
