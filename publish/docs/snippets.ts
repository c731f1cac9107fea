import { loaderSnippet } from '../snippet.ts';
import { exampleMarkup } from '../example.ts';
import { fileFacts } from '../integrity.ts';
import { languages, publicBaseUrl, tags } from '../project.ts';

/** The page with all that a web editor may paste: the lines that load the widgets, and each widget. */
export async function snippets(): Promise<string> {
  const published = { base: publicBaseUrl, files: fileFacts('dist/cdn') };
  const sections = languages.map(async (language) => {
    const blocks = await Promise.all(tags.map((tag) => exampleMarkup(tag, language)));
    return `## ${language}\n\nOnce for a page:\n\n${code(loaderSnippet(published, language))}\n\nFor each widget, where it should stand:\n\n${blocks.map(code).join('\n\n')}\n`;
  });
  return `# Snippets

What to paste, by language. The text inside each element is shown until the widget comes, and stays when it cannot.
In WordPress, paste into a block "Aangepaste HTML" (Custom HTML); the \`div\` around each element keeps it whole where a
classic editor makes paragraphs of it. Written by \`npm run docs\`.

${(await Promise.all(sections)).join('\n')}`;
}

const code = (html: string) => `\`\`\`html\n${html}\n\`\`\``;
