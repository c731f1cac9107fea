import type { FileFacts } from '../scripts/build/integrity.ts';
import { languages } from '../scripts/build/project.ts';

/** Where the published files are, and what their hashes are. */
export interface Published {
  /** Address of the folder of the exact version, without a slash at its end. */
  base: string;
  files: Record<string, Pick<FileFacts, 'integrity'>>;
}

/** What loads the widgets, once for a page: the style sheet of the floors and the script. */
export function loaderSnippet({ base, files }: Published, language: string): string {
  const script = language === languages[0] ? 'widgets.js' : `widgets.${language}.js`;
  const integrity = (file: string) => `integrity="${files[file]!.integrity}" crossorigin="anonymous"`;
  return `<link rel="stylesheet" href="${base}/floor.css" ${integrity('floor.css')}>
<script type="module" src="${base}/${script}" ${integrity(script)}></script>`;
}
