import type { BuilderData } from '../builder/data.ts';
import type { PageSource, SourceElement } from './page-source.ts';

/** A script of the page that loads one of our files. */
export interface OurScript extends SourceElement {
  /** As the page has it. */
  address: string;
  /** Name of the file: `widgets.en.js`. */
  file: string;
  /** In its address, if it says. */
  version?: string;
  languages: string[];
  /** Tags of the widgets in it. */
  tags: string[];
  isClassic: boolean;
  /** The attribute that an optimiser or a cookie banner keeps it back by. */
  keptBackBy?: string;
}

const scriptTypes = ['', 'module', 'text/javascript', 'application/javascript'];

/** The scripts that load files of ours, wherever a system may have moved their address to. */
export function ourScripts({ elements }: PageSource, data: BuilderData): OurScript[] {
  return elements.filter(({ tag }) => tag === 'script').flatMap((element) => {
    const { attributes } = element;
    const entry = Object.entries(attributes).find(([, value]) => fileOf(value, data));
    if (!entry) return [];
    const [name, address] = entry;
    const file = fileOf(address, data)!;
    const keptBackBy = name !== 'src' ? name : scriptTypes.includes((attributes.type ?? '').trim().toLowerCase()) ? undefined : 'type';
    return [{ ...element, address, file, version: versionOf(address), keptBackBy, ...contentsOf(file, data) }];
  });
}

/** The name of our file in an address. */
function fileOf(address: string, { published }: BuilderData): string | undefined {
  const name = address.split(/[?#]/)[0]!.split('/').at(-1)!;
  return Object.hasOwn(published.files, name) && name.endsWith('.js') ? name : undefined;
}

const versionOf = (address: string) => /[@/](\d+\.\d+\.\d+)(?=\/)/.exec(address)?.[1];

function contentsOf(file: string, { languages, widgets }: BuilderData) {
  const [name, ...parts] = file.replace(/\.js$/, '').split('.');
  const all = widgets.map(({ tag }) => tag);
  const [source] = languages as [string];
  return {
    isClassic: parts.includes('classic'),
    languages: parts.includes('all') ? languages : [source, ...languages.slice(1).filter((language) => parts.includes(language))],
    tags: name === 'widgets' ? all : all.filter((tag) => tag === `gezin-${name!}`),
  };
}
