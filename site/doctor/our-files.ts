import type { SiteData } from '../data.ts';
import { curlyQuotes, type PageSource, type SourceElement } from './page-source.ts';

/** An element of the page that loads one of our files. */
export interface OurFile extends SourceElement {
  /** As the page has it. */
  address: string;
  /** Name of the file: `widgets.en.js`. */
  file: string;
  /** Its name in the address is another, so that nobody knows whether it is quite the same. */
  isRenamed: boolean;
  /** In its address, if it says. */
  version?: string;
  /** The attribute that its address is in. */
  addressIn: string;
}

/** A script of the page that loads one of our files. */
export interface OurScript extends OurFile {
  languages: string[];
  /** Tags of the widgets in it. */
  tags: string[];
  isClassic: boolean;
  isModule: boolean;
  /** The attribute that an optimiser or a cookie banner keeps it back by. */
  keptBackBy?: string;
}

const scriptTypes = ['', 'module', 'text/javascript', 'application/javascript'];

/** The scripts that load files of ours, in the order in which they run, wherever a system may have moved their address to. */
export function ourScripts({ elements }: PageSource, data: SiteData): OurScript[] {
  const scripts = ourFiles(
    elements.filter(({ tag }) => tag === 'script'),
    '.js',
    data,
  ).map((script) => {
    const type = (script.attributes.type ?? '').trim().toLowerCase();
    const keptBackBy = script.addressIn !== 'src' ? script.addressIn : scriptTypes.includes(type) ? undefined : 'type';
    return { ...script, isModule: type === 'module', keptBackBy, ...contentsOf(script.file, data) };
  });
  return scripts.toSorted((one, other) => turnOf(one) - turnOf(other));
}

/** The links to the style sheet of the fallbacks. */
export const ourSheets = ({ elements }: PageSource, data: SiteData): OurFile[] =>
  ourFiles(
    elements.filter(({ tag }) => tag === 'link'),
    '.css',
    data,
  );

// At once, then those that wait for the end of the page, then those that come when they come.
const turnOf = ({ attributes, isModule }: OurScript) =>
  attributes.async !== undefined ? 2 : isModule || attributes.defer !== undefined ? 1 : 0;

function ourFiles(elements: SourceElement[], ending: string, data: SiteData): OurFile[] {
  const files = elements.flatMap((element) => {
    const { attributes, curly } = element;
    const valueOf = (name: string) =>
      curly.includes(name) ? attributes[name]!.replaceAll(new RegExp(`[${curlyQuotes}]`, 'g'), '') : attributes[name]!;
    const known = ({ file }: { file?: string }) => file?.endsWith(ending);
    const names = Object.keys(attributes).toSorted(
      (one, other) => Number(/^(src|href)$/.test(other)) - Number(/^(src|href)$/.test(one)),
    );
    const named = names
      .map((name) => ({ addressIn: name, address: valueOf(name), ...fileOf(valueOf(name), data) }))
      .find(known);
    const found = named ?? [byHash(element, ending, data)].find(known);
    return found ? [{ ...element, ...found, file: found.file!, version: versionOf(found.address) }] : [];
  });
  // Others have files of such names too.
  const certain = files.filter(
    ({ address, version, attributes }) =>
      version !== undefined || attributes.integrity !== undefined || address.includes('gezin'),
  );
  return certain.length ? certain : files;
}

/** Whether a name or an address is of a style sheet; systems add a version behind it. */
export const isSheet = (address: string): boolean => /\.css([?#]|$)/.test(address);

/** The name of our file in an address, also with the hash or the `min` that a build puts into it. */
function fileOf(address: string, { published }: SiteData): { file?: string; isRenamed: boolean } {
  const isOurs = (name: string) => Object.hasOwn(published.files, name);
  const [path] = address.split(/[?#]/) as [string];
  const name = path.split('/').at(-1)!;
  // https://developer.x.com/en/docs/x-for-websites has a file of that name too.
  if (/^(https?:)?\/\/platform\.(twitter|x)\.com\//.test(address)) return { isRenamed: false };
  if (isOurs(name)) return { file: name, isRenamed: false };
  // None of ours is near as long, and a text of a whole page may stand in an attribute.
  if (name.length > 100) return { isRenamed: false };
  const [, stem, ending] = /^(.*)(\.\w+)$/.exec(name) ?? ['', name, ''];
  const cuts = [...stem.matchAll(/[.-](?=(?:min|(?=.*[\dA-Z])[\w-]{6,})$)/g)].map(
    ({ index }) => `${stem.slice(0, index)}${ending}`,
  );
  return { file: cuts.findLast(isOurs), isRenamed: true };
}

/** A copy under another name has the same hash. */
function byHash({ attributes: { src, href, integrity } }: SourceElement, ending: string, { published }: SiteData) {
  const [file] =
    Object.entries(published.files).find(
      ([name, each]) => name.endsWith(ending) && integrity?.split(/\s+/).includes(each.integrity),
    ) ?? [];
  const address = src ?? href;
  return {
    file: address === undefined ? undefined : file,
    isRenamed: true,
    address: address ?? '',
    addressIn: src === undefined ? 'href' : 'src',
  };
}

const versionOf = (address: string) => /[@/](\d+\.\d+\.\d+)(?=\/)/.exec(address)?.[1];

function contentsOf(file: string, { languages, widgets }: SiteData) {
  const [name, ...parts] = file.replace(/\.js$/, '').split('.');
  const all = widgets.map(({ tag }) => tag);
  const [source] = languages as [string];
  return {
    isClassic: parts.includes('classic'),
    languages: parts.includes('all')
      ? languages
      : [source, ...languages.slice(1).filter((language) => parts.includes(language))],
    tags: name === 'widgets' ? all : all.filter((tag) => tag === `gezin-${name!}`),
  };
}
