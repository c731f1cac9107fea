import { pickLanguage } from '../../src/language/pick-language.ts';
import type { SiteData } from '../data.ts';
import type { Finding } from './finding.ts';
import { type OurFile, type OurScript, ourScripts, ourSheets } from './our-files.ts';
import { isOwn, type Place, resolve } from './page-address.ts';
import { deadIn, type PageSource, type SourceElement } from './page-source.ts';

// What an optimiser has made of several scripts.
const bundled = /\/(cache|min|minify|optimized?)\/|autoptimize|litespeed|wp-rocket|siteground-optimizer/i;

/** What is wrong with the scripts, and with what is in them. */
export function* checkScripts(page: PageSource, place: Place, data: SiteData): Generator<Finding> {
  const known = data.widgets.map(({ tag }) => tag);
  const elements = page.elements.filter((element) => known.includes(element.tag) && !deadIn(element));
  if (!elements.length) return;
  const scripts = ourScripts(page, data);
  if (!scripts.length) {
    yield missing(page, elements[0]!);
    return;
  }
  for (const script of scripts) yield* checkScript(script, place, data);
  yield* checkElements(elements, scripts, data);
  const sheets = ourSheets(page, data);
  if (!sheets.length) yield { code: 'no-sheet' };
  for (const sheet of sheets) {
    if (sheet.curly.length) yield { code: 'curly-quotes', file: sheet.file, lines: sheet.lines };
    else yield* checkIntegrity(sheet, place, data);
  }
}

function missing({ elements }: PageSource, { lines }: SourceElement): Finding {
  const others = elements.filter(
    ({ tag, attributes, text }) =>
      tag === 'script' && !/json/i.test(attributes.type ?? '') && (attributes.src ?? text.trim()),
  );
  if (others.some(({ attributes }) => bundled.test(attributes.src ?? ''))) return { code: 'script-bundled', lines };
  return { code: 'no-script', hasOthers: others.length > 0, lines };
}

function* checkScript(script: OurScript, place: Place, data: SiteData): Generator<Finding> {
  const { attributes, file, keptBackBy, curly, lines } = script;
  if (curly.length) {
    yield { code: 'curly-quotes', file, lines };
    return;
  }
  const inside = deadIn(script);
  if (inside) yield { code: 'script-not-live', inside, lines };
  if (keptBackBy) yield { code: 'script-rewritten', attribute: `${keptBackBy}="${attributes[keptBackBy]!}"`, lines };
  yield* checkIntegrity(script, place, data);
}

function* checkIntegrity(loaded: OurFile, place: Place, data: SiteData): Generator<Finding> {
  const { tag, attributes, address, file, isRenamed, version = data.version, lines } = loaded;
  const { integrity, crossorigin, type } = attributes;
  const right = data.published.files[file]!.integrity;
  // Of another version nobody here knows the hash, but it is not that of this one.
  const isRight = version === data.version ? integrity?.split(/\s+/).includes(right) : integrity !== right;
  // A file that a build has renamed may have been changed by it too, and has a hash of its own.
  if (integrity && !isRight && !isRenamed) yield { code: 'integrity', file, version, lines };
  // Modules are fetched so as they are.
  const isFetchedOpenly = tag === 'script' && type?.trim().toLowerCase() === 'module';
  const own = isOwn(place, resolve(place, address));
  if (integrity && crossorigin === undefined && !isFetchedOpenly && own !== true)
    yield { code: 'no-crossorigin', file, ...(own === undefined && { unlessOwn: true }), lines };
}

/** Whether the file that comes first for an element holds what it needs. */
function* checkElements(elements: SourceElement[], scripts: OurScript[], data: SiteData): Generator<Finding> {
  // As plain scripts they share their names, so that every one but the first stops.
  const [, ...stopping] = scripts.filter(
    ({ isClassic, isModule, keptBackBy, curly }) => !isClassic && !isModule && !keptBackBy && !curly.length,
  );
  const holders = new Map<string, OurScript>();
  for (const element of elements) {
    const { tag, lang, lines } = element;
    const holder = scripts.find((script) => script.tags.includes(tag));
    if (!holder) {
      yield { code: 'file-lacks-widget', file: scripts.map(({ file }) => file).join(', '), tag, lines };
      continue;
    }
    if (stopping.includes(holder)) yield { code: 'module-stripped', file: holder.file, lines: holder.lines };
    if (!holders.has(tag)) holders.set(tag, holder);
    // Words that a file lacks are in none of the others: each is a world of its own. What is no tag at all is told of the attribute.
    if (lang && !/^[\w-]+$/.test(lang)) continue;
    const [instead, wanted] = [holder.languages, data.languages].map((languages) => pickLanguage(lang, languages));
    if (instead !== wanted)
      yield { code: 'language', file: holder.file, language: lang!, instead: instead!, wanted: wanted!, lines };
  }
  yield* checkVersions(scripts, [...holders.keys()]);
}

/** A second version is left out where it has the same widgets. */
function* checkVersions(scripts: OurScript[], tags: string[]): Generator<Finding> {
  for (const [index, script] of scripts.entries()) {
    const before = scripts.slice(0, index).filter((other) => other.tags.some((tag) => script.tags.includes(tag)));
    const other = before.find(({ version }) => version !== undefined && version !== script.version);
    if (other && script.version !== undefined && tags.length)
      yield { code: 'two-versions', versions: [other.version!, script.version], lines: script.lines };
  }
}
