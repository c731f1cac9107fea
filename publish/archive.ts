import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { zipSync } from 'fflate';
import { policyName } from './policy-name.ts';
import { version } from './project.ts';

/** What to know after unpacking it, in one page. */
const install = `Gezinsbenadering-widgets ${version} op uw eigen server

1. Zet de map gezin-widgets-${version} op uw website, bijvoorbeeld in /gezin-widgets-${version}/.
2. Plak dit een keer in de pagina:

   <link rel="stylesheet" href="/gezin-widgets-${version}/fallback.css">
   <script type="module" src="/gezin-widgets-${version}/widgets.js"></script>

   Uw systeem haalt type="module" weg? Gebruik dan:
   <script src="/gezin-widgets-${version}/widgets.classic.js" defer></script>

3. Plak het blok van elk onderdeel waar het moet staan (zie docs/snippets.md in het pakket).

Er wordt niets van anderen geladen: in een Content-Security-Policy is 'self' genoeg. Staat daar
require-trusted-types-for 'script', dan ook: trusted-types ${policyName}
De hashes voor integrity staan in integrity.json, de licenties in LICENSES.txt en content/LICENSE.md.

---

Gezinsbenadering widgets ${version} on a server of your own

Put the folder on your site, paste the two lines above once, and each widget's block where it should
stand. Nothing is loaded from anybody else: 'self' is enough in a Content-Security-Policy, and where it has
require-trusted-types-for 'script', also: trusted-types ${policyName}
`;

// The same bytes from the same files: the least date that the format knows.
const mtime = new Date(1980, 0, 1);

/** Writes the files that a page needs, and how to put them on a server, as one archive. */
export function buildArchive(folder: string, target: string): void {
  const root = `gezin-widgets-${version}`;
  const files = globSync(`${folder}/**/*.*`).toSorted();
  const contents: Record<string, Uint8Array> = { [`${root}/LEESMIJ-README.txt`]: new TextEncoder().encode(install) };
  for (const file of files) contents[`${root}/${relative(folder, file).replaceAll('\\', '/')}`] = readFileSync(file);
  contents[`${root}/content/LICENSE.md`] = readFileSync('src/content/LICENSE.md');
  writeFileSync(target, zipSync(contents, { level: 9, mtime }));
}
