import { existsSync, readFileSync } from 'node:fs';
import { nameOf } from '../names.ts';
import { languages, tags } from '../project.ts';

const folder = 'docs/transcripts';

/** With what the transcripts were made, and when. */
export interface Heard {
  reader: string;
  browsers: Record<string, string>;
  date: string;
}

export const heard = (): Heard => JSON.parse(readFileSync(`${folder}/heard.json`, 'utf8')) as Heard;

/** In what the transcripts were made, in a sentence. */
export function heardIn(): string {
  const { reader, browsers, date } = heard();
  return `${reader} in ${Object.values(browsers).join(' and in ')}, on Debian, ${date}`;
}

/** The page with what a screen reader says of each widget. */
export const screenReader = (): string => `# What a screen reader says

Heard from ${heardIn()}. A run of the tests starts the screen reader, presses real keys in real browsers, and compares every
word with these transcripts; \`npm run transcripts\` writes them anew, to be read before they are committed.

How to read them: under each key stands what is said after it, in the order in which it is said. \`KP_Add\` lets the reader read on to
the end, \`b\` goes to the next button, \`e\` to the next field, and \`Insert+a\` hands the keys to the page; what follows a \`"\` is typed, and what follows \`@\` gets the focus. \`(en)\`
marks a text for which a voice of another language than the page's is asked. What browser and reader say of themselves and of the
page around the widget is left out.

## What this does not tell

Orca is one screen reader, on Linux. NVDA, JAWS, VoiceOver and TalkBack choose their own words, read tables, groups and live regions
in their own way, and know bugs of their own; none of them has been run. Speech takes no time here, so that what a listener would
hear cut off is not cut off. A machine compares the words: whether they help is for people to judge, and no test was done with people
who use a screen reader.
${[...tags.map((tag) => section(`\`<${tag}>\``, nameOf(tag))), section('A widget in an iframe', 'iframe'), section('The embed builder', 'builder')].join('')}`;

function section(title: string, name: string): string {
  const parts = languages.flatMap((language) =>
    Object.entries(heard().browsers).flatMap(([engine, browser]) => {
      const file = `${folder}/${language}/${name}.${engine}.md`;
      if (!existsSync(file)) return [];
      const [, ...scenarios] = readFileSync(file, 'utf8').split(/^## /m);
      const text = scenarios.map((each) => `${each.trim()}\n`).join('\n');
      return [
        `<details>\n<summary>In ${new Intl.DisplayNames('en', { type: 'language' }).of(language)}, in ${browser.split(' ')[0]}</summary>\n\n\`\`\`\n${text}\`\`\`\n\n</details>\n`,
      ];
    }),
  );
  return `\n## ${title}\n\n${parts.join('\n')}`;
}
