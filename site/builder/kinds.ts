import { nameOf } from '../../publish/names.ts';
import { policyName } from '../../publish/policy-name.ts';
import { classicSnippet, languagePart, type Published, scriptSnippet, sheetSnippet } from '../../publish/snippet.ts';
import { allowedIn } from './allowed.ts';
import type { Choices, SiteName } from './choices.ts';
import type { BuilderData } from './data.ts';
import { isForm } from '../data.ts';
import { attributesOf, chosenWidgets, coloursCss, markupOf } from './element.ts';
import { frameSnippet, leftOutOfFrames, pageAddress } from './frames.ts';
import { connections, type Policy, sourceOf } from './policy.ts';

/** Which part of a site takes a text. */
export type PartName = 'page' | 'addresses' | 'frames' | 'libraries' | 'info' | 'blocks' | 'css' | 'install' | 'script';

/** All that a web editor and the site's administrator need for one kind of site. */
export interface Instructions {
  /** The texts to copy, in their order. */
  parts: { name: PartName; text: string }[];
  policy: Policy;
  /** For a policy that has `require-trusted-types-for 'script'`. */
  trustedTypes?: string;
  /** Tags with their attributes, for a system that keeps a list. */
  allowed?: string;
  /** What an optimiser of scripts has to leave alone, as a part of an address. */
  exclusion?: string;
  /** Names of choices that this kind of site cannot take. */
  leftOut: string[];
}

/**
 * @param styleHash that of `coloursCss`, as a policy names it.
 */
export function instructionsFor(site: SiteName, choices: Choices, data: BuilderData, styleHash?: string): Instructions {
  switch (site) {
    case 'any':
    case 'wordpress':
      return pasted(choices, data, scriptSnippet, styleHash);
    case 'classic':
      return pasted(choices, data, classicSnippet, styleHash);
    case 'iframe':
      return frames(choices, data);
    case 'url':
    case 'wordpress-editor':
      return addresses(choices, data);
    case 'drupal':
      return drupal(choices, data);
    case 'npm':
      return npm(choices, data);
  }
}

/** The file that speaks the language: of the one widget, or of all. */
function scriptFile(choices: Choices, data: BuilderData, isClassic: boolean): string {
  const [first, ...others] = chosenWidgets(choices, data);
  const name = first && !others.length && !isClassic ? nameOf(first.tag) : 'widgets';
  return `${name}${languagePart(choices.language)}${isClassic ? '.classic' : ''}.js`;
}

const publishedFor = ({ ownBase }: Choices, { published }: BuilderData): Published => ({
  ...published,
  base: ownBase.replace(/\/$/, '') || published.base,
});

const blocksOf = (choices: Choices, data: BuilderData) =>
  chosenWidgets(choices, data).map((widget) => markupOf(widget, choices, data));

/** The longest part of the files' addresses that stays the same from version to version. */
function exclusionOf({ base }: Published, version: string): string {
  const path = URL.canParse(base) ? new URL(base).pathname : base;
  const lasting = path.split(version)[0]!;
  return lasting.length > 1 ? lasting : path.replace(/\/?$/, '/');
}

function loading(choices: Choices, data: BuilderData, file: string) {
  const published = publishedFor(choices, data);
  const policy: Policy = {
    'script-src': [sourceOf(`${published.base}/${file}`)],
    'style-src': [sourceOf(`${published.base}/fallback.css`)],
    'connect-src': connections(choices, data),
  };
  return {
    published,
    policy,
    trustedTypes: `trusted-types ${policyName}`,
    exclusion: exclusionOf(published, data.version),
  };
}

function pasted(choices: Choices, data: BuilderData, snippet: typeof scriptSnippet, styleHash?: string): Instructions {
  const file = scriptFile(choices, data, snippet === classicSnippet);
  const { published, policy, ...rest } = loading(choices, data, file);
  const css = coloursCss(choices);
  const lines = [sheetSnippet(published), snippet(published, file), ...(css ? [`<style>${css}</style>`] : [])];
  if (css && styleHash) policy['style-src']!.push(`'${styleHash}'`);
  const text = [lines.join('\n'), ...blocksOf(choices, data)].join('\n\n');
  return { parts: [{ name: 'page', text }], policy, ...rest, allowed: allowedIn(text), leftOut: [] };
}

function frames(choices: Choices, data: BuilderData): Instructions {
  const widgets = chosenWidgets(choices, data);
  const text = widgets.map((widget) => frameSnippet(widget, choices, data)).join('\n\n');
  return {
    parts: [{ name: 'frames', text }],
    policy: framePolicy(choices, data),
    allowed: allowedIn(text),
    leftOut: leftOutOfFrames(choices, data),
  };
}

// What answers for an address is a file, which says the same whatever is asked.
function addresses(choices: Choices, data: BuilderData): Instructions {
  const text = chosenWidgets(choices, data)
    .map((widget) => pageAddress(widget, choices, data))
    .join('\n\n');
  return {
    parts: [{ name: 'addresses', text }],
    policy: framePolicy(choices, data),
    leftOut: leftOutOfFrames(choices, data, []),
  };
}

const framePolicy = (choices: Choices, data: BuilderData): Policy => ({
  'frame-src': [...new Set(chosenWidgets(choices, data).map((widget) => sourceOf(pageAddress(widget, choices, data))))],
});

// Drupal adds files by a library of the theme, with these attributes; an editor may paste the elements alone.
function drupal(choices: Choices, data: BuilderData): Instructions {
  const file = scriptFile(choices, data, false);
  const { published, policy, ...rest } = loading(choices, data, file);
  const external = (path: string, more: string) =>
    `${published.base}/${path}: { type: external, minified: true, preprocess: false, attributes: { ${more}integrity: '${published.files[path]!.integrity}', crossorigin: anonymous } }`;
  const libraries = `gezin-widgets:
  css:
    theme:
      ${external('fallback.css', '')}
  js:
    ${external(file, 'type: module, ')}`;
  const blocks = blocksOf(choices, data).join('\n\n');
  const css = coloursCss(choices);
  const parts: Instructions['parts'] = [
    { name: 'libraries', text: libraries },
    { name: 'info', text: 'libraries:\n  - thema/gezin-widgets' },
    { name: 'blocks', text: blocks },
  ];
  if (css) parts.push({ name: 'css', text: css });
  return { parts, policy, ...rest, allowed: allowedIn(blocks), leftOut: [] };
}

function npm(choices: Choices, data: BuilderData): Instructions {
  const widgets = chosenWidgets(choices, data);
  const imports = widgets.map(({ tag }) => `import '${data.name}/${nameOf(tag)}/define';`);
  const css = coloursCss(choices);
  const parts: Instructions['parts'] = [
    { name: 'install', text: `npm install ${data.name}@${data.version} lit` },
    { name: 'script', text: imports.join('\n') },
    { name: 'blocks', text: blocksOf(choices, data).join('\n\n') },
  ];
  if (css) parts.push({ name: 'css', text: css });
  const policy: Policy = { 'script-src': ["'self'"], 'connect-src': connections(choices, data) };
  return { parts, policy, trustedTypes: 'trusted-types lit-html', leftOut: [] };
}

const framedSites: SiteName[] = ['iframe', 'url', 'wordpress-editor'];

/** What a form among the chosen widgets still needs before it can send: two addresses, or a site that is no frame of ours. */
export function formNeeds(choices: Choices, data: BuilderData): 'addresses' | 'another-site' | undefined {
  const form = chosenWidgets(choices, data).find(isForm);
  if (!form) return undefined;
  if (framedSites.includes(choices.site)) return 'another-site';
  const attributes = attributesOf(form, choices, data);
  return attributes.endpoint && attributes['privacy-url'] ? undefined : 'addresses';
}
