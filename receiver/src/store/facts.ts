import type { Query } from './database.ts';

/** The numbers that outlive a process, by name. */
type Fact = 'last-sweep' | 'unscrubbed';

export async function readFact(query: Query, name: Fact): Promise<number | undefined> {
  const [row] = await query<{ number: number }>('SELECT number FROM facts WHERE name = $1', name);
  return row?.number;
}

export async function writeFact(query: Query, name: Fact, number: number): Promise<void> {
  await query(
    'INSERT INTO facts (name, number) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET number = excluded.number',
    name,
    number,
  );
}

export async function addToFact(query: Query, name: Fact, number: number): Promise<void> {
  await query(
    'INSERT INTO facts AS fact (name, number) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET number = fact.number + excluded.number',
    name,
    number,
  );
}

/** Forgets a number, unless it has changed since it was read. */
export async function forgetFact(query: Query, name: Fact, number: number): Promise<void> {
  await query('DELETE FROM facts WHERE name = $1 AND number = $2', name, number);
}
