import { pickLanguage } from '../../src/language/pick-language.ts';
import type { BuilderData } from '../builder/data.ts';
import type { Finding } from './finding.ts';
import { type OurScript, ourScripts } from './our-files.ts';
import type { PageSource } from './page-source.ts';

// What an optimiser has made of several scripts.
const bundled = /\/(cache|min|minify|optimized?)\/|autoptimize|litespeed|wp-rocket|siteground-optimizer/i;

/** What is wrong with the scripts, and with what is in them. */
export function* checkScripts(page: PageSource, data: BuilderData): Generator<Finding> {
  const known = data.widgets.map(({ tag }) => tag);
  const elements = page.elements.filter(({ tag }) => known.includes(tag));
  if (!elements.length) return;
  const scripts = ourScripts(page, data);
  if (!scripts.length) {
    const others = page.elements.filter(({ tag, attributes }) => tag === 'script' && bundled.test(attributes.src ?? ''));
    yield { code: others.length ? 'script-bundled' : 'no-script' };
    return;
  }
  for (const script of scripts) yield* checkScript(script, data);
  const versions = [...new Set(scripts.flatMap(({ version }) => version ?? []))];
  if (versions.length > 1) yield { code: 'two-versions', versions };

  const file = scripts.map((each) => each.file).join(', ');
  const tags = scripts.flatMap((script) => script.tags);
  for (const tag of new Set(elements.map((element) => element.tag))) if (!tags.includes(tag)) yield { code: 'file-lacks-widget', file, tag };
  // Words that a file lacks are in none of the others: each is a world of its own, and the first one defines the element.
  for (const language of new Set(elements.map(({ lang }) => lang))) {
    // What is no tag at all is told of the attribute.
    if (language && !/^[\w-]+$/.test(language)) continue;
    const [instead, wanted] = [scripts[0]!.languages, data.languages].map((languages) => pickLanguage(language, languages));
    if (instead !== wanted) yield { code: 'language', file: scripts[0]!.file, language: wanted!, instead: instead! };
  }
  const hasSheet = page.elements.some(({ tag, attributes }) => tag === 'link' && /\bfloor\.css\b/.test(attributes.href ?? ''));
  if (!hasSheet) yield { code: 'no-sheet' };
}

function* checkScript(script: OurScript, data: BuilderData): Generator<Finding> {
  const { attributes, address, file, version, isClassic, keptBackBy, around } = script;
  const inside = around.find((tag) => ['template', 'noscript', 'textarea'].includes(tag));
  if (inside) yield { code: 'script-not-live', inside: `<${inside}>` };
  if (keptBackBy) yield { code: 'script-rewritten', attribute: `${keptBackBy}="${attributes[keptBackBy]!}"` };
  else if (!isClassic && attributes.type?.trim().toLowerCase() !== 'module') yield { code: 'module-stripped', file };
  const { integrity, crossorigin } = attributes;
  const right = data.published.files[file]!.integrity;
  // Of another version nobody here knows the hash, but it is not that of this one.
  const isOther = version !== undefined && version !== data.version;
  if (integrity && (isOther ? integrity === right : !integrity.split(/\s+/).includes(right))) yield { code: 'integrity', file, version: version ?? data.version };
  if (integrity && crossorigin === undefined && URL.canParse(address)) yield { code: 'no-crossorigin', file };
}
