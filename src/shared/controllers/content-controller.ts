import { isServer, type ReactiveController } from 'lit';
import { type Fault, findFault } from '../../content/check-content.ts';
import { ContentErrorEvent, type ContentSource } from '../../content/content-error-event.ts';
import { type Content, contentShape, type Section, type SectionName, type Shape } from '../../content/content.ts';
import { fetchContent } from '../../network/fetch-content.ts';
import { safeUrl } from '../safe-url.ts';
import { warnOnce } from '../../platform/warn-once.ts';
import type { WidgetElement } from '../widget-element.ts';

type Host = WidgetElement & { src?: string; content?: unknown };

/** A section of the content, with what its texts and addresses stand against. */
export interface ResolvedContent<S extends SectionName> {
  section: Section<S>;
  /** BCP 47 tag of the language that it is written in. */
  language: string;
  /** What its relative addresses stand against; the page's own when missing. */
  base?: string | undefined;
}

/**
 * Brings a widget its section of the content. The first of the routes that has the section supplies it
 * whole: property `content` → inline JSON child → `src` → the built-in content of the language.
 * While a feed is on its way, and when it fails, what was in sight stays: the fallback if there is one.
 */
export class ContentController<S extends SectionName> implements ReactiveController {
  /** What the widget shows; nothing while the fallback is to stay. */
  resolved: ResolvedContent<S> | undefined;

  readonly #host: Host;
  readonly #name: S;
  readonly #shape: Shape;
  readonly #given: Partial<Record<ContentSource, ResolvedContent<S> | undefined>> = {};
  #property: unknown;
  #feed: string | undefined;
  /** The feed that is to be fetched. */
  #wanted: string | undefined;
  /** The parser may not have reached the children yet. */
  #isParsing = false;
  /** The feed is on its way, or it failed and there is a fallback. */
  #isWaiting = false;

  /** @param name of the section that the element shows. */
  constructor(host: Host, name: S) {
    this.#host = host;
    this.#name = name;
    this.#shape = { language: 'string', [`${name}?`]: contentShape[`${name}?`] };
    host.addController(this);
  }

  /** Finds out what the widget shows now. To be called before each rendering, also on a server. */
  resolve(): void {
    this.#takeProperty();
    if (!isServer && !this.#isParsing && !this.#given.property && !this.#given.inline) this.#chooseFeed();
    this.resolved = this.#given.property ?? this.#given.inline ?? this.#given.src ?? this.#builtIn;
  }

  hostConnected(): void {
    const page = this.#host.ownerDocument;
    this.#isParsing = page.readyState === 'loading';
    if (!this.#isParsing) this.#takeInline();
    else page.addEventListener('DOMContentLoaded', () => this.#host.attempt(() => this.#takeInline()), { once: true });
  }

  hostUpdated(): void {
    const address = this.#wanted;
    this.#wanted = undefined;
    if (address) void this.#load(address);
  }

  get #builtIn(): ResolvedContent<S> | undefined {
    const { locale, language } = this.#host;
    const section = locale.content[this.#name];
    return section && !this.#isParsing && !this.#isWaiting ? { section, language } : undefined;
  }

  #takeProperty(): void {
    const { content } = this.#host;
    if (content === this.#property) return;
    this.#property = content;
    if (content == null) delete this.#given.property;
    else this.#take('property', () => content);
  }

  #takeInline(): void {
    this.#isParsing = false;
    const text = [...this.#host.children].find((child) =>
      child.matches('script[type="application/json"]'),
    )?.textContent;
    if (text) this.#take('inline', () => JSON.parse(text));
    else delete this.#given.inline;
    this.#host.requestUpdate();
  }

  #chooseFeed(): void {
    const { src, language } = this.#host;
    const address = src?.replaceAll('{lang}', language);
    if (address === this.#feed) return;
    this.#feed = this.#wanted = address;
    this.#isWaiting = !!address && !this.resolved;
    if (!address) delete this.#given.src;
  }

  async #load(address: string): Promise<void> {
    const url = safeUrl(address, this.#host.baseURI);
    const read = await fetchContent(url).then(
      (document) => () => document,
      (error: unknown) => () => {
        throw error;
      },
    );
    if (address !== this.#feed) return;
    const isGood = this.#take('src', read, url);
    this.#isWaiting &&= !isGood && [...this.#host.children].some((child) => child.localName !== 'script');
    this.#host.requestUpdate();
  }

  /** @returns whether the document is as it should be, with the section or without. */
  #take(source: ContentSource, read: () => unknown, base?: string): boolean {
    let fault: Fault | undefined;
    try {
      const document = read() as Content;
      fault = findFault(document, this.#shape);
      if (!fault) {
        const { language, [this.#name]: section } = document;
        this.#given[source] = section && { section, language, base };
        // A feed may be for other widgets.
        if (!section && source !== 'src') this.#warn(source, `has no "${this.#name}"`);
      }
    } catch (error) {
      fault = { path: '', message: String(error) };
    }
    if (fault) this.#report(source, fault);
    return !fault;
  }

  #report(source: ContentSource, { path, message }: Fault): void {
    this.#warn(source, `${path} ${message}`.trim());
    // Not while updating: a listener may change the element.
    queueMicrotask(() => this.#host.dispatchEvent(new ContentErrorEvent(source, path, message)));
  }

  #warn(source: ContentSource, words: string): void {
    const { localName, src } = this.#host;
    warnOnce(`<${localName}> content by ${source === 'src' ? `src="${src}"` : source}: ${words}`);
  }
}
