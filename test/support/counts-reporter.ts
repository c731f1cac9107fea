import { basename } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { type Counts, failedTest, noCounts } from '../../tools/counts.ts';

/** A reporter for `node --test`: its whole output is the counts, as JSON. */
export default async function* countsReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const counts = noCounts();
  // The names of the suites around a test, and its own.
  const path: string[] = [];
  for await (const event of events) {
    if (event.type === 'test:start') path.splice(event.data.nesting, Infinity, event.data.name);
    else if (event.type === 'test:pass' || event.type === 'test:fail')
      count(event, path.slice(0, event.data.nesting), counts);
  }
  yield JSON.stringify({ node: counts });
}

type Ended = Extract<TestEvent, { type: 'test:pass' | 'test:fail' }>;

function count({ type, data: { name, file, skip, todo, details } }: Ended, suites: string[], counts: Counts): void {
  const { failureType, cause } = ('error' in details ? details.error : {}) as { failureType?: string; cause?: unknown };
  if (skip !== undefined) counts.skipped.push(`${name}: ${skip}`);
  else if (todo !== undefined) counts.skipped.push(`${name}: to do`);
  else if (type === 'test:pass') counts.passed += details.type === 'suite' ? 0 : 1;
  // Of a suite only what goes wrong around its tests counts: the tests count themselves.
  else if (failureType !== 'subtestsFailed')
    counts.failed.push(failedTest(`${basename(file ?? '')}: ${[...suites, name].join(', ')}`, cause));
}
