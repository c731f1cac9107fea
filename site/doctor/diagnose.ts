import type { SiteData } from '../data.ts';
import { checkAbsent } from './check-absent.ts';
import { checkContent } from './check-content.ts';
import { checkElements } from './check-elements.ts';
import { checkFrames } from './check-frames.ts';
import { checkMixedContent } from './check-mixed-content.ts';
import { checkPolicies } from './check-policies.ts';
import { checkScripts } from './check-scripts.ts';
import type { Finding, FindingCode } from './finding.ts';
import { inlineStyles } from './inline-styles.ts';
import { isSheet } from './our-files.ts';
import { placeOf } from './page-address.ts';
import { readPage } from './page-source.ts';

/** What an editor pastes; all but the source may be empty. */
export interface Pasted {
  /** Of the page, as the browser shows it. */
  source: string;
  /** Of the page. */
  address?: string;
  /** Of the answer. */
  headers?: string;
}

const slight: FindingCode[] = [
  'attribute-unknown',
  'attribute-value',
  'content',
  'language',
  'no-sheet',
  'policy-colours',
];

/**
 * Why a widget does not come, as far as the source of its page tells: what keeps it away first, then
 * what makes it less than it could be. Nothing where all seems right.
 */
export async function diagnose({ source, address = '', headers = '' }: Pasted, data: SiteData): Promise<Finding[]> {
  const page = readPage(source);
  const place = placeOf(page, address, data);
  const found = [
    ...checkAbsent(page, data),
    ...checkElements(page, place, data),
    ...checkContent(page, data),
    ...checkFrames(page),
    ...checkScripts(page, place, data),
    ...checkMixedContent(page, headers, place, data),
    ...checkPolicies(page, headers, place, data, await inlineStyles(page)),
  ];
  const findings = once(found);
  return [...findings.filter((finding) => !isSlight(finding)), ...findings.filter(isSlight)];
}

/** Without its style sheet a widget works, but the page jumps. */
function isSlight(finding: Finding): boolean {
  const loaded = 'file' in finding ? finding.file : 'address' in finding ? finding.address : '';
  return slight.includes(finding.code) || isSheet(loaded);
}

/** What is found in several places is one thing. */
function once(findings: Finding[]): Finding[] {
  const seen = new Map<string, Finding>();
  for (const { lines = [], ...finding } of findings) {
    const key = JSON.stringify(finding);
    const all = [...(seen.get(key)?.lines ?? []), ...lines];
    seen.set(key, { ...finding, lines: [...new Set(all)].toSorted((one, other) => one - other) });
  }
  return [...seen.values()];
}
