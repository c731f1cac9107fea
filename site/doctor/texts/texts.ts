import type { Finding, FindingCode, FindingFacts } from '../finding.ts';

/** What is the matter, and what to do about it. */
export interface Advice {
  cause: string;
  remedy: string;
  /** What to hand over as it is. */
  text?: string;
  /** The builder is where to do it. */
  isInBuilder?: true;
}

/** The words of the doctor's page in one language. */
export interface DoctorTexts {
  title: string;
  lead: string;
  noScript: string;
  source: string;
  sourceHint: string;
  address: string;
  addressHint: string;
  headers: string;
  headersHint: string;
  diagnose: string;
  found: (count: number) => string;
  nothing: string;
  failed: string;
  nothingHint: string;
  noPolicy: string;
  /** @param lines as the language lists them. */
  where: (lines: string, count: number) => string;
  unlessOwn: string;
  toBuilder: string;
  /** The words for each finding; those of the widgets' console where they notice it too. */
  advice: { [Code in FindingCode]: (facts: FindingFacts[Code]) => Advice };
}

/** The words for one finding. */
export function adviceFor({ advice, unlessOwn }: DoctorTexts, finding: Finding): Advice {
  const words = (advice[finding.code] as (facts: Finding) => Advice)(finding);
  return { ...words, remedy: finding.unlessOwn ? `${unlessOwn} ${words.remedy}` : words.remedy };
}
