import { format, resolveConfig } from 'prettier';

/** A text as the formatter writes it in a file of this name. */
export const formatted = async (file: string, text: string): Promise<string> =>
  format(text, { ...(await resolveConfig(file, { editorconfig: true })), filepath: file });
