/** What keeps a widget from the page, or from working there, and the facts of it; its words are in `texts`. */
export interface FindingFacts {
  'nothing-pasted': object;
  'pasted-as-text': object;
  'tag-stripped': object;
  'no-widget': object;
  'frame-stripped': object;
  'frame-sandbox': object;
  'unknown-tag': { tag: string; known: string[] };
  'not-closed': { tag: string };
  'in-paragraph': { tag: string };
  'not-live': { tag: string; inside: string };
  'no-script': object;
  'script-bundled': object;
  'script-rewritten': { attribute: string };
  'script-not-live': { inside: string };
  'module-stripped': { file: string };
  'file-lacks-widget': { file: string; tag: string };
  language: { file: string; language: string; instead: string };
  integrity: { file: string; version: string };
  'no-crossorigin': { file: string };
  'two-versions': { versions: string[] };
  policy: { directive: string; decisive: string; source: string };
  'trusted-types': object;
  'policy-sandbox': object;
  'attribute-unknown': { tag: string; attribute: string; meant?: string };
  'attribute-value': { tag: string; attribute: string; value: string; allowed: string };
  number: { tag: string; given: string };
  configuration: { tag: string; attribute: string };
  'no-sheet': object;
}

export type FindingCode = keyof FindingFacts;
export type Finding = { [Code in FindingCode]: { code: Code } & FindingFacts[Code] }[FindingCode];
