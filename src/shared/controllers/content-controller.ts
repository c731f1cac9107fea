import { isServer, nothing, type ReactiveController } from 'lit';
import { type Fault, findFault } from '../../content/check-content.ts';
import { ContentErrorEvent, type ContentSource } from '../../content/content-error-event.ts';
import type { Content, Shape, SliceName } from '../../content/content.ts';
import { fetchContent } from '../../network/fetch-content.ts';
import { safeUrl } from '../safe-url.ts';
import { warnOnce } from '../warn-once.ts';
import type { WidgetElement } from '../widget-element.ts';

type Host = WidgetElement & { src?: string; content?: unknown };
type Slice<S extends SliceName> = NonNullable<Content[S]>;

/** A slice that came by one of the routes, with what its texts and addresses stand against. */
interface Given<S extends SliceName> {
  slice: Slice<S>;
  language: string;
  base?: string | undefined;
}

/**
 * Brings a widget its slice of the content. The first of the routes that has the slice supplies it
 * whole: property `content` → inline JSON child → `src` → the built-in content of the language.
 * While a feed is on its way, and when it fails, what was in sight stays: the floor if there is one.
 */
export class ContentController<S extends SliceName> implements ReactiveController {
  readonly #host: Host;
  readonly #name: S;
  readonly #shape: Shape;
  readonly #given: Partial<Record<ContentSource, Given<S> | undefined>> = {};
  #property: unknown;
  #feed: string | undefined;
  /** The parser may not have reached the children yet. */
  #isParsing = false;
  /** The feed is on its way, or it failed and there is a floor. */
  #isWaiting = false;
  #isShown = false;

  /** @param shape what the slice `name`, which this element shows, must look like. */
  constructor(host: Host, name: S, shape: Shape) {
    this.#host = host;
    this.#name = name;
    this.#shape = { language: 'string', [`${name}?`]: shape };
    host.addController(this);
  }

  /** The slice; nothing while the floor is to stay. */
  get value(): Slice<S> | undefined {
    this.#takeProperty();
    if (!isServer && !this.#isParsing && !this.#given.property && !this.#given.inline) this.#followFeed();
    const builtIn = this.#isParsing || this.#isWaiting ? undefined : (this.#host.pack.content[this.#name] as Slice<S> | undefined);
    const slice = this.#current?.slice ?? builtIn;
    this.#isShown = !!slice;
    return slice;
  }

  /** The `lang` of what the slice says; nothing where its language is the widget's. */
  get lang(): string | typeof nothing {
    const { language } = this.#current ?? this.#host;
    return language === this.#host.language ? nothing : language;
  }

  /** An address of the slice, made safe to link to. */
  url(href: string | undefined): string | undefined {
    return safeUrl(href, this.#current?.base ?? this.#host.baseURI);
  }

  hostConnected(): void {
    const page = this.#host.ownerDocument;
    this.#isParsing = page.readyState === 'loading';
    if (this.#isParsing) page.addEventListener('DOMContentLoaded', () => this.#takeInline(), { once: true });
    else this.#takeInline();
  }

  get #current(): Given<S> | undefined {
    return this.#given.property ?? this.#given.inline ?? this.#given.src;
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
    const text = [...this.#host.children].find((child) => child.matches('script[type="application/json"]'))?.textContent;
    if (text) this.#take('inline', () => JSON.parse(text));
    else delete this.#given.inline;
    this.#host.requestUpdate();
  }

  #followFeed(): void {
    const { src, language } = this.#host;
    const address = src?.replaceAll('{lang}', language);
    if (address === this.#feed) return;
    this.#feed = address;
    this.#isWaiting = !!address && !this.#isShown;
    if (address) void this.#load(address);
    else delete this.#given.src;
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

  /** @returns whether the document is as it should be, with the slice or without. */
  #take(source: ContentSource, read: () => unknown, base?: string): boolean {
    let fault: Fault | undefined;
    try {
      const document = read() as Content;
      fault = findFault(document, this.#shape);
      if (!fault) {
        const { language, [this.#name]: slice } = document;
        this.#given[source] = slice && { slice, language, base };
        // A feed may be for other widgets.
        if (!slice && source !== 'src') this.#warn(source, `has no "${this.#name}"`);
      }
    } catch (error) {
      fault = { path: '', message: String(error) };
    }
    if (fault) this.#report(source, fault);
    return !fault;
  }

  #report(source: ContentSource, { path, message }: Fault): void {
    this.#warn(source, `${path} ${message}`.trim());
    // Not while rendering: a listener may change the element.
    queueMicrotask(() => this.#host.dispatchEvent(new ContentErrorEvent(source, path, message)));
  }

  #warn(source: ContentSource, words: string): void {
    const { localName, src } = this.#host;
    warnOnce(`<${localName}> content by ${source === 'src' ? `src="${src}"` : source}: ${words}`);
  }
}
