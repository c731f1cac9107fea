import { aboutOf } from '../about.ts';
import { exampleOf } from '../example.ts';
import { frameMarkup } from '../frame.ts';
import { languages } from '../project.ts';

/** What to paste where nothing but an iframe may be pasted; the owner of the pages has another host. */
export async function frameSnippet(): Promise<string> {
  const [language] = languages as [string];
  const tag = 'gezin-levels-diagram';
  const { title } = await exampleOf(tag, language);
  const { facts } = await aboutOf(tag);
  return `\`\`\`html\n${frameMarkup(`https://host.example/embed/${language}/levels-diagram.html`, title, facts.height)}\n\`\`\``;
}
