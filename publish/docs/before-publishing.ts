import { unconfirmedParts } from '../unconfirmed.ts';

/** The page that lists what the owner of the content has still to confirm. */
export const beforePublishing = (): string => `# Before publishing

To be confirmed by the owner of the content. Written by \`npm run docs\` from \`src/content\`: a part that
is confirmed loses its \`"confirmed": false\` there, and its row here.

| language | part | what it says |
|---|---|---|
${unconfirmedParts()
  .map(({ language, path, text }) => `| ${language} | ${path ? `\`${path}\`` : 'the whole document'} | ${text} |`)
  .join('\n')}
`;
