import type { AttributeWords } from '../../../publish/about.ts';
import type { Fault } from '../check-value.ts';
import type { PartName } from '../kinds.ts';
import type { SiteName } from '../choices.ts';

/** A system beside those that have a kind of their own, and which kind fits it. */
export interface OtherSystem {
  name: string;
  fits: SiteName;
  advice: string;
}

/** The words of the builder's page in one language. */
export interface BuilderTexts {
  title: string;
  lead: string;
  noScript: string;
  widgets: string;
  noWidget: string;
  looks: string;
  language: string;
  languages: Record<string, string>;
  colours: string;
  colour: Record<string, string>;
  reset: string;
  contrastGood: string;
  /** @param theme of the page, where it may be either. */
  contrastBad: (what: string, ratio: string, least: string, theme?: 'light' | 'dark') => string;
  details: (widget: string) => string;
  /** Of every widget; the others stand in the folder of their widget. */
  attributes: Record<string, AttributeWords>;
  /** What is wrong with what was written; `limit` is the least, or the greatest. */
  faults: Record<Fault, (limit: string) => string>;
  /** How a number is understood. */
  read: (number: string) => string;
  noNumber: string;
  noHeading: string;
  notKept: string;
  formNeeds: Record<'addresses' | 'another-site', string>;
  follow: string;
  followHint: string;
  preview: string;
  previewHint: string;
  darkPage: string;
  width: (pixels: number) => string;
  copyTitle: string;
  site: string;
  sites: Record<SiteName, string>;
  /** What to do with the text. */
  steps: Record<SiteName, string>;
  parts: Record<PartName, string>;
  copy: string;
  copied: string;
  selected: string;
  leftOut: (names: string) => string;
  ownBase: string;
  ownBaseHint: string;
  admin: string;
  policy: string;
  policyHint: string;
  noHash: string;
  trustedTypes: string;
  allowed: string;
  exclusion: string;
  note: string;
  others: string;
  otherSystems: OtherSystem[];
}
