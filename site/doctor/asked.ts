import { pickLanguage } from '../../src/language/pick-language.ts';
import { feedAddress, isEmail } from '../addresses.ts';
import type { SiteData } from '../data.ts';
import { frameIn } from './check-frames.ts';
import { ourScripts, ourSheets } from './our-files.ts';
import { isOwn, type Place, resolve } from './page-address.ts';
import type { PageSource, SourceElement } from './page-source.ts';
import type { Directive, Resource } from './policy.ts';

/** A resource that the page asks for, and the element that does. */
export interface Asked extends Resource {
  directive: Directive;
  /** As the page has it. */
  address?: string;
  /** Where a form sends to. */
  isEndpoint?: true;
  lines: number[];
}

/** All of ours that the page asks for. */
export function* resources(page: PageSource, place: Place, data: SiteData): Generator<Asked> {
  const at = (element: SourceElement, directive: Directive, address: string, hashes: string[] = []): Asked => {
    const url = resolve(place, address);
    return { ...askedBy(element, directive, { url, isOwn: isOwn(place, url), hashes }), address };
  };
  const scripts = ourScripts(page, data);
  for (const script of scripts) {
    const hashes = script.attributes.integrity?.split(/\s+/).filter(Boolean);
    yield {
      ...at(script, 'script-src', script.address, hashes),
      rightHash: data.published.files[script.file]!.integrity,
    };
  }
  /** What a widget speaks: of what is asked, what its file has. */
  const spoken = (lang: string | undefined, tag: string) =>
    pickLanguage(lang, (scripts.find(({ tags }) => tags.includes(tag)) ?? data).languages);
  for (const sheet of ourSheets(page, data)) yield at(sheet, 'style-src', sheet.address);
  for (const element of page.elements) {
    const { tag, attributes, lang } = element;
    const frame = frameIn(element);
    if (frame && !element.curly.length) yield at(element, 'frame-src', frame.address);
    if (!data.widgets.some((widget) => widget.tag === tag)) continue;
    const { endpoint = '', src = '' } = attributes;
    if (endpoint && !isEmail(endpoint)) yield { ...at(element, 'connect-src', endpoint), isEndpoint: true };
    if (src && !isEmail(src)) yield at(element, 'connect-src', feedAddress(src, spoken(lang, tag)));
  }
}

export const askedBy = (
  { attributes: { nonce }, lines }: SourceElement,
  directive: Directive,
  resource: Resource,
): Asked => ({ ...resource, directive, nonce, lines });
