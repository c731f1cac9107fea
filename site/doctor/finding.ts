/** A policy's directive that has to change, and the text to put in its place. */
export interface PolicyChange {
  /** The directive that decides. */
  decisive: string;
  /** The directive as it should be, whole. */
  advised: string;
  /** As it is; nothing where only `default-src` stands in for it, which stays. */
  old?: string;
}

/** What keeps a widget from the page, or from working there, and the facts of it; its words are in `texts`. */
export interface FindingFacts {
  'nothing-pasted': object;
  'address-pasted': object;
  'pasted-as-text': { tag: string };
  'tag-stripped': { tag: string };
  'no-widget': object;
  'frame-stripped': object;
  'frame-sandbox': object;
  'frame-rewritten': { attribute: string };
  'unknown-tag': { tag: string; meant?: string };
  'not-closed': { tag: string };
  'in-paragraph': { tag: string };
  'not-live': { tag: string; inside: string };
  'no-script': { hasOthers: boolean };
  'script-bundled': object;
  'script-rewritten': { attribute: string };
  'script-not-live': { inside: string };
  'curly-quotes': { file: string };
  'module-stripped': { file: string };
  'file-lacks-widget': { file: string; tag: string };
  /** `wanted`: the best that there is for what is asked. */
  language: { file: string; language: string; instead: string; wanted: string };
  integrity: { file: string; version: string };
  'no-crossorigin': { file: string };
  'two-versions': { versions: string[] };
  /** `isEndpoint`: a form sends to it; `isSure`: the page is known to be on https. */
  'mixed-content': { address: string; isEndpoint: boolean; isSure: boolean };
  /** `needsIntegrity`: what is advised is a hash, which counts only when the script's line has it too. */
  policy: PolicyChange & { addresses: string[]; needsIntegrity: boolean };
  'policy-colours': PolicyChange;
  'trusted-types': PolicyChange;
  'trusted-types-once': PolicyChange;
  content: { tag: string; path: string; message: string };
  'policy-sandbox': PolicyChange;
  'attribute-unknown': { tag: string; attribute: string; meant: string };
  'attribute-value': {
    tag: string;
    attribute: string;
    value: string;
    isCurly: boolean;
    choices?: string[];
    from?: number;
    to?: number;
    wanted?: Wanted;
  };
  number: { tag: string; given: string };
  /** `isUnsafe`: it would do on a page that is not https. */
  configuration: { tag: string; attribute: string; isUnsafe: boolean };
  /** `hasOwnPlace`: the widget has another attribute for an email address. */
  'email-as-address': { tag: string; attribute: string; value: string; hasOwnPlace: boolean };
  'no-sheet': object;
}

/** What kind of text an attribute takes. */
export type Wanted = 'address' | 'email' | 'phone';

/** What holds for any finding. */
interface Circumstances {
  /** Where it is in the source; nothing where all of it is one line. */
  lines?: number[];
  /** Nothing is wrong if the address is of the page's own site, which nobody here knows. */
  unlessOwn?: boolean;
}

export type FindingCode = keyof FindingFacts;
export type Finding = { [Code in FindingCode]: { code: Code } & FindingFacts[Code] & Circumstances }[FindingCode];
