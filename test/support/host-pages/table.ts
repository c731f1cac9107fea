import type { EngineName } from '../../../tools/engines.ts';
import type { HostPage } from './host-page.ts';

/** How many widgets were seen on a page in an engine, or why it was left out; nothing where it failed. */
type Cell = number | string | undefined;

/** Keeps what was seen on which page in which engine, to be printed when all is done. */
export class Table {
  readonly #cells = new Map<HostPage, Partial<Record<EngineName, Cell>>>();
  readonly #engines = new Set<EngineName>();

  note(page: HostPage, engine: EngineName, cell: Cell): void {
    this.#engines.add(engine);
    this.#cells.set(page, { ...this.#cells.get(page), [engine]: cell });
  }

  /** A row a page, and the sums. A page that failed has no number. */
  write(widgets: number): string {
    const engines = [...this.#engines];
    const rows = [...this.#cells].toSorted(([one], [other]) => one.row.localeCompare(other.row));
    const reasons = rows.flatMap(([{ row, name }, cells]) =>
      engines.flatMap((engine) =>
        typeof cells[engine] === 'string' ? [`  ${row} ${name}, ${engine}: ${cells[engine]}`] : [],
      ),
    );
    const written = (cell: Cell) =>
      typeof cell === 'number' ? String(cell) : cell === undefined ? 'FAILED' : 'skipped';
    const line = (name: string, cells: string[]) =>
      `${name.padEnd(100)} ${cells.map((cell) => cell.padStart(9)).join('')}`.trimEnd();
    const all = rows.flatMap(([, cells]) => engines.map((engine) => cells[engine]));
    const checked = all.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
    const count = (isCounted: (cell: Cell) => boolean) => all.filter(isCounted).length;
    return [
      line('widgets seen on', engines),
      ...rows.map(([{ row, name }, cells]) =>
        line(
          `${row} ${name}`,
          engines.map((engine) => written(cells[engine])),
        ),
      ),
      `${engines.length} engines × ${rows.length} pages × ${widgets} widgets: ${checked} widgets checked on ${count((cell) => typeof cell === 'number')} pages, ` +
        `${count((cell) => typeof cell === 'string')} pages skipped, ${count((cell) => cell === undefined)} failed`,
      ...reasons,
    ].join('\n');
  }
}
