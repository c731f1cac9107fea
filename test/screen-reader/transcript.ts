import type { Utterance } from '../../tools/screen-reader/screen-reader.ts';

/** What was said after each thing that the visitor did. */
export interface Said {
  did: string;
  said: string[];
}

/** The scenarios of a widget, each with what was said. */
export type Transcript = Record<string, Said[]>;

// What browser and reader say of themselves, and of the page around the widget; and that a form was left, which is said only
// if the reader asks before the form has gone.
const noise =
  /^(leaving form\.|Loading\. {2}Please wait\.|Finished loading .*|Page has .*|main content|leaving main content\.?|Wrapping to (top|bottom)\.|mark \d+( rest)?\.?|(Pagina|Page) heading level 1\.?|heading level 1\.?|(Pagina|Page)\.?|\d+(\.\d+){3}(:\d+)?|alert Translate this page\?|This dialog is not currently focused\..*|document web\.|Focus mode|Browse mode|Copied selection to clipboard\.)$/;

/** What a widget is heard to say: the words, with the language of the voice where it is not the page's. */
export function heard(utterances: Utterance[], pageLanguage: string): string[] {
  return utterances
    .map(({ text, language }) => ({ text: text.trim(), language }))
    .filter(({ text }) => text && !noise.test(text))
    .map(({ text, language }) => (language && language !== pageLanguage ? `(${language}) ${text}` : text));
}

/** As text: a heading for each scenario, a line for each thing that is done, and under it what is said. */
export function writeTranscript(title: string, transcript: Transcript): string {
  const scenarios = Object.entries(transcript).map(
    ([name, steps]) =>
      `## ${name}\n\n${steps.map(({ did, said }) => [did, ...said.map((line) => `    ${line}`)].join('\n')).join('\n')}\n`,
  );
  return `# ${title}\n\n${scenarios.join('\n')}`;
}

/** The other way round. */
export function readTranscript(text: string): Transcript {
  const [, ...parts] = text.split(/^## /m);
  return Object.fromEntries(
    parts.map((part) => {
      const [name = '', ...lines] = part.split('\n');
      const steps: Said[] = [];
      for (const line of lines) {
        if (line.startsWith('    ')) steps.at(-1)!.said.push(line.slice(4));
        else if (line) steps.push({ did: line, said: [] });
      }
      return [name, steps];
    }),
  );
}
