import type { FileFacts } from '../scripts/build/integrity.ts';
import { languages } from '../scripts/build/project.ts';

/** Where the published files are, and what their hashes are. */
export interface Published {
  /** Address of the folder of the exact version, without a slash at its end. */
  base: string;
  files: Record<string, Pick<FileFacts, 'integrity'>>;
}

/** What loads the widgets, once for a page: the style sheet of the floors and the script. */
export function loaderSnippet(published: Published, language: string): string {
  const { base, files } = published;
  const script = language === languages[0] ? 'widgets.js' : `widgets.${language}.js`;
  return `<link rel="stylesheet" href="${base}/floor.css" ${integrity('floor.css', files)}>
${scriptSnippet(published, script)}`;
}

/** What loads one file of `dist/cdn`. */
export const scriptSnippet = ({ base, files }: Published, file: string): string =>
  `<script type="module" src="${base}/${file}" ${integrity(file, files)}></script>`;

const integrity = (file: string, files: Published['files']) =>
  `integrity="${files[file]!.integrity}" crossorigin="anonymous"`;
