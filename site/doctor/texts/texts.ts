import type { Finding, FindingCode, FindingFacts } from '../finding.ts';

/** What is the matter, and what to do about it. */
export interface Advice {
  cause: string;
  remedy: string;
}

/** The words of the doctor's page in one language. */
export interface DoctorTexts {
  title: string;
  lead: string;
  noScript: string;
  source: string;
  sourceHint: string;
  headers: string;
  headersHint: string;
  diagnose: string;
  found: (count: number) => string;
  nothing: string;
  nothingHint: string;
  /** The words for each finding; those of the widgets' console where they notice it too. */
  advice: { [Code in FindingCode]: (facts: FindingFacts[Code]) => Advice };
}

/** The words for one finding. */
export const adviceFor = ({ advice }: DoctorTexts, finding: Finding): Advice =>
  (advice[finding.code] as (facts: Finding) => Advice)(finding);
