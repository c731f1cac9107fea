import type { BuilderData } from '../builder/data.ts';
import { checkElements } from './check-elements.ts';
import { checkPolicies } from './check-policies.ts';
import { checkScripts } from './check-scripts.ts';
import type { Finding, FindingCode } from './finding.ts';
import { readPage } from './page-source.ts';

const slight: FindingCode[] = ['attribute-unknown', 'attribute-value', 'language', 'no-sheet'];

/**
 * Why a widget does not come, as far as the source of its page tells: what keeps it away first, then
 * what makes it less than it could be. Nothing where all seems right.
 *
 * @param source of the page, as the browser shows it.
 * @param headers of the answer; may be empty.
 */
export function diagnose(source: string, headers: string, data: BuilderData): Finding[] {
  const page = readPage(source);
  const findings = [...checkElements(page, data), ...checkScripts(page, data), ...checkPolicies(page, headers, data)];
  const seen = new Set<string>();
  const once = findings.filter((finding) => {
    const key = JSON.stringify(finding);
    return !seen.has(key) && seen.add(key);
  });
  const isSlight = ({ code }: Finding) => slight.includes(code);
  return [...once.filter((finding) => !isSlight(finding)), ...once.filter(isSlight)];
}
