/*
 * Measures the receiver as a process of its own, on each store: requests a second, the time of an
 * answer at 50 connections, and its memory over 10 000 messages: `npm run bench -w receiver`. With
 * `--write` it puts the figures into docs/receiver.md.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { send } from '../test/support/http-client.ts';
import { skipReason, startPostgres } from '../test/support/postgres.ts';
import { goodBody, goodHeaders } from '../test/support/receiver.ts';
import { type Service, startService, writeServiceFiles } from '../test/support/service.ts';
import { startSmtp } from '../test/support/smtp.ts';
import { temporaryFolder } from '../test/support/temporary.ts';

const { values } = parseArgs({
  options: { messages: { type: 'string', default: '10000' }, write: { type: 'boolean' } },
});
const messages = Number(values.messages);
const connections = 50;
/** Without a limit Node.js lets its heap grow while there is room, and nobody could see a leak. */
const heapLimit = 96;

interface Figures {
  processes: number;
  'requests/s': number;
  'p50 ms': number;
  'p99 ms': number;
  /** Memory of one process after a fifth of the messages, and after all. */
  'MB at 1/5': number;
  'MB at end': number;
  statuses: string;
}

const memoryOf = async ({ adminUrl }: Service) =>
  Math.round((JSON.parse((await send(`${adminUrl}/status`)).text) as { memory: { rss: number } }).memory.rss / 1e6);

async function measure(processes: number, store: (folder: string) => Promise<string>): Promise<Figures> {
  const { folder, remove } = temporaryFolder();
  const smtp = await startSmtp();
  const files = writeServiceFiles(folder, await store(folder), smtp.settings, {
    trustedProxies: 1,
    limits: { perClient: 1000, perForm: 1_000_000 },
  });
  const services = await Promise.all(
    Array.from({ length: processes }, () => startService(files, { NODE_OPTIONS: `--max-old-space-size=${heapLimit}` })),
  );
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const statuses = new Map<number, number>();
  let sent = 0;
  let memoryEarly = 0;

  const connection = async (number: number) => {
    const { endpoint } = services[number % processes]!;
    while (sent < messages) {
      sent += 1;
      if (sent === Math.floor(messages / 5)) memoryEarly = await memoryOf(services[0]!);
      // Each visitor has an address of its own, as behind a proxy.
      const client = `10.${sent >> 16}.${(sent >> 8) & 255}.${sent & 255}`;
      const start = performance.now();
      const { status } = await send(endpoint, {
        method: 'POST',
        agent,
        headers: goodHeaders({ 'X-Forwarded-For': client }),
        body: JSON.stringify(goodBody),
      });
      times.push(performance.now() - start);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };

  const start = performance.now();
  await Promise.all(Array.from({ length: connections }, (_, number) => connection(number)));
  const seconds = (performance.now() - start) / 1000;
  const memoryLate = await memoryOf(services[0]!);
  agent.destroy();
  await Promise.all(services.map((service) => service.end('SIGTERM')));
  await smtp.stop();
  remove();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))]!);
  return {
    processes,
    'requests/s': Math.round(times.length / seconds),
    'p50 ms': at(0.5),
    'p99 ms': at(0.99),
    'MB at 1/5': memoryEarly,
    'MB at end': memoryLate,
    statuses: [...statuses].map(([status, count]) => `${count} × ${status}`).join(', '),
  };
}

const results: Record<string, Figures> = {};
results.SQLite = await measure(1, (folder) => Promise.resolve(`sqlite:${join(folder, 'receiver.db')}`));
const reason = skipReason();
if (reason) {
  console.log(`PostgreSQL: not run. ${reason}`);
} else {
  const server = await startPostgres();
  results['PostgreSQL, 1 process'] = await measure(1, () => server.createDatabase());
  results['PostgreSQL, 2 processes'] = await measure(2, () => server.createDatabase());
  await server.stop();
}
console.table(results);
if (values.write) writeFigures();
if (Object.values(results).some(({ statuses }) => statuses.includes(' × 5'))) process.exitCode = 1;

function writeFigures(): void {
  const file = new URL('../../docs/receiver.md', import.meta.url);
  const names = Object.keys(results.SQLite!).filter((name) => name !== 'processes') as (keyof Figures)[];
  const rows = Object.entries(results).map(
    ([name, figures]) => `| ${name} | ${names.map((each) => figures[each]).join(' | ')} |`,
  );
  const table = `${messages} messages over ${connections} connections; ${cpus().length} cores shared with the client, the mail server and the database; a heap of at most ${heapLimit} MB a process.\n\n| store | ${names.join(' | ')} |\n|---|${'--:|'.repeat(names.length - 1)}---|\n${rows.join('\n')}`;
  const text = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    text.replace(
      /(<!-- figures -->\n)[^]*?(<!-- \/figures -->)/,
      (...[, start, end]: string[]) => `${start}${table}\n${end}`,
    ),
  );
  execFileSync('npx', ['prettier', '--write', fileURLToPath(file)]);
}
