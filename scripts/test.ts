/*
 * Runs everything that can go wrong: `npm test`, or `npm test -- --only wtr` for one step. The last
 * line says how many tests passed and failed.
 */
import { parseArgs } from 'node:util';
import { addCounts, type Counts, inWords, noCounts } from '../tools/counts.ts';
import { runStep } from './test/run-step.ts';
import { steps } from './test/steps.ts';

const { only } = parseArgs({ options: { only: { type: 'string' } } }).values;
const chosen = steps.filter(({ name }) => !only || name === only);
if (!chosen.length) throw new Error(`--only takes one of: ${steps.map(({ name }) => name).join(', ')}`);

let total = noCounts();
const lines: string[] = [];

const listed = (what: 'failed' | 'skipped', counts: Counts) => counts[what].map((test) => `    ${what}: ${test}`);
const report = (name: string, counts: Counts, time = '') => {
  lines.push(`${name.padEnd(20)} ${inWords(counts)}${time}`, ...listed('skipped', counts), ...listed('failed', counts));
};

for (const step of chosen) {
  console.log(`\n== ${step.name}`);
  const start = Date.now();
  const groups = await runStep(step);
  const counts = Object.values(groups).reduce(addCounts, noCounts());
  const time = ` (${((Date.now() - start) / 1000).toFixed(1)} s)`;
  console.log(`== ${step.name}: ${inWords(counts)}${time}`);
  const names = Object.keys(groups);
  for (const name of names) report(names.length > 1 ? `${step.name} ${name}` : step.name, groups[name]!, time);
  total = addCounts(total, counts);
}

console.log(`\n${lines.join('\n')}\n\n${inWords(total)}`);
if (total.failed.length) process.exitCode = 1;
