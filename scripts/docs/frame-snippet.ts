import { embedPage } from '../../embed/pages.ts';
import { languages } from '../build/project.ts';

/** What to paste where nothing but an iframe may be pasted; the owner of the pages has another host. */
export async function frameSnippet(): Promise<string> {
  const { snippet } = await embedPage('gezin-levels-diagram', languages[0]!, 'https://host.example/embed');
  return `\`\`\`html\n${snippet}\n\`\`\``;
}
