import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../../docs/receiver.md', import.meta.url), 'utf8');

/** The code blocks of a text, also those in a list, in the order in which they stand there. */
const blocksOfText = (part: string, language: string): string[] =>
  [...part.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([^]*?)^\\1\`\`\`$`, 'gm'))].map(([, indent, block]) =>
    block!.replace(new RegExp(`^${indent!}`, 'gm'), ''),
  );

/** The code blocks of docs/receiver.md in a language. */
export const blocksOf = (language: string): string[] => blocksOfText(text, language);

/** Those of one section, up to the next heading. */
export function blocksIn(heading: string, language: string): string[] {
  const start = text.indexOf(`\n${heading}\n`);
  if (start < 0) throw new Error(`docs/receiver.md has no section ${heading}`);
  const end = text.indexOf('\n##', start + heading.length);
  return blocksOfText(text.slice(start, end), language);
}

/** The one block that starts with the name of this file as a comment. */
export function blockFor(language: string, file: string): string {
  const found = blocksOf(language).filter((block) => /^# (\S+?)[:,]?(\s|$)/.exec(block)?.[1] === file);
  if (found.length !== 1) throw new Error(`docs/receiver.md has ${found.length} blocks for ${file}`);
  return found[0]!;
}

/** The configuration, with a public key. */
export function configWith(publicKey: string): string {
  const [config] = blocksIn('### Installing', 'json');
  return config!.replace('the 43 characters that keygen printed', publicKey);
}
