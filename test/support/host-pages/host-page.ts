import { readFileSync } from 'node:fs';
import { exampleOf } from '../../../publish/example.ts';
import { languages, tags } from '../../../publish/project.ts';
import { escapeMarkup } from '../../../publish/escape.ts';
import type { FileFacts } from '../../../publish/integrity.ts';
import type { Browser, Page, PageOptions } from '../../../tools/browser.ts';
import type { EngineName } from '../../../tools/engines.ts';
import type { FaultServer } from '../fault-server.ts';
import type { Answer } from '../../../tools/serve.ts';
import type { InspectedWidget } from './inspect-widgets.ts';

/** A test's visit to a host page. */
export interface Visit {
  engine: EngineName;
  browser: Browser;
  page: Page;
  /** Address of the host page. */
  url: string;
  /** Puts addresses in the place of the names with a dollar. */
  put: (text: string) => string;
  /** What the form sends to. */
  faults: FaultServer;
  /** From now on, or no longer, the host's server resets every connection. */
  setDown: (isDown: boolean) => void;
  /** The paths that the host's server was asked for, in order. */
  asked: string[];
  /** Looks at every widget, as is done at the end of each visit, and sees to it that all is well. */
  seeWidgets: () => Promise<InspectedWidget[]>;
}

/**
 * A page as another site may have it, with every widget on it. In all its texts `$cdn` is the address
 * of our files, `$site` that of the host, `$here` the path of the page, `$endpoint` where the form sends
 * to, and `$hashes` the hashes of all scripts.
 */
export interface HostPage {
  /** Its row in the list of host pages: `P01`. */
  row: string;
  name: string;
  /** Stands in the head before our lines; the page's own. */
  head?: string;
  /** How the widgets come; by default the two lines of our snippet. */
  lines?: string;
  /** Where the widgets are, in the main part of the page; by default every one, each with a fallback. */
  widgets?: string;
  /** What stands after the main part. */
  foot?: string;
  /** Puts the whole content of the page into something. */
  around?: (content: string) => string;
  html?: string;
  policy?: string;
  headers?: Record<string, string>;
  /** What else the host serves, by path; `$here` may begin it. */
  files?: Record<string, Answer>;
  /** A page of its own, with these settings; by default that of the visit before. */
  options?: PageOptions;
  /** Engines in which it cannot be done, and why. */
  skip?: Partial<Record<EngineName, string>>;
  /** The language that the widgets speak; Dutch by default. */
  language?: 'nl' | 'en';
  /** What the form does not say, where it is not to be filled in. */
  leavesOut?: string;
  /** What is to be seen: `fallback` where the script may not render, `frame` where the widgets are in a frame that tells. */
  shows?: 'fallback' | 'frame';
  /** What we say on the console, in one line, by engine where that matters; nothing by default. */
  says?: RegExp | Partial<Record<EngineName, RegExp>>;
  /** The browser reports that the policy was broken, for another reason than what we render. */
  breaks?: boolean;
  /** Axe does not run here. */
  withoutAxe?: true;
  /** The rules of axe that the host itself breaks. */
  flaws?: string[];
  /** What the browser itself may write on the console. */
  writes?: RegExp;
  /** What becomes of a message; by default none is sent. */
  message?: 'sent' | 'failed';
  /** The page without us cannot be compared with: it lets us in by something that is itself part of the test. */
  alone?: true;
  /** Goes to the page, where that is more than its address. */
  open?: (visit: Visit) => Promise<void>;
  /** What happens before it is looked at. */
  act?: (visit: Visit) => Promise<void>;
  /** What else must hold. */
  check?: (visit: Visit, looks: InspectedWidget[]) => Promise<void> | void;
}

const integrity = JSON.parse(readFileSync('dist/cdn/integrity.json', 'utf8')) as Record<string, FileFacts>;
const loaded = (file: string) =>
  `="$cdn/${file}" integrity="${integrity[file]!.integrity}" crossorigin="anonymous" nonce="abc"`;

/** The lines of our snippet; the nonce is for pages whose policy asks for one. */
export const sheet = `<link rel="stylesheet" href${loaded('fallback.css')}>`;
export const module = (file = 'widgets.js', more = ''): string =>
  `<script type="module" ${more} src${loaded(file)}></script>`;
export const classic = (more = '', file = 'widgets.classic.js'): string =>
  `<script ${more} src${loaded(file)}></script>`;
export const snippet = `${sheet}${module()}`;

/** Our files as another version had them. */
export const older = (file = 'widgets.js'): string =>
  `<script ${file.includes('classic') ? '' : 'type="module"'} src="$cdn/older/${file}" crossorigin="anonymous"></script>`;

/** A script of the host. */
export const own = (path: string, more = ''): string => `<script ${more} src="${path}"></script>`;

/** A function as a script that calls it with these values. */
export const script = (run: (...words: never[]) => unknown, ...words: unknown[]): string =>
  `(${String(run)})(${words.map((word) => JSON.stringify(word)).join()});`;

export const fallbackText = 'De vloer.';

/** What a widget that is not among these gets is what its own example has. */
const known: Record<string, string> = {
  'gezin-contact-form':
    'endpoint="$endpoint" privacy-url="https://partner.example/privacy" contact-phone="050 123 45 67"',
  'gezin-fact-counter': 'value="93.5" unit="percent" label="is een man." heading="Eén feit"',
};

/** The values of the attributes, by tag: in the first language, whatever that of the page. */
export const examples = Object.fromEntries(
  await Promise.all(tags.map(async (tag) => [tag, (await exampleOf(tag, languages[0]!)).attributes] as const)),
);

const attributesOf = (tag: string) =>
  known[tag] ??
  Object.entries(examples[tag]!)
    .map(([name, value]) => `${name}="${escapeMarkup(value)}"`)
    .join(' ');

export const element = (tag: string, more = '', inside = `<p>${fallbackText}</p>`): string =>
  `<div><${tag} ${more} ${attributesOf(tag)}>${inside}</${tag}></div>`;

/** Every widget once. */
export const embedded = tags.map((tag) => element(tag)).join('\n');
